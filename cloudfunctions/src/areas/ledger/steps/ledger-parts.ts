import { gunzipSync, gzipSync } from 'node:zlib';
import { readFile } from '../../../platform/files';
import { exportKeptMs, keepFile } from '../../../records/expiring-files/store';
import type { SheetDocument } from '../../../records/sheets/document';

/** Nobody but us writes them; this is far more than they have. */
const largest = 64 << 20;

/** Keeps what one call has read for the one that makes the workbook. */
export const keepPart = (ledgerId: string, done: number, sheets: readonly SheetDocument[], now: number) =>
  keepFile(`ledgers/${ledgerId}/${done}.json.gz`, gzipSync(JSON.stringify(sheets), { level: 1 }), now + exportKeptMs);

/** What calls before have read, in order; null if some of it has been removed. */
export async function readParts(fileIds: readonly string[]): Promise<SheetDocument[] | null> {
  const sheets: SheetDocument[] = [];
  for (const fileId of fileIds) {
    const content = await readFile(fileId, 'ledgers/', largest);
    if (content === null || content === 'tooLarge') return null;
    for (const sheet of JSON.parse(gunzipSync(content).toString()) as SheetDocument[]) sheets.push(sheet);
  }
  return sheets;
}
