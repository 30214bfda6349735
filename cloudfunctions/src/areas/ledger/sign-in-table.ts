import type { Contract } from '../../../../types/contract';
import { dateText } from '../../domain/local-time';
import { linkTo } from '../../platform/files';
import { exportKeptMs, keepFile } from '../../records/expiring-files/store';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { readRoll } from '../attendance/steps/read-roll';
import { latestSheet } from '../../records/sheets/store';
import { writeSignInDocument } from './sign-in-document';
import { aboutOf, type SignInTable, signInTable } from './sign-in-rules';

type Operations = Contract['ledger'];

export const makeSignInTable: Handler<Operations['makeSignInTable']> = async (input, { gathering, orgUnit, now }) => {
  const { gatheringId, branchId } = input;
  if (gathering.state === 'draft') return refuse('notPublished');
  const about = aboutOf(gathering);
  const offer = async (table: SignInTable, state: 'toSign' | 'record') => {
    const path = `exports/sign-in/${gatheringId}/${branchId}/${now}.docx`;
    const fileId = await keepFile(path, await writeSignInDocument(table), now + exportKeptMs);
    const file = await linkTo(fileId, `签到表-${gathering.title}-${dateText(gathering.startsAt)}.docx`, now);
    if (!file) throw new Failure('unavailable');
    return done({ file, state, now });
  };
  if (gathering.state !== 'closed') {
    const roll = await readRoll(gathering, branchId, false);
    return offer(signInTable(about, orgUnit.name, roll, null, now), 'toSign');
  }
  const sheet = await latestSheet(gatheringId, branchId);
  if (!sheet) return refuse('beingWritten');
  const { rows, guests = [], branchName, held = about } = sheet;
  return offer(signInTable(held, branchName, { rows, guests }, sheet, now), 'record');
};
