import { dayMs } from '../../../domain/local-time';
import { limits } from './archive';
import { BadCell, type Cell } from './cells';
import { WorkbookRefused } from './workbook-refused';
import { unescaped, walkXml } from './xml';

/** What the cells of a sheet refer to, and how much may still be read of the whole workbook. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Whether numbers of a style (by its index) are shown as days. */
  readonly isDay: (style: number) => boolean;
  /** Days between the workbook's day 0 and 1970-01-01. */
  readonly epoch: number;
  /** Cells that may still be made; counts down. */
  room: number;
}

/** Excel's last day, 9999-12-31. */
const lastSerial = 2_958_465;

/** A → 1, Z → 26, AA → 27. */
const columnNumber = (letters: string) => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

function placeOf(reference: string): { row: number; column: number } {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference);
  if (!found) throw new WorkbookRefused('damaged');
  return { row: Number(found[2]), column: columnNumber(found[1] ?? '') };
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  value: string | null;
  inline: string;
  formula: boolean;
}

function valueOf(cell: OpenCell, { strings, isDay, epoch }: SheetContext): Cell {
  const { type, value, inline, formula } = cell;
  if (type === 'e') return new BadCell(value ?? '#?');
  if (formula && value === null) return new BadCell(null);
  if (type === 'inlineStr') return unescaped(inline);
  if (value === null || value === '') return null;
  if (type === 's') return strings[Number(value)] ?? null;
  if (type === 'str') return unescaped(value);
  if (type === 'b') return value === '1';
  if (type === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (Number.isNaN(number)) throw new WorkbookRefused('damaged');
  const day = Math.floor(number);
  return isDay(cell.style) && day > 0 && day <= lastSerial ? new Date((day - epoch) * dayMs) : number;
}

/** The rows of a sheet as they grow; never more cells than there is room for. */
class Grid {
  readonly rows: Cell[][] = [];
  private width = 0;

  constructor(private readonly context: SheetContext) {}

  private take(cells: number): void {
    this.context.room -= cells;
    if (this.context.room < 0) throw new WorkbookRefused('tooLarge');
  }

  put(row: number, column: number, value: Cell): void {
    if (row > limits.rows) throw new WorkbookRefused('tooManyRows');
    this.take(Math.max(0, row - this.rows.length));
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] ?? [];
    this.take(Math.max(0, column - cells.length));
    while (cells.length < column) cells.push(null);
    cells[column - 1] = value;
    this.width = Math.max(this.width, column);
  }

  /** Gives every cell of a merged range the value of its first, as far as there are data. */
  fill(range: string): void {
    const [first, last] = range.split(':').map(placeOf);
    if (!first || !last) return;
    const value = this.rows[first.row - 1]?.[first.column - 1];
    if (value === null || value === undefined) return;
    const right = Math.min(last.column, this.width);
    for (let row = first.row; row <= Math.min(last.row, this.rows.length); row++) {
      this.take(Math.max(0, right - first.column));
      for (let column = first.column; column <= right; column++)
        if ((this.rows[row - 1]?.[column - 1] ?? null) === null) this.put(row, column, value);
    }
  }
}

/** The rows of one worksheet; row 1 of the spreadsheet comes first. */
export function readXlsxSheet(part: Uint8Array, context: SheetContext): Cell[][] {
  const grid = new Grid(context);
  const merged: string[] = [];
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  /** Where text belongs now; readings in small print (rPh) are nobody's. */
  let into: 'value' | 'inline' | null = null;
  let smallPrint = false;
  walkXml(part, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        column = 0;
        if (!Number.isSafeInteger(row) || row < 1) throw new WorkbookRefused('damaged');
      } else if (name === 'c') {
        const { r, t = 'n', s = '0' } = attributes;
        if (r === undefined) column += 1;
        else ({ row, column } = placeOf(r));
        cell = { type: t, style: Number(s), value: null, inline: '', formula: false };
      } else if (name === 'mergeCell') merged.push(attributes['ref'] ?? '');
      else if (!cell) return;
      else if (name === 'f') cell.formula = true;
      else if (name === 'rPh') smallPrint = true;
      else if (name === 'v') {
        into = 'value';
        cell.value = '';
      } else if (name === 't' && !smallPrint) into = 'inline';
    },
    text(text) {
      if (!cell || !into) return;
      if (into === 'value') cell.value += text;
      else cell.inline += text;
    },
    close(name) {
      if (name === 'v' || name === 't') into = null;
      else if (name === 'rPh') smallPrint = false;
      else if (name === 'c' && cell) {
        const value = valueOf(cell, context);
        if (value !== null && value !== '') grid.put(row, column, value);
        cell = null;
      }
    },
  });
  for (const range of merged) grid.fill(range);
  return grid.rows;
}
