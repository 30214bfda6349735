import type { Contract } from '../../../../types/contract';
import { mayVouchFor, rolesFromNowOn } from '../../domain/roles';
import { firstAdministrator } from '../../platform/configuration';
import { activationCodes, hashesOfCode } from '../../platform/one-time-codes';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { activationMs } from './rules';
import type { ActivationDocument } from '../../records/activations/document';
import { addActivation, findActivation, isCodeTaken, removeActivation } from '../../records/activations/store';
import { findActiveMember } from '../../records/members/store';

type Operations = Contract['identity'];

/** Two members with the same code in force are unlikely; three times over it does not happen. */
const attempts = 3;

type Issued = Pick<ActivationDocument, 'memberId' | 'activationId' | 'attempt'>;

/** The code that was issued; null if it was made with a key that is no longer there, so that nobody can use it either. */
function codeOf({ _id, memberId, activationId, attempt }: ActivationDocument): string | null {
  const codes = activationCodes(memberId, activationId, attempt);
  return codes.find(code => hashesOfCode('activation', code).includes(_id)) ?? null;
}

/** A code that nobody has, neither by the present key nor by the one before; null if somebody does. */
async function freeCode({ memberId, activationId, attempt }: Issued) {
  const [code = ''] = activationCodes(memberId, activationId, attempt);
  const [hash = '', ...earlier] = hashesOfCode('activation', code);
  const isTaken = earlier.length > 0 && (await isCodeTaken(earlier));
  return isTaken ? null : { code, hash };
}

/** Puts a code in place of the member's earlier one. The same `activationId` gives the same code again. */
async function replace(wanted: Omit<ActivationDocument, '_id' | 'attempt'>) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const earlier = await findActivation(wanted.memberId);
    const known = earlier?.activationId === wanted.activationId ? codeOf(earlier) : null;
    if (earlier && known !== null) return { code: known, activation: earlier };
    if (earlier) await removeActivation(earlier);
    const free = await freeCode({ ...wanted, attempt });
    const activation = free && { ...wanted, _id: free.hash, attempt };
    if (activation && (await addActivation(activation))) return { code: free.code, activation };
  }
  throw new Failure('conflict');
}

export const issueActivation: Handler<Operations['issueActivation']> = async (input, { caller, now }) => {
  const member = await findActiveMember(input.memberId);
  if (member?.branchId !== input.branchId) return refuse('notInBranch');
  const held = rolesFromNowOn(member, now, firstAdministrator());
  if (!mayVouchFor(caller.held, { path: member.path, held })) return refuse('beyondRights');
  const { code, activation } = await replace({
    memberId: member._id,
    activationId: input.activationId,
    issuedAt: now,
    expiresAt: now + activationMs,
    by: authorOf(caller),
    usedBy: null,
  });
  return done({ code, name: member.name, expiresAt: activation.expiresAt, now });
};
