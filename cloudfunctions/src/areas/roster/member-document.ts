import { createHash } from 'node:crypto';
import type { RosterPerson } from '../../../../types/roster';
import type { MemberDocument, RoleGrant } from '../../platform/documents';
import { sealPhone } from '../../platform/personal-data';
import type { Branch } from './branch-rules';
import { readingOf } from './pinyin';

/** The secretary 书记 and the organisation commissioner 组织委员 run the gatherings of their branch. */
function rolesOf({ duty }: RosterPerson, { orgUnit }: Branch): RoleGrant[] {
  if (duty !== 'secretary' && duty !== 'organisation') return [];
  return [{ role: 'secretary', orgUnitId: orgUnit._id, orgUnitName: orgUnit.name }];
}

/** A person of the roster as stored. The phone is sealed, so two calls differ in its cipher and in nothing else. */
export function memberDocument({ phone, branchId, no, ...person }: RosterPerson, branch: Branch): MemberDocument {
  const sealed = phone === null ? null : sealPhone(phone);
  const document = {
    ...person,
    no,
    ...readingOf(person.name),
    branchId,
    branchName: branch.orgUnit.name,
    unitId: branch.unit._id,
    unitName: branch.unit.name,
    path: branch.orgUnit.path,
    roles: rolesOf({ phone, branchId, no, ...person }, branch),
    state: 'active' as const,
  };
  // Of the phone only its keyed hash goes in: a plain hash of eleven digits is undone by trying them all.
  const rowHash = createHash('sha256')
    .update(JSON.stringify([document, sealed?.hash ?? null]))
    .digest('base64url');
  return { _id: `M${no}`, ...document, phone: sealed, rowHash };
}

/** The roles of a member after a change: what the roster gives, and what was given otherwise than by a duty in the branch. */
export function keptRoles(now: MemberDocument, before: Pick<MemberDocument, 'branchId' | 'roles'>): RoleGrant[] {
  const own = new Set([now.branchId, before.branchId]);
  return [...now.roles, ...before.roles.filter(grant => !own.has(grant.orgUnitId))];
}
