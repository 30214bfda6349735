import type * as sound from '../../../cloudfunctions/src/records/leaves/store';
import { collection } from '../../../cloudfunctions/src/platform/database';

/** Takes a leave back that the secretary has not even decided on. */
export const withdrawApproved: typeof sound.withdrawApproved = (gatheringId, memberId) =>
  collection('leaves').changeOne({ _id: `${gatheringId}:${memberId}` }, { state: 'withdrawn' });
