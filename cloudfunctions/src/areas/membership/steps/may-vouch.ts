import { mayVouchFor, rolesOf } from '../../../domain/roles';
import { firstAdministrator } from '../../../platform/configuration';
import type { MemberDocument } from '../../../records/members/document';
import type { By } from './record-change';

/** Whether the caller may hand a member a way in: nobody hands out rights that they neither hold nor may grant. */
export const mayVouch = ({ caller, now }: By, member: MemberDocument): boolean =>
  mayVouchFor(caller.held, { path: member.path, held: rolesOf(member, now, firstAdministrator()) });
