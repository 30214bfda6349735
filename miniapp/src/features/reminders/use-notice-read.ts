import { useEffect } from 'react';
import { outdate } from '../../platform/query-store';
import { markRead } from './api';
import { noticesKey } from './queries';

/** Marks the message as read that a WeChat message, which has just been opened, is about; '' = none. */
export function useNoticeRead(noticeId: string): void {
  useEffect(() => {
    if (!noticeId) return;
    markRead([noticeId]).then(
      () => outdate(noticesKey),
      // It stays unread in the list, and can be opened there.
      () => undefined,
    );
  }, [noticeId]);
}
