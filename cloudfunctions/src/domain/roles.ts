import type { Held, Role } from '../../../types/operation';
import type { MemberDocument, RoleGrant } from '../records/members/document';

type Holder = Pick<MemberDocument, 'no' | 'duty' | 'branchId' | 'branchName' | 'grants'>;
/** Somebody whom others stand in for. */
export type Delegator = Holder & Pick<MemberDocument, '_id' | 'state'>;
/** An organisation unit by the ids from the root down to itself. */
type Path = readonly string[];
type Over = Pick<Held, 'role' | 'orgUnitId'>;

/** What a duty in the branch brings: the secretary 书记 and the organisation commissioner 组织委员 run its gatherings. */
const dutyRoles: Readonly<Partial<Record<NonNullable<MemberDocument['duty']>, Role>>> = {
  secretary: 'secretary',
  organisation: 'secretary',
};

/** The root of every tree. */
export const committeeId = 'C';

/** Whether a grant gives anything at `now`. */
export const isInForce = ({ from, until, ended }: Pick<RoleGrant, 'from' | 'until' | 'ended'>, now: number): boolean =>
  ended === null && from <= now && !hasRunOut({ until }, now);

/** Whether the days of a grant are over. */
export const hasRunOut = ({ until }: Pick<RoleGrant, 'until'>, now: number): boolean => until !== null && until <= now;

/** Whether a grant gives something at `now`, or will. */
const isOpen = (grant: RoleGrant, now: number): boolean => grant.ended === null && !hasRunOut(grant, now);

/** Whether somebody runs a branch themself, and does not only stand in: by duty, or as it was granted over that very branch. */
export const runsBranch = (member: Delegator, orgUnitId: string, now: number): boolean =>
  member.state === 'active' &&
  rolesOf({ ...member, grants: member.grants.filter(({ delegated }) => !delegated) }, now, null).some(
    held => held.role === 'secretary' && held.orgUnitId === orgUnitId,
  );

/**
 * Whether what a delegation rests on is still there: the one who delegated runs the branch, and the holder is of its
 * committee. Every other grant rests on nothing.
 */
export function isBacked(
  { delegated, orgUnitId, by }: RoleGrant,
  holder: Pick<Holder, 'duty' | 'branchId'>,
  delegator: Delegator | null,
  now: number,
): boolean {
  if (!delegated) return true;
  const onCommittee = holder.duty !== null && holder.branchId === orgUnitId;
  return onCommittee && delegator?._id === by.memberId && runsBranch(delegator, orgUnitId, now);
}

/**
 * Every role that a member holds at `now`: by duty in the branch, as the roster says; granted, while the grant is in force;
 * and over everything, for the one whom the configuration names by personnel number. `delegator`: for whom they stand in, as
 * that person is now; left out, a delegation counts by its dates alone, where the most is asked that somebody may hold.
 */
export const rolesOf = (
  member: Holder,
  now: number,
  firstAdministrator: string | null,
  delegator?: Delegator | null,
): Held[] =>
  heldBy(
    member,
    firstAdministrator,
    grant => isInForce(grant, now) && (delegator === undefined || isBacked(grant, member, delegator, now)),
  );

/** The same and every role that has been granted and is yet to begin. */
export const rolesFromNowOn = (member: Holder, now: number, firstAdministrator: string | null): Held[] =>
  heldBy(member, firstAdministrator, grant => isOpen(grant, now));

function heldBy(member: Holder, firstAdministrator: string | null, counts: (grant: RoleGrant) => boolean): Held[] {
  const byDuty = member.duty && dutyRoles[member.duty];
  return [
    ...(byDuty ? [{ role: byDuty, orgUnitId: member.branchId, orgUnitName: member.branchName }] : []),
    ...member.grants.filter(counts).map(({ role, orgUnitId, orgUnitName, delegated, by, until }) => ({
      role,
      orgUnitId,
      orgUnitName,
      ...(delegated && { standsIn: { for: by.name, until } }),
    })),
    ...(member.no === firstAdministrator
      ? [{ role: 'administrator', orgUnitId: committeeId, orgUnitName: '全部组织' } as const]
      : []),
  ];
}

/** Whether a member was granted something since a time, that gives something now or will. */
export const wasGrantedSince = ({ grants }: Pick<Holder, 'grants'>, since: number, now: number): boolean =>
  grants.some(grant => grant.at >= since && isOpen(grant, now));

/** Whether one of the roles is held over the organisation unit at the end of `path`. */
export function holds(held: readonly Over[], anyOf: Role | readonly Role[], path: Path): boolean {
  const wanted = [anyOf].flat();
  return held.some(({ role, orgUnitId }) => wanted.includes(role) && path.includes(orgUnitId));
}

/**
 * Whether one who holds these roles may give a role over the organisation unit at the end of `path`, and take it back.
 * An administrator gives the others over their own part of the tree; a further administrator only strictly below it, so
 * that rights come from above. Above the root there is nobody: there administrators give to each other.
 */
export function mayGrant(held: readonly Over[], role: Role, path: Path): boolean {
  const from = role === 'administrator' && path.length > 1 ? path.slice(0, -1) : path;
  return holds(held, 'administrator', from);
}

/**
 * Whether `issuer` may hand a member a way in. Whoever has the code is that member from then on, so nobody hands out
 * rights that they neither hold nor may grant.
 */
export function mayVouchFor(issuer: readonly Over[], { path, held }: { path: Path; held: readonly Over[] }): boolean {
  return held.every(({ role, orgUnitId }) => {
    const depth = path.indexOf(orgUnitId);
    // Of a part of the tree that the member does not stand in no more is known than its id.
    const over = [...path.slice(0, Math.max(0, depth)), orgUnitId];
    return holds(issuer, role, over) || (depth >= 0 && mayGrant(issuer, role, over));
  });
}
