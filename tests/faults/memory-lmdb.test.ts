import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open as openOnDisk } from 'lmdb';
import { open as openInMemory } from './world/memory-lmdb';
import { Random } from './world/random';

const folder = mkdtempSync(join(tmpdir(), 'qinglian-lmdb-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same steps on a database that is opened one way or the other; answers all that was read. */
async function readBy(open: typeof openOnDisk, path: string, seed: number): Promise<unknown[]> {
  const random = new Random(seed, 'steps');
  const root = open({ path, noSync: true });
  const table = root.openDB('entries', { encoding: 'string', keyEncoding: 'binary' });
  const key = () => Buffer.from([random.below(3), random.below(256), random.below(4)].slice(0, 2 + random.below(2)));
  const read: unknown[] = [];
  for (let step = 0; step < 120; step++) {
    try {
      root.transactionSync(() => {
        for (let write = 0; write < 1 + random.below(3); write++) {
          if (random.chance(0.7)) void table.put(key(), `value ${step}.${write}`);
          else void table.remove(key());
        }
        if (random.chance(0.2)) throw new Error('undone');
      });
    } catch {
      read.push('undone');
    }
    const [start, end] = [key(), key()].sort((a, b) => a.compare(b)) as [Buffer, Buffer];
    const range = random.chance(0.5) ? { start, end } : { start: end, end: start, reverse: true };
    // Going backwards, both ways of counting the bounds are outside of what the engine relies on.
    const within = (other: Buffer) => !range.reverse || (other.compare(start) > 0 && other.compare(end) < 0);
    read.push(table.get(key()));
    read.push([...table.getRange(range)].filter(entry => within(entry.key as Buffer)));
    read.push([...table.getKeys({ start, end })].length, table.getKeysCount({ start, end }));
  }
  await root.close();
  const reopened = open({ path }).openDB('entries', { encoding: 'string', keyEncoding: 'binary' });
  return [...read, [...reopened.getRange({})]];
}

test.each([1, 2, 3])('what stands for LMDB answers as LMDB does, %i', async seed => {
  const onDisk = await readBy(openOnDisk, join(folder, String(seed)), seed);
  expect(await readBy(openInMemory as never, String(seed), seed)).toEqual(onDisk);
});
