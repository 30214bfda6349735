import type { SheetRow } from '../../../types/attendance';
import type { RollCallRow } from '../../../types/roll-call';
import type { Quorum } from '../../../types/quorum';
import type { GatheringKind } from '../../../types/gathering-plan';
import { gatheringKinds } from './gathering-kinds';
import { placementAt } from './placement';
import type { MemberDocument } from '../records/members/document';
import type { GatheringDocument } from '../records/gatherings/document';

type Row = Pick<RollCallRow | SheetRow, 'attendance' | 'entitled'>;

/** How many of those entitled to vote should come, and how many did. */
interface Electorate {
  readonly expected: number;
  readonly came: number;
}

const isExpected = ({ attendance }: Row) => attendance !== 'observer';
const cameTo = ({ attendance }: Row) => attendance === 'present' || attendance === 'late';

/** How many of a roll or a sheet are entitled to vote. Who sits in counts for nothing. */
export function electorateOf(rows: readonly Row[]): Electorate {
  const entitled = rows.filter(row => isExpected(row) && row.entitled);
  return { expected: entitled.length, came: entitled.filter(cameTo).length };
}

/**
 * Whether enough are there for a gathering of that kind to be valid: at least half of those who are entitled to vote, or of
 * the committee. Null: its kind has no such rule.
 */
export function quorumOf(kind: GatheringKind, rows: readonly Row[]): Quorum | null {
  const { quorum: rule } = gatheringKinds[kind];
  if (!rule) return null;
  const electorate = electorateOf(rows);
  // With nobody entitled there is nobody who could be enough.
  const needed = Math.max(1, Math.ceil(electorate.expected / 2));
  return { rule, ...electorate, needed, met: electorate.came >= needed };
}

/**
 * The rows of a roll, each with whether they have a vote: at a meeting of the committee those of it, otherwise full members.
 */
export function withEntitled(
  { kind, startsAt }: Pick<GatheringDocument, 'kind' | 'startsAt'>,
  members: readonly MemberDocument[],
  rows: readonly Omit<RollCallRow, 'entitled'>[],
): RollCallRow[] {
  const onCommittee = new Set(members.filter(member => placementAt(member, startsAt)?.duty).map(({ _id }) => _id));
  const ofCommittee = gatheringKinds[kind].quorum === 'halfOfBranchCommittee';
  return rows.map(row => ({
    ...row,
    entitled: !row.invited && (ofCommittee ? onCommittee.has(row.memberId) : row.standing === 'full'),
  }));
}
