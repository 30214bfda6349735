import type { GatheringDocument, MemberDocument, OrgUnitDocument, Placement } from '../platform/documents';

type Placed = Pick<
  MemberDocument,
  'branchId' | 'branchName' | 'unitId' | 'unitName' | 'path' | 'since' | 'past' | 'leftAt'
>;

/** Whether a time lies in `from` … `until` (exclusive); null = open. */
const within = (at: number, from: number | null, until: number | null) =>
  (from === null || from <= at) && (until === null || at < until);

/** Where a member stood at a time: in which branch, and where that stood in the tree. Null: not on the roster then. */
export function placementAt(member: Placed, at: number): Placement | null {
  const { branchId, branchName, unitId, unitName, path, since, leftAt, past } = member;
  const present = { branchId, branchName, unitId, unitName, path, from: since, until: leftAt };
  return [present, ...past].find(({ from, until }) => within(at, from, until)) ?? null;
}

/** The path that an organisation unit had at a time: ids from the root down to itself. */
export function pathAt({ path, past }: Pick<OrgUnitDocument, 'path' | 'past'>, at: number): readonly string[] {
  return past.find(({ until }) => at < until)?.path ?? path;
}

type Gathering = Pick<GatheringDocument, 'audience' | 'startsAt'>;

/** Whether those at the end of `path` are meant by an audience. */
const meets = (path: readonly string[], { audience }: Pick<Gathering, 'audience'>) =>
  audience.some(orgUnitId => path.includes(orgUnitId));

/** Where a member who is expected at a gathering belonged when it started; null: they are not expected. */
export function expectedIn(member: Placed, gathering: Gathering): Placement | null {
  const placement = placementAt(member, gathering.startsAt);
  return placement && meets(placement.path, gathering) ? placement : null;
}

/** Whether a member is expected at a gathering: those who belonged to its audience when it started. */
export const isExpected = (member: Placed, gathering: Gathering): boolean => expectedIn(member, gathering) !== null;

/** Whether the people of an organisation unit are expected at a gathering. */
export const isInAudience = (orgUnit: Pick<OrgUnitDocument, 'path' | 'past'>, gathering: Gathering): boolean =>
  meets(pathAt(orgUnit, gathering.startsAt), gathering);

/** Every organisation unit that a member has ever stood in, and since when they are on the roster; null = as long as is known. */
export function everIn({ path, since, past }: Placed): { orgUnitIds: string[]; from: number | null } {
  const places = [{ path, from: since }, ...past];
  const starts = places.map(({ from }) => from);
  const from = starts.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)));
  return { orgUnitIds: [...new Set(places.flatMap(place => place.path))], from };
}
