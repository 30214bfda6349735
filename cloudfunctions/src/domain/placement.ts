import { keysOf, memberKey, observerKey, orgUnitOf } from './audience';
import type { Seated } from './seating';
import type { OrgUnitDocument } from '../records/org-units/document';
import type { MemberDocument, Placement } from '../records/members/document';
import type { GatheringDocument } from '../records/gatherings/document';

type Placed = Pick<
  MemberDocument,
  '_id' | 'branchId' | 'branchName' | 'unitId' | 'unitName' | 'path' | 'since' | 'past' | 'leftAt' | 'duty' | 'group'
>;

/** Where a member stands and stood, latest first. */
function placementsOf(member: Placed): [Placement, ...Placement[]] {
  const { branchId, branchName, unitId, unitName, path, since, leftAt, past, duty, group } = member;
  return [{ branchId, branchName, unitId, unitName, path, duty, group, from: since, until: leftAt }, ...past];
}

/** Whether a time lies in `from` … `until` (exclusive); null = open. */
const within = (at: number, from: number | null, until: number | null) =>
  (from === null || from <= at) && (until === null || at < until);

/** Where a member stood at a time: in which branch, and where that stood in the tree. Null: not on the roster then. */
export function placementAt(member: Placed, at: number): Placement | null {
  return placementsOf(member).find(({ from, until }) => within(at, from, until)) ?? null;
}

/** The path that an organisation unit had at a time: ids from the root down to itself. */
export function pathAt({ path, past }: Pick<OrgUnitDocument, 'path' | 'past'>, at: number): readonly string[] {
  return past.find(({ until }) => at < until)?.path ?? path;
}

type Gathering = Pick<GatheringDocument, 'audience' | 'startsAt'>;

/**
 * Where somebody of a gathering's audience belonged when it started; null: they are not of its audience. Somebody who is named
 * belongs where they were named from, wherever they were moved since.
 */
export function audienceIn(member: Placed, { audience, startsAt }: Gathering): Placement | null {
  const placement = placementAt(member, startsAt);
  if (!placement) return null;
  if (keysOf(placement).some(key => audience.includes(key))) return placement;
  return placementsOf(member).find(({ branchId }) => audience.includes(memberKey(branchId, member._id))) ?? null;
}

/** Whether a member is of a gathering's audience. */
export const isMeant = (member: Placed, gathering: Gathering): boolean => audienceIn(member, gathering) !== null;

/**
 * Where somebody who is expected at a gathering belonged when it started: everybody of its audience, or, where people sign
 * up, those of them who have a seat. Null: they are not expected.
 */
export const expectedIn = (member: Placed, gathering: Gathering, seated: Seated): Placement | null =>
  seated === null || seated.has(member._id) ? audienceIn(member, gathering) : null;

/** Whether a member is invited to sit in 列席 at a gathering; who is of its audience is no observer. */
export const isObserver = (member: Placed, gathering: Gathering): boolean =>
  gathering.audience.includes(observerKey(member._id)) && !isMeant(member, gathering);

/** With whose part of a gathering somebody stands. */
export interface Stand {
  readonly branchId: string;
  readonly observer: boolean;
}

/** Where somebody stands at a gathering: with their branch if they are of its audience, with the host if they sit in; null = nowhere. */
export function standAt(member: Placed, gathering: Gathering & Pick<GatheringDocument, 'host'>): Stand | null {
  const placement = audienceIn(member, gathering);
  if (placement) return { branchId: placement.branchId, observer: false };
  return isObserver(member, gathering) ? { branchId: gathering.host.orgUnitId, observer: true } : null;
}

/** Whether people of an organisation unit may be expected at a gathering. */
export function isInAudience(orgUnit: Pick<OrgUnitDocument, 'path' | 'past'>, { audience, startsAt }: Gathering) {
  const path = pathAt(orgUnit, startsAt);
  return audience.some(key => path.includes(orgUnitOf(key)));
}

/** Every key under which a member may ever have been meant, and since when they are on the roster; null = as long as is known. */
export function everMeantBy(member: Placed): { keys: string[]; from: number | null } {
  const places = placementsOf(member);
  const keys = places.flatMap(place => [...keysOf(place), memberKey(place.branchId, member._id)]);
  const from = places.map(place => place.from).reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)));
  return { keys: [...new Set([...keys, observerKey(member._id)])], from };
}
