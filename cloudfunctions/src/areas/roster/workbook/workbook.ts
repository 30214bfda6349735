import { limits } from './archive';
import type { Cell } from './cells';
import { readCsv } from './csv';
import { memberSheet } from '../rules/template';
import { WorkbookRefused } from './workbook-refused';
import { readXlsx } from './xlsx';

export interface Sheet {
  readonly name: string;
  /** Row 1 of the spreadsheet comes first; empty rows between are kept. */
  readonly rows: readonly (readonly Cell[])[];
}

const zipStart = Buffer.from('PK');
const oleStart = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Why a file in the container of old Office programs is refused: by the names of the streams in it. */
function oleReason(file: Buffer): 'encrypted' | 'oldFormat' | 'notWorkbook' {
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('Workbook') || holds('Book') ? 'oldFormat' : 'notWorkbook';
}

/**
 * Reads every sheet of an .xlsx workbook, or a CSV file as one sheet, in bounded memory whatever the file contains.
 * @throws WorkbookRefused if it cannot be read
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  if (bytes.length > limits.packedBytes) throw new WorkbookRefused('tooLarge');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.subarray(0, oleStart.length).equals(oleStart)) throw new WorkbookRefused(oleReason(file));
  if (!file.subarray(0, zipStart.length).equals(zipStart)) return [{ name: memberSheet, rows: readCsv(file) }];
  try {
    return readXlsx(file);
  } catch (error) {
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused('damaged');
  }
}
