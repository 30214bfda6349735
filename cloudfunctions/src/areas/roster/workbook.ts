import { zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { limits, unpack } from './archive';
import type { Cell } from './cells';
import { WorkbookRefused } from './workbook-refused';

export interface Sheet {
  readonly name: string;
  /** Row 1 of the spreadsheet comes first; empty rows between are kept. */
  readonly rows: readonly (readonly Cell[])[];
}

const zipStart = Buffer.from('PK');
const oldFormatStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** A → 1, Z → 26, AA → 27. */
const columnNumber = (letters: string) => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * How many cells the reader would make of a sheet: everything up to the furthest cell. One cell far away is enough to
 * fill the memory, and a file of one kilobyte can have it.
 */
function area(part: Uint8Array): number {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
  if (!xml.includes('sheetData')) return 0;
  let rows = 0;
  let columns = 1;
  for (const [, double, single] of xml.matchAll(/\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const reference = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? '');
    if (!reference) throw new WorkbookRefused('damaged');
    rows = Math.max(rows, Number(reference[2]));
    columns = Math.max(columns, columnNumber(reference[1] ?? ''));
  }
  if (rows > limits.rows) throw new WorkbookRefused('tooLarge');
  return rows * columns;
}

/**
 * Reads every sheet of an .xlsx workbook, in bounded memory whatever the file contains.
 * @throws WorkbookRefused if it cannot be read
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length > limits.packedBytes) throw new WorkbookRefused('tooLarge');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.subarray(0, 4).equals(oldFormatStart)) throw new WorkbookRefused('oldFormat');
  if (!file.subarray(0, 2).equals(zipStart)) throw new WorkbookRefused('notWorkbook');
  const parts = unpack(file);
  const cells = Object.values(parts).reduce((sum, part) => sum + area(part), 0);
  if (cells > limits.cells) throw new WorkbookRefused('tooLarge');
  try {
    // Zipped anew from what was measured, so that the reader cannot come to see anything else.
    const sheets = await readExcelFile(Buffer.from(zipSync(parts, { level: 0 })));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] }));
  } catch {
    throw new WorkbookRefused('damaged');
  }
}
