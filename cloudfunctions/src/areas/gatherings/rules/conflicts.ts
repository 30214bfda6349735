import type { Conflicting } from '../../../../../types/scheduling';
import { orgUnitsOf } from '../../../domain/audience';
import { hourMs } from '../../../domain/local-time';
import { everMeantBy, expectedIn, isMeant } from '../../../domain/placement';
import type { Seated } from '../../../domain/seating';
import type { MemberDocument } from '../../../records/members/document';
import type { GatheringDocument } from '../../../records/gatherings/document';

/** What takes longer, such as online study, keeps nobody from anything else. */
export const longestMs = 12 * hourMs;

/** A gathering that is being planned. */
export interface PlannedTime {
  readonly gatheringId: string;
  readonly hostId: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Whether a plan takes anybody's time at all. */
export const takesTime = ({ startsAt, endsAt }: Pick<PlannedTime, 'startsAt' | 'endsAt'>): boolean =>
  startsAt < endsAt && endsAt - startsAt <= longestMs;

/** Whether a gathering is held while the planned one is. A draft of somebody else's is not known to be held. */
export function isConflicting(gathering: GatheringDocument, planned: PlannedTime): boolean {
  const { _id, startsAt, endsAt, state, host } = gathering;
  if (_id === planned.gatheringId || !takesTime(gathering)) return false;
  if (state !== 'published' && !(state === 'draft' && host.orgUnitId === planned.hostId)) return false;
  return startsAt < planned.endsAt && planned.startsAt < endsAt;
}

/** A gathering that is in the way, as whoever plans may know of it. */
export function conflictingOf({ _id, title, place, startsAt, endsAt, host }: GatheringDocument): Conflicting {
  return { gatheringId: _id, title, place, startsAt, endsAt, hostName: host.name };
}

/** The keys under which any of these people may be expected somewhere. */
export const audienceKeysOf = (people: readonly MemberDocument[]): string[] => [
  ...new Set(people.flatMap(person => everMeantBy(person).keys.filter(key => !key.startsWith('observer:')))),
];

/**
 * Of the people whom a plan means, those who are expected at other gatherings as well; and of those the ones that count.
 * `seatedAt`: who has a seat at each of them.
 */
export function expectedElsewhere(
  people: readonly MemberDocument[],
  planned: Pick<GatheringDocument, 'audience' | 'startsAt'>,
  others: readonly GatheringDocument[],
  seatedAt: (other: GatheringDocument) => Seated,
) {
  const meant = people.filter(person => isMeant(person, planned));
  const expected = others.map(other => {
    const seated = seatedAt(other);
    return { other, people: meant.filter(person => expectedIn(person, other, seated) !== null) };
  });
  return {
    people: new Set(expected.flatMap(one => one.people)).size,
    gatherings: expected.flatMap(one => (one.people.length > 0 ? [one.other] : [])),
  };
}

/**
 * The organisation units whose people are expected at both, where there are too many to go through them: those of the others
 * as far as they are below the plan's, the plan's own where another is for everything above.
 */
export function unitsInBoth(
  ours: readonly string[],
  below: ReadonlySet<string>,
  others: readonly GatheringDocument[],
): string[] {
  const theirs = orgUnitsOf(others.flatMap(({ audience }) => audience));
  const reachesAbove = theirs.some(orgUnitId => !below.has(orgUnitId));
  return reachesAbove ? [...ours] : theirs;
}
