import type { Contract } from '../../../../types/contract';
import { rolesOf, wasGrantedSince } from '../../domain/roles';
import { firstAdministrator } from '../../platform/configuration';
import { hashesOfCode } from '../../platform/one-time-codes';
import { phoneHashes } from '../../platform/personal-data';
import { phoneNumberOf } from '../../platform/wechat';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler } from '../../runtime/handlers';
import type { Caller } from '../../runtime/facts';
import { hasConsented, leastNotice } from './rules';
import { addAccount, findAccount, removeAccountOf, removeOtherAccounts } from '../../records/accounts/store';
import { meOf } from './view';
import type { MemberDocument } from '../../records/members/document';
import { findConsent } from '../../records/consents/store';
import { spendActivation, takeActivation } from '../../records/activations/store';
import { findActiveMember, listMembersByPhone } from '../../records/members/store';
import { guessLimit, guessPeriodMs, waitUntil } from '../../records/guesses/rules';
import { countActivationGuess, findActivationGuesses, forgetActivationGuesses } from '../../records/guesses/store';

type Operations = Contract['identity'];

/** What comes before either way of binding: an answer that was lost is given again, and there is a notice to agree to. */
async function begin(openid: string, caller: Caller | null, proofs: readonly string[], now: number) {
  const [account, consent] = await Promise.all([findAccount(openid), findConsent(openid)]);
  if (!hasConsented(consent)) return refuse('consentMissing', { version: leastNotice });
  if (caller && account?.proof !== undefined && proofs.includes(account.proof))
    return done({ me: meOf(caller.member, caller.held), now });
  if (caller) return refuse('alreadyBound', { name: caller.name });
  // What is left is the account of a member who has left.
  if (account) await removeAccountOf(openid, account.memberId);
  return null;
}

/** Binds a WeChat identity that is free; false if the member is bound to another one. */
async function bind(
  openid: string,
  { _id: memberId }: MemberDocument,
  [proof]: readonly string[],
  now: number,
): Promise<boolean> {
  if (await addAccount({ _id: openid, memberId, boundAt: now, ...(proof && { proof }) })) return true;
  // The same call twice at once: the other one was first.
  return (await findAccount(openid))?.memberId === memberId;
}

/** The number behind a code of WeChat's button; whatever WeChat answers but that the code is invalid may pass. */
async function numberOf(code: string, openid: string): Promise<string | null> {
  try {
    return await phoneNumberOf(code, openid);
  } catch (error) {
    const { errCode = (error as Error).name } = error as { errCode?: number };
    throw new Failure('unavailable', [], `phonenumber.getPhoneNumber: ${errCode}`);
  }
}

export const bindByPhone: Handler<Operations['bindByPhone']> = async ({ code }, { openid, caller, now }) => {
  const proofs = hashesOfCode('phone', code);
  const early = await begin(openid, caller, proofs, now);
  if (early) return early;
  const phone = await numberOf(code, openid);
  if (phone === null) return refuse('codeInvalid');
  const tail = phone.slice(-4);
  const [member, ...others] = await listMembersByPhone(phoneHashes(phone));
  if (!member || others.length > 0) return refuse(member ? 'severalMatches' : 'noMatch', { tail });
  if (!(await bind(openid, member, proofs, now))) return refuse('boundElsewhere', { tail });
  return done({ me: meOf(member, rolesOf(member, now, firstAdministrator(), null)), now });
};

export const bindByActivation: Handler<Operations['bindByActivation']> = async ({ code }, { openid, caller, now }) => {
  const proofs = hashesOfCode('activation', code);
  const early = await begin(openid, caller, proofs, now);
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
  if (!(await bind(openid, member, proofs, now))) throw new Failure('conflict');
  await Promise.all([spendActivation(activation._id, now), forgetActivationGuesses(openid)]);
  return done({ me: meOf(member, rolesOf(member, now, firstAdministrator(), null)), now });
};
