import type { Contract } from '../../../../../types/contract';
import { listStudied } from '../../../records/check-ins/store';
import { findMembers } from '../../../records/members/store';
import { manages } from '../../../runtime/access';
import { cursorAfter, parseCursor } from '../../../runtime/cursor';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { readsReflections } from '../rules/study';
import { handedInOf } from '../view';

const pageSize = 50;

/** What everybody made of the materials, earliest first, a page at a time. */
export const listReflections: Handler<Contract['study']['listReflections']> = async (
  { gatheringId, cursor },
  { gathering, caller, host, now },
) => {
  if (!readsReflections(gathering, caller.memberId, manages(caller.held, host))) return refuse('notForYou');
  const page = await listStudied(gatheringId, parseCursor(cursor), pageSize);
  const people = page.length > 0 ? await findMembers(page.map(({ memberId }) => memberId)) : [];
  const personOf = new Map(people.map(person => [person._id, person]));
  const items = page.flatMap(checkIn => {
    const handedIn = handedInOf(checkIn);
    const { name = '', branchName = '' } = personOf.get(checkIn.memberId) ?? {};
    return handedIn ? [{ ...handedIn, memberId: checkIn.memberId, name, branchName }] : [];
  });
  return done({ items, next: cursorAfter(page, pageSize, ({ at }) => at), now });
};
