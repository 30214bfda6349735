import { listDueImports } from '../../../records/roster-imports/store';
import { type Job, workThrough } from '../../../runtime/jobs';
import { continueImport } from '../steps/continue-import';

/** Goes on with imports whose caller vanished; answers how many it worked on. */
export const resumeImports: Job = turn =>
  workThrough(turn, listDueImports, ({ _id }) => continueImport(_id, turn.until));
