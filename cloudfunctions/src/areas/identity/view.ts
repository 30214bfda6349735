import type { Consent, Me } from '../../../../types/identity';
import type { Held } from '../../../../types/operation';
import type { MemberDocument } from '../../records/members/document';
import type { ConsentDocument } from '../../records/consents/document';

/** A member as the member may see themself, with the roles they hold now. */
export function meOf(member: MemberDocument, held: readonly Held[]): Me {
  return {
    memberId: member._id,
    name: member.name,
    title: member.title,
    standing: member.standing,
    branch: { orgUnitId: member.branchId, name: member.branchName },
    unit: { orgUnitId: member.unitId, name: member.unitName },
    roles: [...held],
  };
}

/** A consent that is in force; null for one that was withdrawn. */
export function consentOf(consent: ConsentDocument | null): Consent | null {
  if (consent?.withdrawnAt !== null) return null;
  return { version: consent.version, givenAt: consent.givenAt };
}
