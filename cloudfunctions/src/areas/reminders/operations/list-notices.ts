import type { Contract } from '../../../../../types/contract';
import { countUnread, listOwn } from '../../../records/reminders/store';
import { cursorAfter, parseCursor } from '../../../runtime/cursor';
import { done, type Handler } from '../../../runtime/handlers';
import { noticeOf } from '../view';

const pageSize = 30;

/** Lists the caller's messages, latest first. */
export const listNotices: Handler<Contract['reminders']['listNotices']> = async (
  { cursor },
  { caller: { memberId }, now },
) => {
  const [page, unread] = await Promise.all([listOwn(memberId, parseCursor(cursor), pageSize), countUnread(memberId)]);
  const next = cursorAfter(page, pageSize, ({ at }) => at);
  return done({ items: page.map(noticeOf), next, unread, now });
};
