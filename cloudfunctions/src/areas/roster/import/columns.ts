import type { RowProblem, RowReason } from '../../../../../types/roster';
import { BadCell, type Cell, codeOf, textOf } from '../workbook/cells';
import type { Columns } from '../rules/template';
import type { Sheet } from '../workbook/workbook';

/** Which heading of the file stands for which field; null = none. A field that is not named is found by its title. */
export type Choice = Readonly<Record<string, string | null>>;

/** How the columns of one sheet were understood. */
export interface ColumnMatch {
  readonly sheet: string;
  /** Every heading in the file, from left to right. */
  readonly headings: readonly string[];
  /** By field: the heading that was taken for it, or null. */
  readonly taken: Readonly<Record<string, string | null>>;
}

/** One row that is not empty, by the program's names. */
export interface Row<K extends string> {
  readonly number: number;
  readonly cells: Readonly<Record<K, Cell>>;
}

interface Found<K extends string> {
  /** Null if there is no such sheet. */
  readonly match: ColumnMatch | null;
  readonly rows: readonly Row<K>[];
  /** Why the whole sheet is refused, if it is. */
  readonly problem: RowProblem | null;
}

/** Titles above the header, such as 某某单位党员花名册, may take up this many rows. */
const titleRowsMax = 5;

const refusedSheet = (sheet: string, reason: RowReason, message: string): RowProblem => ({
  sheet,
  row: null,
  column: null,
  reason,
  severity: 'refused',
  message,
});

/** A title without the marks that forms add to it. */
const titleOf = (cell: Cell) =>
  codeOf(cell)
    .replace(/[*:]|\((必填|选填)\)/g, '')
    .toLowerCase();

/** For each field the place of its column in a header, -1 for none: as chosen, else the exact title, else a known one. */
function placesIn(head: readonly string[], columns: Columns, choice: Choice): Map<string, number> {
  const places = new Map<string, number>();
  const free = new Set(head.keys());
  const take = (key: string, titles: readonly string[]) => {
    const at = titles.map(title => head.indexOf(titleOf(title))).find(place => place >= 0 && free.has(place));
    if (at === undefined) return;
    places.set(key, at);
    free.delete(at);
  };
  for (const [key, heading] of Object.entries(choice)) if (heading !== null) take(key, [heading]);
  const unchosen = Object.entries(columns).filter(([key]) => choice[key] === undefined);
  for (const [key, { title }] of unchosen) take(key, [title]);
  for (const [key, { also = [] }] of unchosen) if (!places.has(key)) take(key, also);
  return new Map(Object.keys(columns).map(key => [key, places.get(key) ?? -1]));
}

const known = (places: ReadonlyMap<string, number>) => [...places.values()].filter(place => place >= 0).length;

/** The row with the most titles that are known; of a header in two rows the lower one, for merged cells are filled. */
function headerOf(rows: Sheet['rows'], columns: Columns, choice: Choice): number {
  const score = (row: readonly Cell[] = []) => {
    const filled = row.filter(cell => textOf(cell) !== '').length;
    return known(placesIn(row.map(titleOf), columns, choice)) * 1000 + Math.min(filled, 999);
  };
  return [...rows.slice(0, titleRowsMax).keys()].reduce((a, b) => (score(rows[b]) >= score(rows[a]) ? b : a), 0);
}

/** The titles of the columns that are needed and not there. */
function missingOf(columns: Columns, places: ReadonlyMap<string, number>): string[] {
  const all = Object.entries(columns);
  const missing = all.filter(([key, { need }]) => need === 'always' && places.get(key) === -1);
  const either = all.filter(([, { need }]) => need === 'either');
  const none = either.length > 0 && either.every(([key]) => places.get(key) === -1);
  return [...missing.map(([, { title }]) => title), ...(none ? [either.map(([, { title }]) => title).join('或')] : [])];
}

/** A row that says one thing across its width, such as a remark in merged cells, is nobody's. */
function isRemark(cells: readonly Cell[]): boolean {
  const texts = cells.map(codeOf).filter(text => text !== '');
  return texts.length > 2 && new Set(texts).size === 1;
}

/** The rows of a sheet under its header, wherever and under whatever usual titles the columns stand. */
export function rowsOf<C extends Columns>(
  sheet: Sheet,
  columns: C,
  choice: Choice = {},
): Found<keyof C & string> & { readonly match: ColumnMatch } {
  const at = headerOf(sheet.rows, columns, choice);
  const header = sheet.rows[at] ?? [];
  const head = header.map(titleOf);
  const places = placesIn(head, columns, choice);
  const headings = header.map(textOf);
  const taken = Object.fromEntries([...places].map(([key, place]) => [key, headings[place] ?? null]));
  const match = { sheet: sheet.name, headings: headings.filter(heading => heading !== ''), taken };
  const missing = missingOf(columns, places);
  const twice = [...places.values()].find(place => place >= 0 && head.lastIndexOf(head[place] ?? '') !== place);
  const refused =
    missing.length > 0
      ? refusedSheet(sheet.name, 'headerMissing', `工作表“${sheet.name}”缺少列：${missing.join('、')}。整张表未导入。`)
      : twice !== undefined &&
        refusedSheet(sheet.name, 'headerTwice', `工作表“${sheet.name}”有两列“${headings[twice]}”。整张表未导入。`);
  if (refused) return { match, rows: [], problem: refused };
  const rows = sheet.rows.slice(at + 1).map((row, i) => ({
    number: at + 2 + i,
    cells: Object.fromEntries([...places].map(([key, place]) => [key, row[place]])) as Record<keyof C & string, Cell>,
  }));
  const filled = ({ cells }: Row<keyof C & string>) =>
    Object.values<Cell>(cells).some(cell => cell instanceof BadCell || codeOf(cell) !== '') &&
    !isRemark(Object.values<Cell>(cells));
  return { match, rows: rows.filter(filled), problem: null };
}

/** A sheet is not there. */
export const sheetMissing = (name: string) => refusedSheet(name, 'sheetMissing', `文件中没有名为“${name}”的工作表。`);

/** The sheet with a name, as people write it. */
export const sheetNamed = (sheets: readonly Sheet[], name: string) =>
  sheets.find(candidate => codeOf(candidate.name) === name);

type BadCellFinding<K> = readonly [key: K, reason: RowReason, message: string];

/** What is wrong with the cells of a row that hold no value: by field, the reason and what to do. */
export function badCellsOf<K extends string>({ cells }: Row<K>): BadCellFinding<K>[] {
  return (Object.entries<Cell>(cells) as [K, Cell][]).flatMap(([key, cell]): BadCellFinding<K>[] => {
    if (!(cell instanceof BadCell)) return [];
    return cell.error === null
      ? [[key, 'formulaWithoutValue', '这一格是公式，文件里没有它的结果。请在表格软件中打开并保存，再上传。']]
      : [[key, 'cellError', `这一格是错误值“${cell.error.slice(0, 20)}”，请改正。`]];
  });
}
