import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { end, spawnEmulator, spawnRefused, temporaryFolder } from './testing';

const folders: string[] = [];
const folder = () => {
  const path = temporaryFolder();
  folders.push(path);
  return path;
};
afterAll(() => folders.forEach(path => rmSync(path, { recursive: true, force: true })));

test('kill -9 at any moment loses nothing that was acknowledged', async () => {
  const data = folder();
  const acknowledged = new Set<string>();
  for (let round = 0; round < 3; round++) {
    const emulator = await spawnEmulator([], data);
    await emulator.declare([{ name: 'things', indexes: [{ name: 'byRound', keys: [['round', 1]] }] }]);
    const things = emulator.app.database().collection('things');
    const present = new Set<string>();
    for (let skip = 0; ; skip += 1000) {
      const { data: page } = await things.skip(skip).limit(1000).get();
      for (const { _id } of page as { _id: string }[]) present.add(_id);
      if (page.length < 1000) break;
    }
    expect([...acknowledged].filter(id => !present.has(id))).toEqual([]);
    expect((await things.where({ round: round - 1 }).count()).total).toBe(
      [...present].filter(id => id.startsWith(`${round - 1}-`)).length,
    );
    let running = true;
    const write = async (writer: number) => {
      for (let n = 0; running; n++) {
        const id = `${round}-${writer}-${n}`;
        await things.add({ _id: id, round }).then(
          () => acknowledged.add(id),
          () => (running = false),
        );
      }
    };
    const writers = Array.from({ length: 8 }, (_, writer) => write(writer));
    const enough = (round + 1) * 60;
    while (acknowledged.size < enough) await new Promise(resolve => setTimeout(resolve, 5));
    await end(emulator.process, 'SIGKILL');
    await Promise.all(writers);
  }
});

test('two emulators cannot use one folder; the end of the first lets the second in', async () => {
  const data = folder();
  const first = await spawnEmulator([], data);
  const second = await spawnRefused(['--data', data, '--port', '0']);
  expect(second).toMatchObject({ code: 3, log: expect.stringContaining('in use by another emulator') });
  expect(await end(first.process, 'SIGTERM')).toBe(0);
  const third = await spawnEmulator([], data);
  await third.stop();
});

test('a port in use is named together with the way out', async () => {
  const first = await spawnEmulator();
  const refused = await spawnRefused(['--data', folder(), '--port', new URL(first.url).port]);
  expect(refused.code).toBe(2);
  expect(refused.log.trim().split('\n')).toEqual([expect.stringMatching(/port \d+ is in use.*--port/)]);
  await first.stop();
});

test('a folder that is not ours, or is damaged, is named and left alone', async () => {
  const foreign = folder();
  writeFileSync(join(foreign, 'thesis.doc'), 'years of work');
  expect(await spawnRefused(['--data', foreign, '--port', '0'])).toMatchObject({
    code: 3,
    log: expect.stringContaining(foreign),
  });
  expect(readdirSync(foreign)).toEqual(['thesis.doc']);

  const damaged = folder();
  const emulator = await spawnEmulator([], damaged);
  await emulator.declare([{ name: 'things' }]);
  await end(emulator.process, 'SIGTERM');
  const file = join(damaged, 'database', 'data.mdb');
  const whole = readFileSync(file);

  truncateSync(file, Math.floor(whole.length / 2));
  const half = readFileSync(file);
  expect(await spawnRefused(['--data', damaged, '--port', '0'])).toMatchObject({
    code: 3,
    log: expect.stringContaining(damaged),
  });
  expect(readFileSync(file).equals(half)).toBe(true);

  const garbage = Buffer.alloc(whole.length, 'garbage ');
  writeFileSync(file, garbage);
  expect(await spawnRefused(['--data', damaged, '--port', '0'])).toMatchObject({
    code: 3,
    log: expect.stringContaining(damaged),
  });
  expect(readFileSync(file).equals(garbage)).toBe(true);

  writeFileSync(file, whole);
  writeFileSync(join(damaged, 'format.json'), '{"format":"something else"}');
  expect(await spawnRefused(['--data', damaged, '--port', '0'])).toMatchObject({
    code: 3,
    log: expect.stringContaining('format.json'),
  });
});

test('nobody else on the machine may look into the folder', async () => {
  const data = folder();
  const emulator = await spawnEmulator([], data);
  await emulator.stop();
  expect(statSync(data).mode & 0o777).toBe(0o700);
});
