import type { RosterChangeDocument } from '../../records/roster-changes/document';
import { announceChange, showChange } from '../contacts/refresh';
import { followUpPerson } from '../membership/follow-ups';
import { listToSettle, markSettled } from '../../records/roster-changes/store';
import { followUpTree } from './follow-ups';

const followUp = (change: RosterChangeDocument) =>
  change.subject.memberId === null ? followUpTree(change) : followUpPerson(change);

/** Looks over what follows from the changes of the roster that are due, oldest first; answers how many there were. */
export async function settleRoster(now: number): Promise<number> {
  const due = await listToSettle(now, 20);
  for (const change of due) {
    const token = await announceChange(now);
    await followUp(change);
    await showChange(token, change.unitIds);
    await markSettled(change._id);
  }
  return due.length;
}
