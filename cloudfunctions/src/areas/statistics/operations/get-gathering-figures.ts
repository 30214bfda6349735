import type { Contract } from '../../../../../types/contract';
import type { Figures } from '../../../../../types/statistics';
import { holds } from '../../../domain/roles';
import { latestOf } from '../../../records/sheets/rules';
import { listFiguresOf } from '../../../records/sheets/store';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { figuresOf, sumFigures } from '../rules/tally';
import { figuresBelow } from '../steps/read-figures';

type Operation = Contract['statistics']['getGatheringFigures'];

/** What the closed sheets of one gathering come to within a part of the tree, and by what is right below it. */
export const getGatheringFigures: Handler<Operation> = async ({ orgUnitId, gatheringId }, { orgUnit, caller, now }) => {
  const sheets = latestOf(await listFiguresOf(gatheringId, orgUnitId));
  const [first] = sheets;
  if (!first) return refuse('notClosed');
  const below = new Map<string, Figures[]>();
  for (const { path, counts } of sheets) {
    const child = path[path.indexOf(orgUnitId) + 1];
    if (child !== undefined) below.set(child, [...(below.get(child) ?? []), figuresOf(counts)]);
  }
  const { kind, title, startsAt } = first.gathering;
  const parts = orgUnit.kind === 'branch' ? [] : await figuresBelow(orgUnitId, below);
  return done({
    kind,
    title,
    startsAt,
    total: sumFigures(sheets.map(({ counts }) => figuresOf(counts))),
    below: parts.filter(({ figures }) => figures.sheets > 0),
    mayOpenSheets: holds(caller.held, 'secretary', orgUnit.path),
    now,
  });
};
