import type { Access, FailureCode, Role } from '../../../types/operation';
import type { Facts } from './facts';

type Member = { readonly path: readonly string[]; readonly roles: readonly { role: Role; orgUnitId: string }[] };
type Gathering = Pick<NonNullable<Facts['gathering']>, 'audience' | 'hostPath' | 'state'>;

/** Whether a member holds a role over the organisation unit at the end of `path` (ids from the root down). */
export function holds(member: Member, role: Role, path: readonly string[]): boolean {
  return member.roles.some(grant => grant.role === role && path.includes(grant.orgUnitId));
}

/** Whether those at the end of `path` are expected at a gathering. */
export function isExpected(path: readonly string[], gathering: Pick<Gathering, 'audience'>): boolean {
  return gathering.audience.some(orgUnitId => path.includes(orgUnitId));
}

/** Whether a member may schedule, change and close a gathering. */
export function manages(member: Member, gathering: Pick<Gathering, 'hostPath'>): boolean {
  return holds(member, 'secretary', gathering.hostPath);
}

/** Whether a member may see a gathering at all: a draft is seen by those who manage it only. */
export function maySee(member: Member, gathering: Gathering): boolean {
  return manages(member, gathering) || (gathering.state !== 'draft' && isExpected(member.path, gathering));
}

/** The failure that a call ends in before its handler runs; null = it may go on. */
export function decideAccess(access: Access, facts: Facts): FailureCode | null {
  if (!facts.openid) return 'unauthenticated';
  if (access.who === 'identified') return null;
  if (!facts.caller) return 'unauthenticated';
  const { gathering, orgUnit, caller } = facts;
  const member = caller.member;
  const about = 'at' in access && access.at !== undefined;

  if (access.who === 'member') return about && (!gathering || gathering.state === 'draft') ? 'notFound' : null;
  if (access.who === 'audience') return gathering && maySee(member, gathering) ? null : 'notFound';
  if (access.over === 'host') {
    if (!gathering) return 'notFound';
    return holds(member, access.who, gathering.hostPath) ? null : 'forbidden';
  }
  if (!orgUnit) return 'notFound';
  if (!holds(member, access.who, orgUnit.path)) return 'forbidden';
  return about && !(gathering && isExpected(orgUnit.path, gathering)) ? 'notFound' : null;
}
