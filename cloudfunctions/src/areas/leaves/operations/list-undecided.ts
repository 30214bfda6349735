import type { Contract } from '../../../../../types/contract';
import { findGatherings } from '../../../records/gatherings/store';
import { listRequests } from '../../../records/leaves/store';
import { findMembers } from '../../../records/members/store';
import { done, type Handler } from '../../../runtime/handlers';
import { readProofs } from '../steps/proofs';
import { undecidedOf } from '../view';

/** So many requests are listed at once; those that are decided make room for the others. */
const undecidedLimit = 200;

/** Lists the requests at or below an organisation unit that wait for a decision. */
export const listUndecided: Handler<Contract['leaves']['listUndecided']> = async ({ orgUnitId }, { now }) => {
  const leaves = await listRequests(orgUnitId, undecidedLimit);
  if (leaves.length === 0) return done({ items: [], now });
  const [gatherings, members, proofs] = await Promise.all([
    findGatherings([...new Set(leaves.map(({ gatheringId }) => gatheringId))]),
    findMembers(leaves.map(({ memberId }) => memberId)),
    readProofs(leaves),
  ]);
  return done({ items: undecidedOf(leaves, gatherings, members, proofs), now });
};
