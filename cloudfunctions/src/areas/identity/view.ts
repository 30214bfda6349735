import type { Consent, Me } from '../../../../types/identity';
import { rolesOf } from '../../domain/roles';
import { firstAdministrator } from '../../platform/configuration';
import type { ConsentDocument, MemberDocument } from '../../platform/documents';

/** A member as the member may see themself, with the roles they hold now. */
export function meOf(member: MemberDocument, now: number): Me {
  return {
    memberId: member._id,
    name: member.name,
    title: member.title,
    standing: member.standing,
    branch: { orgUnitId: member.branchId, name: member.branchName },
    unit: { orgUnitId: member.unitId, name: member.unitName },
    roles: rolesOf(member, now, firstAdministrator()),
  };
}

/** A consent that is in force; null for one that was withdrawn. */
export function consentOf(consent: ConsentDocument | null): Consent | null {
  if (consent?.withdrawnAt !== null) return null;
  return { version: consent.version, givenAt: consent.givenAt };
}
