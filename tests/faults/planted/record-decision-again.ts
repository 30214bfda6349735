import type * as sound from '../../../cloudfunctions/src/records/claims/store';
import { collection } from '../../../cloudfunctions/src/platform/database';

/** Decides on a claim whether or not somebody has. */
export const recordDecision: typeof sound.recordDecision = (id, decision) =>
  collection('claims').changeOne({ _id: id }, decision);
