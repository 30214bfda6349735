import type { Contract } from '../../../../../types/contract';
import * as reminders from '../../../records/reminders/store';
import { done, type Handler } from '../../../runtime/handlers';

/** Marks some of the caller's messages as read; all of them where none is named. */
export const markRead: Handler<Contract['reminders']['markRead']> = async (
  { noticeIds },
  { caller: { memberId }, now },
) => {
  await reminders.markRead(memberId, noticeIds, now);
  return done({ unread: await reminders.countUnread(memberId) });
};
