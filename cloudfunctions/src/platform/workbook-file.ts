import write, { type Cell, type Row } from 'write-excel-file/node';
import { harmless } from './harmless-text';

/** A text or a number; or a text with how it looks. */
export type CellContent =
  | string
  | number
  | null
  | { readonly text: string; readonly bold?: true; readonly tint?: true; readonly align?: 'left' | 'center' };

/** A sheet to be written. */
export interface Worksheet {
  readonly name: string;
  /** Titles with the widths of their columns in characters. */
  readonly columns: readonly (readonly [title: string, width: number])[];
  readonly rows: readonly (readonly CellContent[])[];
  /** The sheet has no line of titles: the rows say what they are themselves. */
  readonly untitled?: true;
  /** So many columns stay in sight while the others are moved. */
  readonly stickyColumns?: number;
}

const tint = '#f3e2dc';

const titleCell = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', backgroundColor: tint });

/** Texts are written as texts, so that none of them is ever run as a formula. */
function cellOf(content: CellContent): Cell {
  if (content === null || content === '') return null;
  if (typeof content === 'number') return { value: content, type: Number, alignVertical: 'top' };
  if (typeof content === 'string') return { value: content, type: String, wrap: true, alignVertical: 'top' };
  const { text, bold, tint: tinted, align } = content;
  return {
    value: text,
    type: String,
    wrap: true,
    alignVertical: 'top',
    ...(bold && { fontWeight: 'bold' as const }),
    ...(tinted && { backgroundColor: tint }),
    ...(align && { align }),
  };
}

/** A sheet whose texts are no formulas anywhere else either: see `harmless`. For what is not to be read in again by us. */
export const harmlessSheet = (sheet: Worksheet): Worksheet => ({
  ...sheet,
  rows: sheet.rows.map(row =>
    row.map(content => {
      if (typeof content === 'string') return harmless(content);
      return typeof content === 'object' && content !== null ? { ...content, text: harmless(content.text) } : content;
    }),
  ),
});

/** Writes an .xlsx workbook: phones open it, and a CSV file they do not. */
export function writeWorkbook(sheets: readonly Worksheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, columns, rows, untitled, stickyColumns = 0 }) => ({
    sheet: name,
    data: [
      ...(untitled ? [] : [columns.map(([title]) => titleCell(title))]),
      ...rows.map((row): Row => row.map(cellOf)),
    ],
    columns: columns.map(([, width]) => ({ width })),
    ...(!untitled && { stickyRowsCount: 1 }),
    ...(stickyColumns > 0 && { stickyColumnsCount: stickyColumns }),
    orientation: 'landscape' as const,
  }));
  return write(written).toBuffer();
}
