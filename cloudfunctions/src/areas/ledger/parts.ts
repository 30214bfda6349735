import { gunzipSync, gzipSync } from 'node:zlib';
import { readFile } from '../../platform/files';
import { exportKeptMs, keepFile } from '../../records/expiring-files/store';
import type { HeldSheet } from './sheet-facts-rules';

/** Nobody but us writes them; this is far more than they have. */
const largest = 64 << 20;

/** Keeps what one call has read for the one that makes the workbook. */
export const keepPart = (ledgerId: string, done: number, sheets: readonly HeldSheet[], now: number) =>
  keepFile(`ledgers/${ledgerId}/${done}.json.gz`, gzipSync(JSON.stringify(sheets), { level: 1 }), now + exportKeptMs);

/** What calls before have read, in order; null if some of it has been removed. */
export async function readParts(fileIds: readonly string[]): Promise<HeldSheet[] | null> {
  const sheets: HeldSheet[] = [];
  for (const fileId of fileIds) {
    const content = await readFile(fileId, 'ledgers/', largest);
    if (content === null || content === 'tooLarge') return null;
    for (const sheet of JSON.parse(gunzipSync(content).toString()) as HeldSheet[]) sheets.push(sheet);
  }
  return sheets;
}
