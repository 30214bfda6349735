import type { AttemptDocument } from '../../../records/attempts/document';
import { listUndone } from '../../../records/attempts/store';
import { removeCheckIn } from '../../../records/check-ins/store';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { listDueSheets } from '../../../records/gatherings/store';
import { type Job, type Turn, workThrough } from '../../../runtime/jobs';
import { workOnSheets } from '../steps/work-on-sheets';

/** How many entries of the journal are read at a time. */
const batchSize = 100;

/** Removes check-ins whose undoing stands in the journal, but ended before it came to the record. */
async function finishUndoing(gatheringId: string): Promise<void> {
  let after: AttemptDocument | null = null;
  do {
    const page: AttemptDocument[] = await listUndone(gatheringId, after, batchSize);
    for (const { checkIn } of page) if (checkIn) await removeCheckIn(checkIn);
    after = page.length === batchSize ? (page.at(-1) ?? null) : null;
  } while (after);
}

async function goOn(gathering: GatheringDocument, { until }: Turn): Promise<void> {
  if (gathering.sheetWork?.phase !== 'making') await finishUndoing(gathering._id);
  await workOnSheets(gathering, until);
}

/** Goes on with the sheets of gatherings that nobody works on, the longest due first; answers of how many. */
export const makeAndReviewSheets: Job = turn => workThrough(turn, listDueSheets, gathering => goOn(gathering, turn));
