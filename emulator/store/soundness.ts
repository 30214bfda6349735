import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where LMDB keeps, in each of its two leading pages, what describes the file. */
const at = { magic: 24, pageSize: 48, lastPage: 144, transaction: 152, end: 160 };
const magic = 0xbeefc0de;

/**
 * Refuses a database that cannot be used. LMDB maps the file into memory and trusts it: a file that is not its own, or was
 * cut off, ends the process. One that looks cut off is therefore tried out by another process first.
 */
export function requireSound(folder: string): void {
  const path = join(folder, 'data.mdb');
  if (!existsSync(path) || statSync(path).size === 0) return;
  const needed = neededBytes(path);
  if (needed === undefined) throw new Error(`${path} is damaged: it does not begin as a database does`);
  if (needed <= statSync(path).size) return;
  const { status } = spawnSync(process.execPath, [join(__dirname, 'read-through.cjs'), folder], { timeout: 60_000 });
  if (status !== 0) throw new Error(`${path} is damaged: a part of it is missing`);
}

/** How long the file must be to hold every page of its newest state; nothing when it is no database. */
function neededBytes(path: string): number | undefined {
  const file = openSync(path, 'r');
  try {
    const page = Buffer.alloc(at.end);
    let newest = { transaction: -1n, bytes: 0 };
    let pageSize = 0;
    for (const start of [() => 0, () => pageSize]) {
      if (readSync(file, page, 0, at.end, start()) < at.end || page.readUInt32LE(at.magic) !== magic) return undefined;
      pageSize ||= page.readUInt32LE(at.pageSize);
      const transaction = page.readBigUInt64LE(at.transaction);
      const bytes = (Number(page.readBigUInt64LE(at.lastPage)) + 1) * pageSize;
      if (transaction > newest.transaction) newest = { transaction, bytes };
    }
    return newest.bytes;
  } finally {
    closeSync(file);
  }
}
