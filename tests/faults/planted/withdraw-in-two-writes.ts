import type { SignUpEntry } from '../../../cloudfunctions/src/records/sign-up-lists/document';
import type * as sound from '../../../cloudfunctions/src/records/sign-up-lists/store';
import { collection, write } from '../../../cloudfunctions/src/platform/database';

const lists = collection('signUpLists');

/** Takes a sign-up off the list with one write, and puts it among those withdrawn with another. */
export const leave: typeof sound.leave = async ({ _id, version }, withdrawn, waited) => {
  const order = write.pull<SignUpEntry>({ signUpId: withdrawn.signUpId });
  const left = await lists.changeOne(
    { _id, version },
    { order, waited, 'due.promotions': withdrawn.withdrawnAt, version: write.inc(1) },
  );
  return left && lists.changeOne({ _id }, { withdrawn: write.push([withdrawn]) });
};
