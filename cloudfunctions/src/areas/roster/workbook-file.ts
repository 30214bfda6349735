import write, { type Cell, type Row } from 'write-excel-file/node';

/** A sheet to be written. */
export interface SheetContent {
  readonly name: string;
  /** Titles with the widths of their columns in characters. */
  readonly columns: readonly (readonly [title: string, width: number])[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const titleCell = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#f3e2dc' });

/** Texts are written as texts, so that none of them is ever run as a formula. */
function cellOf(value: string | number | null): Cell {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true };
}

/** Writes an .xlsx workbook: phones open it, and a CSV file they do not. */
export function writeWorkbook(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [columns.map(([title]) => titleCell(title)), ...rows.map((row): Row => row.map(cellOf))],
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
  }));
  return write(written).toBuffer();
}
