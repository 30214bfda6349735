import { addAccount, findAccount } from '../../../records/accounts/store';

/** Binds a WeChat identity that is free; false if the member is bound to another one. */
export async function bindAccount(
  openid: string,
  memberId: string,
  [proof]: readonly string[],
  now: number,
): Promise<boolean> {
  if (await addAccount({ _id: openid, memberId, boundAt: now, ...(proof && { proof }) })) return true;
  // The same call twice at once: the other one was first.
  return (await findAccount(openid))?.memberId === memberId;
}
