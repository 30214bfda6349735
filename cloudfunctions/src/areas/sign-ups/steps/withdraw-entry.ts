import type { SignUpEntry, SignUpListDocument } from '../../../records/sign-up-lists/document';
import { waitedIn } from '../../../records/sign-up-lists/rules';
import { findList, leave } from '../../../records/sign-up-lists/store';
import { retryWrite, triesInACrowd } from '../../../runtime/retry-write';

/** Takes a sign-up off a list, whoever writes to it meanwhile; answers the list without it. */
export async function withdrawEntry(
  list: SignUpListDocument,
  signUpId: string,
  { withdrawnAt, byHand }: { readonly withdrawnAt: number; readonly byHand: SignUpEntry['byHand'] },
): Promise<SignUpListDocument> {
  let current = list;
  return retryWrite(async () => {
    const entry: SignUpEntry | undefined = current.order.find(one => one.signUpId === signUpId);
    if (!entry) return current;
    const left = await leave(current, { ...entry, withdrawnAt, byHand }, waitedIn(current));
    if (left) return left;
    current = (await findList(list._id)) ?? current;
    return undefined;
  }, triesInACrowd);
}
