import type { Documents } from '../../../cloudfunctions/src/records/collections';
import { sampleGathering } from '../../sample-gathering';
import { granted, members, openidOf, orgUnits } from '../../small-organisation';
import type { GatheringDocument } from '../../../cloudfunctions/src/records/gatherings/document';

/** Who there is: few, so that they meet often. */
export const branches = { B1: ['M100', 'M101', 'M102'], B2: ['M200', 'M201'] } as const;
export type BranchId = keyof typeof branches;

export const branchIds = Object.keys(branches) as BranchId[];
export const secretaryOf: Readonly<Record<BranchId, string>> = { B1: 'M100', B2: 'M200' };
export const unitSecretary = 'M201';

const present: readonly string[] = branchIds.flatMap(branchId => [...branches[branchId]]);

const people = members
  .filter(({ _id }) => present.includes(_id))
  .map(member => (member._id === unitSecretary ? { ...member, grants: [granted('secretary', 'U1')] } : member));

/** A gathering that was published before anything happens, of a branch or of the whole unit. */
export function publishedGathering(_id: string, hostId: 'B1' | 'U1', now: number): GatheringDocument {
  const host = orgUnits.find(unit => unit._id === hostId);
  return sampleGathering(_id, { orgUnitId: hostId, name: host?.name ?? '' }, now, { createdBy: unitSecretary });
}

/** The people, their accounts, and a directory that is up to date. */
export const organisation: { readonly [N in keyof Documents]?: readonly Documents[N][] } = {
  orgUnits: orgUnits.filter(({ _id }) => ['C', 'U1', 'B1', 'B2'].includes(_id)),
  members: people,
  accounts: people.map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: 0 })),
  directoryHead: [{ _id: 'head', version: 0, begun: 0, open: [] }],
};
