import { listToSettle, markSettled } from '../../../cloudfunctions/src/areas/gatherings/store';

/** Takes the sheets as they were written at the close. */
export async function settleDue(now: number): Promise<number> {
  const due = await listToSettle(now, 100);
  for (const { _id } of due) await markSettled(_id);
  return due.length;
}
