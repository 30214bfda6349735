import { findAccount, removeAccountOf } from '../../../records/accounts/store';
import { findConsent } from '../../../records/consents/store';
import type { Caller } from '../../../runtime/facts';
import { done, refuse } from '../../../runtime/handlers';
import { hasConsented, leastNotice } from '../rules';
import { meOf } from '../view';

/**
 * What comes before either way of binding: the notice has to be agreed to, and an answer that was lost is given again.
 * Answers what the call ends in; null = it may go on.
 */
export async function prepareBinding(openid: string, caller: Caller | null, proofs: readonly string[], now: number) {
  const [account, consent] = await Promise.all([findAccount(openid), findConsent(openid)]);
  if (!hasConsented(consent)) return refuse('consentMissing', { version: leastNotice });
  if (caller && account?.proof !== undefined && proofs.includes(account.proof))
    return done({ me: meOf(caller.member, caller.held), now });
  if (caller) return refuse('alreadyBound', { name: caller.name });
  // What is left is the account of a member who has left.
  if (account) await removeAccountOf(openid, account.memberId);
  return null;
}
