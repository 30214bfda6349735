import type { Contract } from '../../../../../types/contract';
import { type Handler, done } from '../../../runtime/handlers';
import { listRequestsOf } from '../../../records/privacy-requests/store';
import { parseCursor, cursorAfter } from '../../../runtime/cursor';
import { requestOf } from '../view';

const requestsAtOnce = 20;

/** A member lists their requests, latest first. */
export const listOwnRequests: Handler<Contract['privacy']['listOwnRequests']> = async ({ cursor }, { caller, now }) => {
  const page = await listRequestsOf(caller.memberId, parseCursor(cursor), requestsAtOnce);
  return done({ items: page.map(requestOf), next: cursorAfter(page, requestsAtOnce, ({ at }) => at), now });
};
