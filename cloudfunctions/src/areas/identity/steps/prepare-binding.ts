import { rolesOf } from '../../../domain/roles';
import { firstAdministrator } from '../../../platform/configuration';
import { findAccount, removeAccountOf } from '../../../records/accounts/store';
import { findConsent } from '../../../records/consents/store';
import { findActiveMember } from '../../../records/members/store';
import type { Caller } from '../../../runtime/facts';
import { done, refuse } from '../../../runtime/handlers';
import { hasConsented, leastNotice } from '../rules';
import { meOf } from '../view';

/** Who a WeChat identity is bound to: the caller, or whom another call has bound it to since the caller was read. */
async function readBound(caller: Caller | null, memberId: string, now: number) {
  if (caller) return caller;
  const member = await findActiveMember(memberId);
  return member && { member, name: member.name, held: rolesOf(member, now, firstAdministrator(), null) };
}

/**
 * What comes before either way of binding: the notice has to be agreed to, and an answer that was lost is given again.
 * Answers what the call ends in; null = it may go on.
 */
export async function prepareBinding(openid: string, caller: Caller | null, proofs: readonly string[], now: number) {
  const [account, consent] = await Promise.all([findAccount(openid), findConsent(openid)]);
  if (!hasConsented(consent)) return refuse('consentMissing', { version: leastNotice });
  if (!account) return null;
  const bound = await readBound(caller, account.memberId, now);
  if (bound && account.proof !== undefined && proofs.includes(account.proof))
    return done({ me: meOf(bound.member, bound.held), now });
  if (bound) return refuse('alreadyBound', { name: bound.name });
  // What is left is the account of a member who has left.
  await removeAccountOf(openid, account.memberId);
  return null;
}
