import { useState } from 'react';
import type { Notice } from '../../../../types/reminders';
import { markRead } from '../../features/reminders/api';
import { showRead } from '../../features/reminders/queries';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';

/** Which messages have been read since the list was read; on pages after the first the list itself does not know. */
export function useReading(unread: number) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [allUntil, setAllUntil] = useState(0);

  const shown = (notice: Notice): Notice =>
    opened.has(notice.noticeId) || notice.at <= allUntil ? { ...notice, read: true } : notice;

  /** Does not wait: the message is open whether or not that is noted. */
  const noteOpened = (notice: Notice) => {
    const { noticeId, read } = shown(notice);
    if (read) return;
    setOpened(before => new Set([...before, noticeId]));
    showRead([noticeId], Math.max(0, unread - 1));
    markRead([noticeId]).then(
      answer => showRead([noticeId], answer.unread),
      () => undefined,
    );
  };

  const readAll = async () => {
    const until = serverNow();
    try {
      const answer = await markRead([]);
      setAllUntil(until);
      showRead(null, answer.unread);
      showToast('已全部标为已读', 'good');
    } catch (thrown) {
      showToast(failureSentence(asFailure(thrown).code), 'bad');
    }
  };

  return { shown, noteOpened, readAll };
}
