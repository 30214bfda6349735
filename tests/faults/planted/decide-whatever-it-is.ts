import type * as sound from '../../../cloudfunctions/src/records/leaves/store';
import { collection, is } from '../../../cloudfunctions/src/platform/database';

/** Decides on a request whether or not somebody has, or the person took it back. */
export const decideRequest: typeof sound.decideRequest = ({ _id, branchId, requestId }, decision) =>
  collection('leaves').changeOne(
    { _id, branchId, 'request.requestId': requestId },
    { ...decision, 'due.message': decision.decidedAt },
  );
