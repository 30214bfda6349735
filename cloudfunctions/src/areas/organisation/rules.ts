import type { Held } from '../../../../types/operation';
import { holds } from '../../domain/roles';
import { type Home, placedAnew } from '../../domain/home';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { MemberDocument } from '../../records/members/document';

/** The kinds of organisation unit that are set up and moved by hand. */
export type AddableKind = 'unit' | 'generalBranch' | 'branch';

const kindsBelow: Readonly<Record<OrgUnitDocument['kind'], readonly AddableKind[]>> = {
  committee: ['unit'],
  unit: ['generalBranch', 'branch'],
  generalBranch: ['branch'],
  branch: [],
  group: [],
};

type Node = Pick<OrgUnitDocument, 'kind' | 'dissolvedAt'>;

/** Whether something of this kind may stand right below `parent`. */
export const mayStandBelow = (kind: OrgUnitDocument['kind'], parent: Node): boolean =>
  parent.dissolvedAt === null && kindsBelow[parent.kind].some(other => other === kind);

/** What belongs to an organisation unit. */
export interface Contents {
  /** Organisation units right below it. */
  readonly below: number;
  /** Active members of it, if it is a branch. */
  readonly people: number;
}

const mayBeMoved = ({ kind }: Node) => kind === 'branch' || kind === 'generalBranch';

/** Whether somebody may put a part of the tree elsewhere: from where it stands they need rights as well as to where it goes. */
export function mayMoveAway(held: readonly Held[], { path }: Pick<OrgUnitDocument, 'path'>): boolean {
  return holds(held, 'administrator', path.slice(0, -1));
}

/** What an administrator of an organisation unit may do with it. */
export function mayDo(orgUnit: OrgUnitDocument, contents: Contents, held: readonly Held[]) {
  const stands = orgUnit.dissolvedAt === null;
  return {
    add: stands ? [...kindsBelow[orgUnit.kind]] : [],
    rename: stands,
    move: stands && mayBeMoved(orgUnit) && mayMoveAway(held, orgUnit),
    dissolve: stands && orgUnit.kind !== 'committee' && contents.below === 0 && contents.people === 0,
  };
}

/** Whether a part of the tree can be put elsewhere at all. */
export const isMovable = (orgUnit: Node): boolean => orgUnit.dissolvedAt === null && mayBeMoved(orgUnit);

/** What the kinds are called. */
export const kindNames: Readonly<Record<OrgUnitDocument['kind'], string>> = {
  committee: '工委',
  unit: '单位',
  generalBranch: '总支',
  branch: '支部',
  group: '党小组',
};

/** An organisation unit that stands at the end of `path` from `at` on. */
export const movedTo = (orgUnit: OrgUnitDocument, path: readonly string[], at: number): OrgUnitDocument => ({
  ...orgUnit,
  path,
  past: [...orgUnit.past, { path: orgUnit.path, until: at }],
  everBelow: [...new Set([...orgUnit.everBelow, ...path])],
  version: orgUnit.version + 1,
});

/** What changes with somebody whose branch has stood at `place` since `movedAt`; null = nothing. */
export function memberPlaceChange(
  member: MemberDocument,
  place: Home,
  movedAt: number,
): Partial<MemberDocument> | null {
  if (`${member.path}` === `${place.path}`) return null;
  // Whoever came to the branch since then was never with it where it stood before.
  return (member.since ?? -Infinity) >= movedAt ? place : placedAnew(member, place, movedAt);
}
