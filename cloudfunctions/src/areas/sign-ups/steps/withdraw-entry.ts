import type { SignUpEntry, SignUpListDocument } from '../../../records/sign-up-lists/document';
import { waitedIn } from '../../../records/sign-up-lists/rules';
import { findList, leave } from '../../../records/sign-up-lists/store';
import { Failure } from '../../../runtime/failures';

/** So often somebody who leaves a list is outrun by others: while all press at once, some write between two steps of ours. */
const attemptsAtMost = 20;

/** Takes a sign-up off a list, whoever writes to it meanwhile; answers the list without it. */
export async function withdrawEntry(
  list: SignUpListDocument,
  signUpId: string,
  { withdrawnAt, byHand }: { readonly withdrawnAt: number; readonly byHand: SignUpEntry['byHand'] },
): Promise<SignUpListDocument> {
  let current: SignUpListDocument | null = list;
  for (let attempt = 1; current && attempt <= attemptsAtMost; attempt++) {
    const entry: SignUpEntry | undefined = current.order.find(one => one.signUpId === signUpId);
    if (!entry) return current;
    const left = await leave(current, { ...entry, withdrawnAt, byHand }, waitedIn(current));
    if (left) return left;
    current = await findList(list._id);
  }
  throw new Failure('conflict');
}
