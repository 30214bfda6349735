import type { Contract } from '../../../../types/contract';
import type { ActivationDocument } from '../../platform/documents';
import { activationCode, hashOfCode } from '../../platform/one-time-codes';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { findActiveMember } from '../roster/store';
import { activationMs, mayVouchFor } from './rules';
import { addActivation, findActivation, removeActivation } from './store';

type Operations = Contract['identity'];

/** Two members with the same code in force are unlikely; three times over it does not happen. */
const attempts = 3;

const codeOf = ({ memberId, activationId, attempt }: ActivationDocument) =>
  activationCode(memberId, activationId, attempt);

/** Puts a code in place of the member's earlier one. The same `activationId` gives the same code again. */
async function replace(wanted: Omit<ActivationDocument, '_id' | 'attempt'>): Promise<ActivationDocument> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const earlier = await findActivation(wanted.memberId);
    if (earlier?.activationId === wanted.activationId) return earlier;
    if (earlier) await removeActivation(earlier);
    const code = activationCode(wanted.memberId, wanted.activationId, attempt);
    const activation = { ...wanted, _id: hashOfCode('activation', code), attempt };
    if (await addActivation(activation)) return activation;
  }
  throw new Failure('conflict');
}

export const issueActivation: Handler<Operations['issueActivation']> = async (input, { caller, now }) => {
  const member = await findActiveMember(input.memberId);
  if (member?.branchId !== input.branchId) return refuse('notInBranch');
  if (!mayVouchFor(caller.member, member)) return refuse('beyondRights');
  const activation = await replace({
    memberId: member._id,
    activationId: input.activationId,
    issuedAt: now,
    expiresAt: now + activationMs,
    by: authorOf(caller),
    usedBy: null,
  });
  return done({ code: codeOf(activation), name: member.name, expiresAt: activation.expiresAt, now });
};
