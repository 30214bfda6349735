import type { Contract } from '../../../../../types/contract';
import { type Handler, done } from '../../../runtime/handlers';
import { listRequestsBelow } from '../../../records/privacy-requests/store';
import { parseCursor, cursorAfter } from '../../../runtime/cursor';
import { findMembers } from '../../../records/members/store';
import { receivedRequestOf } from '../view';

const requestsAtOnce = 20;

/** An administrator lists the requests from their part of the tree, latest first. */
export const listRequests: Handler<Contract['privacy']['listRequests']> = async (
  { state, cursor },
  { caller, orgUnit, now },
) => {
  const page = await listRequestsBelow(orgUnit._id, state === 'open', parseCursor(cursor), requestsAtOnce);
  const members = await findMembers(page.map(({ memberId }) => memberId));
  const byId = new Map(members.map(member => [member._id, member]));
  return done({
    items: page.map(request => receivedRequestOf(request, byId.get(request.memberId), caller.memberId)),
    next: cursorAfter(page, requestsAtOnce, ({ at }) => at),
    now,
  });
};
