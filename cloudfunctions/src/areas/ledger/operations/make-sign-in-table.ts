import type { Contract } from '../../../../../types/contract';
import { dateText } from '../../../domain/local-time';
import { linkTo } from '../../../platform/files';
import { exportKeptMs, keepFile } from '../../../records/expiring-files/store';
import { latestSheet } from '../../../records/sheets/store';
import { Failure } from '../../../runtime/failures';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { readRoll } from '../../attendance/steps/read-roll';
import { writeDocument } from '../sign-in-document/docx';
import { gatheringFacts, type SignInTable, signInTable } from '../sign-in-document/sign-in-table';

type Operation = Contract['ledger']['makeSignInTable'];

/** Makes the sign-in table of a branch as a document: to be signed before the close, the record of it after. */
export const makeSignInTable: Handler<Operation> = async ({ gatheringId, branchId }, { gathering, orgUnit, now }) => {
  if (gathering.state === 'draft') return refuse('notPublished');
  const answerWith = async (table: SignInTable, state: 'toSign' | 'record') => {
    const path = `exports/sign-in/${gatheringId}/${branchId}/${now}.docx`;
    const fileId = await keepFile(path, await writeDocument(table), now + exportKeptMs);
    const file = await linkTo(fileId, `签到表-${gathering.title}-${dateText(gathering.startsAt)}.docx`, now);
    if (!file) throw new Failure('unavailable');
    return done({ file, state, now });
  };
  if (gathering.state !== 'closed') {
    const roll = await readRoll(gathering, branchId, false);
    return answerWith(signInTable(gatheringFacts(gathering), orgUnit.name, roll, null, now), 'toSign');
  }
  const sheet = await latestSheet(gatheringId, branchId);
  if (!sheet) return refuse('beingWritten');
  return answerWith(signInTable(sheet.gathering, sheet.branchName, sheet, sheet, now), 'record');
};
