import type { Contract } from '../../../../types/contract';
import { gatheringKinds } from '../../../../types/gathering-plan';
import { mostMonths, reasonGroups, type Figures } from '../../../../types/statistics';
import { holds } from '../../domain/roles';
import { cursorAfter, parseCursor } from '../../runtime/cursor';
import { done, refuse, type Handlers } from '../../runtime/handlers';
import { askedMonths, figuresBelow, periodOfMonths, readFigures } from './figures';
import { figuresOf, latestOf, sumFigures } from './tally-rules';
import { listOrgUnits } from '../../records/org-units/store';
import { listFiguresOf, listFiguresWithin, type SheetFigures } from '../../records/sheets/store';

const pageSize = 100;
/** The names of organisation units. */
async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = ids.length > 0 ? await listOrgUnits([...new Set(ids)]) : [];
  return new Map(found.map(({ _id, name }) => [_id, name]));
}

const tooMany = refuse('rangeOutOfOrder', { mostMonths });

export const statistics: Handlers<Contract['statistics']> = {
  async getFigures({ from, until, kind = null }, { orgUnit, caller, now }) {
    const months = askedMonths({ from, until });
    if (!months) return tooMany;
    const { kinds, reasons, ...figures } = await readFigures(orgUnit, months, kind);
    return done({
      orgUnit: { orgUnitId: orgUnit._id, name: orgUnit.name, kind: orgUnit.kind },
      ...figures,
      kinds: gatheringKinds.flatMap(one => (kinds[one] ? [{ kind: one, figures: sumFigures([kinds[one]]) }] : [])),
      reasons: reasonGroups.flatMap(reason => {
        const count = reasons.get(reason) ?? 0;
        return count > 0 ? [{ reason, count }] : [];
      }),
      mayOpenSheets: holds(caller.held, 'secretary', orgUnit.path),
      now,
    });
  },

  async listSheetFigures({ orgUnitId, from, until, kind = null, cursor }, { now }) {
    const months = askedMonths({ from, until });
    if (!months) return tooMany;
    const after = parseCursor(cursor);
    const page = await listFiguresWithin(orgUnitId, periodOfMonths(months), kind, after, pageSize);
    // Of the sheet that the page before ended with, earlier versions may follow.
    const [gatheringBefore, branchBefore] = after?.[1].split(':') ?? [];
    const isNew = (sheet: SheetFigures) => sheet.gatheringId !== gatheringBefore || sheet.branchId !== branchBefore;
    const sheets = latestOf(page.filter(isNew));
    const names = await namesOf(sheets.flatMap(({ path }) => path.at(-2) ?? []).filter(id => id !== orgUnitId));
    const items = sheets.map(({ gatheringId, branchId, branchName, path, held, counts }) => ({
      ...{ gatheringId, branchId, branchName, kind: held.kind, title: held.title, startsAt: held.startsAt },
      within: names.get(path.at(-2) ?? '') ?? null,
      figures: figuresOf(counts),
    }));
    return done({ items, next: cursorAfter(page, pageSize, ({ held }) => held.startsAt), now });
  },

  async getGatheringFigures({ orgUnitId, gatheringId }, { orgUnit, caller, now }) {
    const sheets = latestOf(await listFiguresOf(gatheringId, orgUnitId));
    const [first] = sheets;
    if (!first) return refuse('notClosed');
    const below = new Map<string, Figures[]>();
    for (const { path, counts } of sheets) {
      const child = path[path.indexOf(orgUnitId) + 1];
      if (child !== undefined) below.set(child, [...(below.get(child) ?? []), figuresOf(counts)]);
    }
    const { kind, title, startsAt } = first.held;
    return done({
      ...{ kind, title, startsAt },
      total: sumFigures(sheets.map(({ counts }) => figuresOf(counts))),
      below: (orgUnit.kind === 'branch' ? [] : await figuresBelow(orgUnitId, below)).filter(
        ({ figures }) => figures.sheets > 0,
      ),
      mayOpenSheets: holds(caller.held, 'secretary', orgUnit.path),
      now,
    });
  },

  // Files are written by packages that no other operation needs.
  exportFigures: async (input, call) => (await import('./export')).exportFigures(input, call),
};
