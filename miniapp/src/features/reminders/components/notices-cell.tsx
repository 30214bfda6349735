import { Text } from '@tarojs/components';
import { useEffect } from 'react';
import { openPage } from '../../../platform/navigate';
import { showTabBadge } from '../../../platform/tab-badge';
import { Cell } from '../../../ui/cell';
import { badgeText, unreadNote } from '../words/notices';
import { useUnread } from '../queries';
import './notices-cell.scss';

/** The way to the messages, from the tab pages, with how many are unread: in words, as a number, and at the tab. */
export function NoticesCell() {
  const unread = useUnread();
  useEffect(() => {
    if (unread !== undefined) showTabBadge(unread);
  }, [unread]);
  return (
    <Cell
      title="消息"
      note={unreadNote(unread)}
      role="link"
      {...(unread && { value: <Text className="notices-cell__badge">{badgeText(unread)}</Text> })}
      onTap={() => openPage('member/notices/index')}
    />
  );
}
