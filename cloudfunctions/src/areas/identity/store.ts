import { collection, is } from '../../platform/database';
import type { AccountDocument, ActivationDocument } from '../../platform/documents';
import { guessLimit, guessPeriodMs } from './rules';

const accounts = collection('accounts');
const consents = collection('consents');
const activations = collection('activations');
const guesses = collection('guesses');

export const findAccount = (openid: string) => accounts.find(openid);

/** The WeChat identities of some members; a member has at most one. */
export const findAccountsOf = (memberIds: readonly string[]) =>
  accounts.list({ memberId: is.in(memberIds) }, { limit: Math.max(1, memberIds.length) });

/** Binds; false if this WeChat identity or that member is bound already. */
export const addAccount = (account: AccountDocument) => accounts.insert(account);

/** Ends the binding of a WeChat identity, whoever it was bound to. */
export const removeAccount = (openid: string) => accounts.remove({ _id: openid });

/** Ends the binding of a WeChat identity to exactly this member. */
export const removeAccountOf = (openid: string, memberId: string) => accounts.remove({ _id: openid, memberId });

/** Ends every binding of a member but the one to this WeChat identity. */
export const removeOtherAccounts = (memberId: string, openid: string) =>
  accounts.remove({ memberId, _id: is.neq(openid) });

/** Ends every way in of a member: the binding, and a code that is not used yet. */
export const removeAccess = (memberId: string) =>
  Promise.all([accounts.remove({ memberId }), activations.remove({ memberId })]);

/** Hands the WeChat identity of a member to another one, who is the same person, if that one has none. */
export async function handOverAccount(from: string, to: string): Promise<void> {
  const [bound] = await accounts.list({ memberId: to }, { limit: 1 });
  if (!bound) await accounts.changeOne({ memberId: from }, { memberId: to });
}

export const findConsent = (openid: string) => consents.find(openid);

/** Records what was agreed to; the time of a consent that is in force for the same version stays. */
export async function recordConsent(openid: string, version: number, now: number) {
  const current = await consents.find(openid);
  if (current?.version === version && current.withdrawnAt === null) return current;
  const consent = { _id: openid, version, givenAt: now, withdrawnAt: null };
  await consents.put(consent);
  return consent;
}

export const endConsent = (openid: string, now: number) =>
  consents.changeOne({ _id: openid, withdrawnAt: null }, { withdrawnAt: now });

/** The code issued last to a member, used or not. */
export async function findActivation(memberId: string): Promise<ActivationDocument | null> {
  const [activation] = await activations.list({ memberId }, { limit: 1 });
  return activation ?? null;
}

/** Adds a code; false if the member has one, or somebody else has the same. */
export const addActivation = (activation: ActivationDocument) => activations.insert(activation);

/** Removes exactly this code, so that it can no longer be used. */
export const removeActivation = ({ _id, memberId }: ActivationDocument) => activations.remove({ _id, memberId });

/** Whether somebody has a code with one of these hashes. */
export const isCodeTaken = async (hashes: readonly string[]): Promise<boolean> =>
  (await activations.list({ _id: is.in(hashes) }, { limit: 1 })).length > 0;

/** Takes a code for a WeChat identity: one that is in force, and that nobody else took. Null if there is none. */
export const takeActivation = (hashes: readonly string[], openid: string, now: number) =>
  activations.changeOne(
    { _id: is.in(hashes), expiresAt: is.gt(now), usedBy: is.in([null, openid]) },
    { usedBy: openid },
  );

/** Nobody can take this code any more, not even who took it. */
export const spendActivation = (hash: string, now: number) => activations.changeOne({ _id: hash }, { expiresAt: now });

const guessesId = (openid: string) => `activation:${openid}`;

export const findGuesses = (openid: string) => guesses.find(guessesId(openid));

/**
 * Counts a guess before it is judged, so that many at once are no more than one after another.
 * Answers how many there have been, or null where there may be no more for now.
 */
export async function countGuess(openid: string, now: number): Promise<number | null> {
  const _id = guessesId(openid);
  // A second time round where the first guess of all was made twice at once.
  for (let round = 0; round < 2; round++) {
    const counted = await guesses.changeOne(
      { _id, lastAt: is.gt(now - guessPeriodMs), wrong: is.lt(guessLimit) },
      { wrong: is.inc(1), lastAt: now },
    );
    if (counted) return counted.wrong;
    const again = await guesses.changeOne({ _id, lastAt: is.lte(now - guessPeriodMs) }, { wrong: 1, lastAt: now });
    if (again || (await guesses.insert({ _id, wrong: 1, lastAt: now }))) return 1;
  }
  return null;
}

export const forgetGuesses = (openid: string) => guesses.remove({ _id: guessesId(openid) });
