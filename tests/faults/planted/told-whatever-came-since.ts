import type * as sound from '../../../cloudfunctions/src/records/sign-up-lists/store';
import { collection } from '../../../cloudfunctions/src/platform/database';

/** Notes that everybody has been told, although others may have moved up since the list was read. */
export const markTold: typeof sound.markTold = ({ _id }) =>
  collection('signUpLists').changeOne({ _id }, { 'due.promotions': null });
