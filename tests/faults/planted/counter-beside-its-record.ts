import * as sound from '../../../cloudfunctions/src/records/check-ins/store';
import { collection, write } from '../../../cloudfunctions/src/platform/database';
import type { CheckInDocument } from '../../../cloudfunctions/src/records/check-ins/document';

const counts = collection('guesses');
const countOf = (gatheringId: string, branchId: string) => `count:${gatheringId}:${branchId}`;

async function count({ gatheringId, branchId, at }: CheckInDocument, by: number): Promise<void> {
  const _id = countOf(gatheringId, branchId);
  await counts.insert({ _id, wrong: 0, lastAt: at });
  await counts.changeOne({ _id }, { wrong: write.inc(by) });
}

/** Counts the records of a branch in a document beside them. */
export async function addCheckIn(checkIn: CheckInDocument): Promise<boolean> {
  const added = await sound.addCheckIn(checkIn);
  if (added) await count(checkIn, 1);
  return added;
}

export async function removeCheckIn(checkIn: CheckInDocument): Promise<number> {
  const removed = await sound.removeCheckIn(checkIn);
  if (removed > 0) await count(checkIn, -removed);
  return removed;
}

/** Reads as many as were counted. */
export async function listCheckIns(gatheringId: string, branchIds: readonly string[]): Promise<CheckInDocument[]> {
  const pages = branchIds.map(async branchId => {
    const counted = (await counts.find(countOf(gatheringId, branchId)))?.wrong ?? 0;
    return counted > 0 ? collection('checkIns').list({ gatheringId, branchId }, { limit: counted }) : [];
  });
  return (await Promise.all(pages)).flat();
}
