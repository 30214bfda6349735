import { listDueForgettings } from '../../../records/forgettings/store';
import { type Job, workThrough } from '../../../runtime/jobs';
import { continueForgetting } from '../steps/continue-forgetting';

/** Goes on with everyone who is being forgotten; answers how many. */
export const continueForgettings: Job = turn =>
  workThrough(turn, listDueForgettings, forgetting => continueForgetting(forgetting, turn.now()));
