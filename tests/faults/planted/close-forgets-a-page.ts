import { collection, is } from '../../../cloudfunctions/src/platform/database';
import type { CheckInDocument } from '../../../cloudfunctions/src/records/check-ins/document';

/** Reads one page of what several branches have, and takes it for everything. */
export const listCheckIns = (gatheringId: string, branchIds: readonly string[]): Promise<CheckInDocument[]> =>
  collection('checkIns').list({ gatheringId, branchId: is.in(branchIds) }, { limit: 1 });
