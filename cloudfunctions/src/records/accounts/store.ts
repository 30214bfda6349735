import { collection } from '../../platform/database';
import type { AccountDocument } from './document';
import { is } from '../../platform/operators';

const accounts = collection('accounts');

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

/** Ends every binding of a member. */
export const removeAccountsOf = (memberId: string) => accounts.remove({ memberId });

/** Hands the WeChat identity of a member to another one, who is the same person, if that one has none. */
export async function handOverAccount(from: string, to: string): Promise<void> {
  const [bound] = await accounts.list({ memberId: to }, { limit: 1 });
  if (!bound) await accounts.changeOne({ memberId: from }, { memberId: to });
}

/** The WeChat identities that are bound to a member. */
export const listOpenids = async (memberId: string): Promise<string[]> =>
  (await accounts.list({ memberId }, { limit: 10 })).map(({ _id }) => _id);
