import type { Contract } from '../../../../../types/contract';
import { mostMonths } from '../../../../../types/statistics';
import { kindWords } from '../../../domain/attendance-words';
import { dateText } from '../../../domain/local-time';
import { linkTo } from '../../../platform/files';
import { harmlessSheet, writeWorkbook } from '../../../platform/workbook-file';
import { exportKeptMs, keepFile } from '../../../records/expiring-files/store';
import type { SheetFigures } from '../../../records/sheets/document';
import { listFiguresWithin } from '../../../records/sheets/store';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { askedMonths, periodOfMonths } from '../rules/months';
import { readFigures } from '../steps/read-figures';
import { pagesOf } from '../view';

/** More sheets than this are not listed one by one: a branch or a unit has fewer in a year. */
const mostListed = 5000;
const pageSize = 1000;
type Within = Parameters<typeof listFiguresWithin>;

/** Every sheet there is; null where there are too many to list. */
async function readSheets(orgUnitId: string, period: Within[1], kind: Within[2]): Promise<SheetFigures[] | null> {
  const found: SheetFigures[] = [];
  for (let after: Within[3] = null; found.length < mostListed;) {
    const some: SheetFigures[] = await listFiguresWithin(orgUnitId, period, kind, after, pageSize);
    found.push(...some);
    const last = some.at(-1);
    if (!last || some.length < pageSize) return found;
    after = [last.gathering.startsAt, last._id];
  }
  return null;
}

type Operation = Contract['statistics']['exportFigures'];

/** The figures of a part of the tree over some months as a workbook, with its sheets one by one where they are not too many. */
export const exportFigures: Handler<Operation> = async (input, { orgUnit, now }) => {
  const { orgUnitId, from, until, kind = null } = input;
  const months = askedMonths({ from, until });
  if (!months) return refuse('rangeOutOfOrder', { mostMonths });
  const listed = orgUnit.kind === 'committee' ? null : readSheets(orgUnitId, periodOfMonths(months), kind);
  const [figures, sheets] = await Promise.all([readFigures(orgUnit, months, kind), listed]);
  const range = from === until ? from : `${from}至${until}`;
  const heading = `${orgUnit.name} ${range}${kind ? ` ${kindWords[kind]}` : ''}`;
  const workbook = await writeWorkbook(pagesOf(heading, figures, sheets).map(harmlessSheet));
  const fileId = await keepFile(`exports/statistics/${orgUnitId}/${now}.xlsx`, workbook, now + exportKeptMs);
  const file = await linkTo(fileId, `出席统计-${orgUnit.name}-${range}-${dateText(now)}.xlsx`, now);
  if (!file) throw new Failure('unavailable');
  return done({ file, now });
};
