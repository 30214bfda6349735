import type { Contract } from '../../../../../types/contract';
import { rolesOf, wasGrantedSince } from '../../../domain/roles';
import { firstAdministrator } from '../../../platform/configuration';
import { hashesOfCode } from '../../../platform/one-time-codes';
import { removeOtherAccounts } from '../../../records/accounts/store';
import { spendActivation, takeActivation } from '../../../records/activations/store';
import { guessLimit, guessPeriodMs, waitUntil } from '../../../records/guesses/rules';
import { countActivationGuess, findActivationGuesses, forgetActivationGuesses } from '../../../records/guesses/store';
import { findActiveMember } from '../../../records/members/store';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { bindAccount } from '../steps/bind-account';
import { prepareBinding } from '../steps/prepare-binding';
import { meOf } from '../view';

/** A WeChat identity is bound to the member that an activation code was issued to. */
export const bindByActivation: Handler<Contract['identity']['bindByActivation']> = async (
  { code },
  { openid, caller, now },
) => {
  const proofs = hashesOfCode('activation', code);
  const early = await prepareBinding(openid, caller, proofs, now);
  if (early) return early;
  const guesses = await countActivationGuess(openid, now);
  if (guesses === null) {
    const retryAt = waitUntil(await findActivationGuesses(openid), now) ?? now + guessPeriodMs;
    return refuse('tooManyGuesses', { retryAt });
  }
  const activation = await takeActivation(proofs, openid, now);
  const member = activation && (await findActiveMember(activation.memberId));
  // Whoever issued it vouched for the rights that the member had then.
  const isOutdated = activation && member && wasGrantedSince(member, activation.issuedAt, now);
  if (!member || isOutdated) return refuse('codeInvalid', { guessesLeft: guessLimit - guesses });
  // A member is bound once: what the lost phone was bound to goes first.
  await removeOtherAccounts(member._id, openid);
  if (!(await bindAccount(openid, member._id, proofs, now))) throw new Failure('conflict');
  await Promise.all([spendActivation(activation._id, now), forgetActivationGuesses(openid)]);
  return done({ me: meOf(member, rolesOf(member, now, firstAdministrator(), null)), now });
};
