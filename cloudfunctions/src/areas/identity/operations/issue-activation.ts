import type { Contract } from '../../../../../types/contract';
import { mayVouchFor, rolesFromNowOn } from '../../../domain/roles';
import { firstAdministrator } from '../../../platform/configuration';
import { findActiveMember } from '../../../records/members/store';
import { authorOf } from '../../../runtime/facts';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { activationMs } from '../rules';
import { replaceActivation } from '../steps/replace-activation';

/** The secretary issues a member a one-time code to bind a phone with. */
export const issueActivation: Handler<Contract['identity']['issueActivation']> = async (input, { caller, now }) => {
  const member = await findActiveMember(input.memberId);
  if (member?.branchId !== input.branchId) return refuse('notInBranch');
  const held = rolesFromNowOn(member, now, firstAdministrator());
  if (!mayVouchFor(caller.held, { path: member.path, held })) return refuse('beyondRights');
  const { code, activation } = await replaceActivation({
    memberId: member._id,
    activationId: input.activationId,
    issuedAt: now,
    expiresAt: now + activationMs,
    by: authorOf(caller),
    usedBy: null,
  });
  return done({ code, name: member.name, expiresAt: activation.expiresAt, now });
};
