import type { Period } from '../../domain/periods';
import { collection, is } from '../../platform/database';
import type { CountedSheet } from '../statistics/tally-rules';

const sheets = collection('sheets');
const pageSize = 1000;

const counted = ['gatheringId', 'branchId', 'version', 'path', 'held.kind', 'held.startsAt', 'counts'];
const countedRows = ['rows.attendance', 'rows.reason'];

/** Versions of sheets that the statistics have yet to take up, longest due first. */
export const listUntallied = (now: number, limit: number) =>
  sheets.list(
    { tallyAt: is.and([is.gt(0), is.lte(now)]) },
    { limit, orderBy: [['tallyAt', 'asc']], fields: ['path', 'held.kind', 'held.startsAt', 'tallyAt'] },
  ) as Promise<Pick<CountedSheet, '_id' | 'path' | 'held'>[]>;

/** The statistics have them. */
export const markTallied = (ids: readonly string[]) => sheets.changeAll({ _id: is.in(ids) }, { tallyAt: null });

/** What is counted of the sheets of some branches, every version, of what started in a period. */
export async function listCountedSheets(
  branchIds: readonly string[],
  { from, until }: Period,
): Promise<CountedSheet[]> {
  const found: CountedSheet[] = [];
  for (let after: readonly [number, string] | null = null; ;) {
    const page = (await sheets.list(
      { path: is.in(branchIds), 'held.startsAt': is.and([is.gte(from), is.lt(until)]) },
      {
        limit: pageSize,
        orderBy: [
          ['held.startsAt', 'asc'],
          ['_id', 'asc'],
        ],
        after,
        fields: [...counted, ...countedRows],
      },
    )) as unknown as CountedSheet[];
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return found;
    after = [last.held.startsAt, last._id];
  }
}

export type SheetFigures = Omit<CountedSheet, 'rows' | 'held'> & {
  readonly branchName: string;
  readonly held: CountedSheet['held'] & { readonly title: string };
};

const figureFields = [...counted, 'branchName', 'held.title'];

/** Sheets of a part of the tree with their figures, every version, latest gathering first. */
export const listFiguresWithin = (
  orgUnitId: string,
  { from, until }: Period,
  kind: CountedSheet['held']['kind'] | null,
  after: readonly [startsAt: number, id: string] | null,
  limit: number,
) =>
  sheets.list(
    {
      path: orgUnitId,
      'held.startsAt': is.and([is.gte(from), is.lt(until)]),
      ...(kind !== null && { 'held.kind': kind }),
    },
    {
      limit,
      orderBy: [
        ['held.startsAt', 'desc'],
        ['_id', 'desc'],
      ],
      after,
      fields: figureFields,
    },
  ) as unknown as Promise<SheetFigures[]>;

/** The sheets of one gathering in a part of the tree with their figures, every version. */
export async function listFiguresOf(gatheringId: string, orgUnitId: string): Promise<SheetFigures[]> {
  const found: SheetFigures[] = [];
  for (let after: string | null = null; ;) {
    const page = (await sheets.list(
      { gatheringId, path: orgUnitId },
      { limit: pageSize, orderBy: [['_id', 'asc']], after: after === null ? null : [after], fields: figureFields },
    )) as unknown as SheetFigures[];
    found.push(...page);
    after = page.at(-1)?._id ?? null;
    if (page.length < pageSize) return found;
  }
}
