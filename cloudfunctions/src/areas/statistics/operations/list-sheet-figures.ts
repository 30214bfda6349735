import type { Contract } from '../../../../../types/contract';
import { mostMonths } from '../../../../../types/statistics';
import { listOrgUnits } from '../../../records/org-units/store';
import type { SheetFigures } from '../../../records/sheets/document';
import { latestOf } from '../../../records/sheets/rules';
import { listFiguresWithin } from '../../../records/sheets/store';
import { cursorAfter, parseCursor } from '../../../runtime/cursor';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { askedMonths, periodOfMonths } from '../rules/months';
import { sheetFiguresOf } from '../view';

const pageSize = 100;

/** The names of organisation units. */
async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = ids.length > 0 ? await listOrgUnits([...new Set(ids)]) : [];
  return new Map(found.map(({ _id, name }) => [_id, name]));
}

/** The closed sheets behind some figures, latest gathering first, each by the version that holds now. */
export const listSheetFigures: Handler<Contract['statistics']['listSheetFigures']> = async (input, { now }) => {
  const { orgUnitId, from, until, kind = null, cursor } = input;
  const months = askedMonths({ from, until });
  if (!months) return refuse('rangeOutOfOrder', { mostMonths });
  const after = parseCursor(cursor);
  const page = await listFiguresWithin(orgUnitId, periodOfMonths(months), kind, after, pageSize);
  // Of the sheet that the page before ended with, earlier versions may follow.
  const [gatheringBefore, branchBefore] = after?.[1].split(':') ?? [];
  const isNew = (sheet: SheetFigures) => sheet.gatheringId !== gatheringBefore || sheet.branchId !== branchBefore;
  const sheets = latestOf(page.filter(isNew));
  const names = await namesOf(sheets.flatMap(({ path }) => path.at(-2) ?? []).filter(id => id !== orgUnitId));
  const items = sheets.map(sheet => sheetFiguresOf(sheet, names.get(sheet.path.at(-2) ?? '') ?? null));
  return done({ items, next: cursorAfter(page, pageSize, ({ gathering }) => gathering.startsAt), now });
};
