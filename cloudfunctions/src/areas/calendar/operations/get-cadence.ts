import type { Contract } from '../../../../../types/contract';
import { listEntriesMeant, listHostedBetween } from '../../../records/gatherings/store';
import { listMembersOf } from '../../../records/members/store';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { cadenceOf, entriesAtMost, knownSpan } from '../rules';
import { entryOf } from '../view';

/** Everything that counts for a branch's rhythm: what is for all of it, and what it hosts for some. */
async function readOccurrences(branchId: string, path: readonly string[], now: number) {
  const { from, until } = knownSpan(now);
  const found = await Promise.all([
    listEntriesMeant(path, from, until, entriesAtMost),
    listHostedBetween([branchId], from, until, entriesAtMost),
  ]);
  const entries = [...new Map(found.flat().map(entry => [entry._id, entryOf(entry)])).values()];
  return entries.flatMap(({ state, ...entry }) =>
    state === 'published' || state === 'closed' ? [{ ...entry, state }] : [],
  );
}

/** Shows which of the meetings with a fixed rhythm a branch has held, planned, or yet to plan. */
export const getCadence: Handler<Contract['calendar']['getCadence']> = async ({ orgUnitId }, { orgUnit, now }) => {
  if (orgUnit.kind !== 'branch') return refuse('notABranch');
  const [members, occurrences] = await Promise.all([
    listMembersOf(orgUnitId),
    readOccurrences(orgUnitId, orgUnit.path, now),
  ]);
  const branch = {
    hasBranchCommittee: members.filter(({ duty }) => duty !== null).length > 1,
    hasGroups: members.some(({ group }) => group !== null),
  };
  return done({ lines: cadenceOf(branch, occurrences, now), now });
};
