import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse, done } from '../../../runtime/handlers';
import { findActiveMember, setLimited } from '../../../records/members/store';
import { authorOf } from '../../../runtime/facts';
import { announceChange, refreshDirectory } from '../steps/refresh-directory';
import { addEntryLimit, findEntryLimit } from '../../../records/entry-limits/store';
import { Failure } from '../../../runtime/failures';

/** An administrator limits an entry to the own branch and those above it, or lifts that. */
export const limitEntry: Handler<Contract['contacts']['limitEntry']> = async (input, { caller, orgUnit, now }) => {
  const { memberId, limited, changeId, reason } = input;
  const member = await findActiveMember(memberId);
  if (!member?.path.includes(orgUnit._id)) return refuse('notFound');
  const by = authorOf(caller);
  const token = await announceChange(now);
  if (!(await addEntryLimit({ _id: changeId, memberId, limited, reason, by, at: now }))) {
    const earlier = await findEntryLimit(changeId);
    if (earlier?.by.memberId !== caller.memberId || earlier.memberId !== memberId || earlier.limited !== limited)
      throw new Failure('conflict');
  }
  await setLimited(memberId, limited);
  await refreshDirectory(token, [member.unitId]);
  return done({ memberId, limited });
};
