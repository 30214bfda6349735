import type { RowProblem } from '../../../../types/roster';
import { type Cell, codeOf } from './cells';
import type { Sheet } from './workbook';

/** The columns of a sheet: a name for the program, the title in the file. */
export interface Columns {
  readonly required: Readonly<Record<string, string>>;
  readonly optional: Readonly<Record<string, string>>;
}

/** One row that is not empty, by the program's names. */
export interface Row<K extends string> {
  readonly number: number;
  readonly cells: Readonly<Record<K, Cell>>;
}

type KeyOf<C extends Columns> = (keyof C['required'] | keyof C['optional']) & string;

/** Titles above the header, such as 某某单位党员花名册, may take up this many rows. */
const titleRowsMax = 5;

const whole = (sheet: string, reason: RowProblem['reason'], message: string): RowProblem => ({
  sheet,
  row: null,
  column: null,
  reason,
  severity: 'refused',
  message,
});

const titleOf = (cell: Cell) => codeOf(cell).replace(/[*:]|\((必填|选填)\)/g, '');

/** The rows of a sheet under its header, wherever the columns stand; or why the whole sheet is refused. */
export function rowsOf<const C extends Columns>(
  sheets: readonly Sheet[],
  name: string,
  columns: C,
): { rows: Row<KeyOf<C>>[] } | { problem: RowProblem } {
  const sheet = sheets.find(candidate => codeOf(candidate.name) === name);
  if (!sheet) return { problem: whole(name, 'sheetMissing', `文件中没有名为“${name}”的工作表。`) };
  const wanted = Object.values(columns.required);
  const heads = sheet.rows.slice(0, titleRowsMax).map(row => row.map(titleOf));
  const missingIn = (head: readonly string[]) => wanted.filter(title => !head.includes(title));
  const best = heads.reduce((a, head, i) => (missingIn(head).length < missingIn(heads[a] ?? []).length ? i : a), 0);
  const head = heads[best] ?? [];
  const missing = missingIn(head);
  if (missing.length > 0)
    return { problem: whole(name, 'headerMissing', `工作表“${name}”缺少列：${missing.join('、')}。整张表未导入。`) };
  const all: Readonly<Record<string, string>> = { ...columns.required, ...columns.optional };
  const twice = Object.values(all).find(title => head.indexOf(title) !== head.lastIndexOf(title));
  if (twice !== undefined)
    return { problem: whole(name, 'headerTwice', `工作表“${name}”有两列“${twice}”。整张表未导入。`) };
  const places = Object.entries(all).map(([key, title]) => [key, head.indexOf(title)] as const);
  const rows = sheet.rows.slice(best + 1).map((row, i) => ({
    number: best + 2 + i,
    cells: Object.fromEntries(places.map(([key, at]) => [key, row[at]])) as Record<KeyOf<C>, Cell>,
  }));
  return { rows: rows.filter(row => Object.values<Cell>(row.cells).some(cell => codeOf(cell) !== '')) };
}
