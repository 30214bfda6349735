import { removeFiles } from '../../../platform/files';
import { dropExpired, listExpired } from '../../../records/expiring-files/store';
import { type Job, workThrough } from '../../../runtime/jobs';

/** Removes uploads, reports and exports whose time has come; answers how many. */
export const removeExpiredFiles: Job = turn =>
  workThrough(turn, listExpired, async file => {
    await removeFiles([file.fileId]);
    await dropExpired(file);
  });
