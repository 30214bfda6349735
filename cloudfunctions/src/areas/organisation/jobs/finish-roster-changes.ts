import type { RosterChangeDocument } from '../../../records/roster-changes/document';
import { listDueFollowUps, markFollowedUp } from '../../../records/roster-changes/store';
import { type Job, workThrough } from '../../../runtime/jobs';
import { announceChange, refreshDirectory } from '../../contacts/steps/refresh-directory';
import { finishPersonChange } from '../../membership/steps/finish-person-change';
import { finishTreeChange } from '../steps/finish-tree-change';

const finish = (change: RosterChangeDocument) =>
  change.subject.memberId === null ? finishTreeChange(change) : finishPersonChange(change);

/** Does once more what follows from the changes of the roster that are due, oldest first; answers how many there were. */
export const finishRosterChanges: Job = turn =>
  workThrough(turn, listDueFollowUps, async change => {
    const token = await announceChange(turn.now());
    await finish(change);
    await refreshDirectory(token, change.unitIds);
    await markFollowedUp(change._id);
  });
