import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnEmulator, temporaryFolder, type TestEmulator } from '../testing';

let emulator: TestEmulator;
const functions = temporaryFolder();
const data = temporaryFolder();
beforeAll(async () => {
  // Not linked: the functions find the SDK through NODE_PATH, as they would find a layer.
  cpSync(join(__dirname, '..', 'fixtures'), functions, { recursive: true });
  writeFileSync(join(data, 'environment.json'), JSON.stringify({ QINGLIAN_TEST: 'from the folder' }));
  const variables = { NODE_PATH: join(__dirname, '..', '..', 'node_modules') };
  emulator = await spawnEmulator(['--functions', functions, '--instances', '3'], data, variables);
  await emulator.declare([{ name: 'things' }]);
});
afterAll(async () => {
  await emulator.stop();
  for (const folder of [functions, data]) rmSync(folder, { recursive: true });
});

test('a caller is known by the environment, and the event says so too', async () => {
  const { result } = await emulator.call('echo', { a: 1, userInfo: { openId: 'forged' } }, 'openid-1');
  expect(result).toMatchObject({
    event: { a: 1, userInfo: { openId: 'openid-1' } },
    user: { openId: 'openid-1' },
    WX_OPENID: 'openid-1',
    TRIGGER_SRC: 'tcb',
    QINGLIAN_TEST: 'from the folder',
    context: { function_name: 'echo', function_version: '$LATEST', time_limit_in_ms: 20_000 },
  });
});

test('nothing of one caller is left for the next', async () => {
  await emulator.call('echo', {}, 'openid-1');
  for (let round = 0; round < 3; round++) {
    const { result } = await emulator.call('echo', { userInfo: { openId: 'forged' } });
    expect(result).toMatchObject({ event: {}, user: { openId: '' } });
    expect(result).not.toHaveProperty('WX_OPENID');
    expect(result).not.toHaveProperty('event.userInfo');
  }
});

test('a process has one event at a time, and there are no more processes than allowed', async () => {
  const calls = Array.from({ length: 30 }, (_, n) => emulator.call('echo', { n }, `openid-${n}`));
  const results = (await Promise.all(calls)).map(
    ({ result }) => result as unknown as { together: number; pid: number; WX_OPENID: string },
  );
  expect(results.every(({ together }) => together === 1)).toBe(true);
  expect(results.map(({ WX_OPENID }) => WX_OPENID)).toEqual(results.map((_, n) => `openid-${n}`));
  expect(new Set(results.map(({ pid }) => pid)).size).toBeLessThanOrEqual(3);
});

test('failures carry the codes of the platform, and the next call is served', async () => {
  expect(await emulator.call('nowhere')).toMatchObject({
    errCode: -501000,
    errMsg: expect.stringContaining('FunctionName'),
  });
  expect(await emulator.call('fails', { how: 'throws' })).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('TypeError: as asked'),
  });
  expect(await emulator.call('fails', { how: 'exits' })).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('code 7'),
  });
  expect(await emulator.call('fails')).toMatchObject({ result: 'well' });
  expect(await emulator.call('large', { bytes: 1_100_000 })).toMatchObject({ errCode: -604001 });
  expect(await emulator.call('large', { bytes: 7_000_000 })).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('6 MB'),
  });
});

test('an event that takes too long is ended with its process', async () => {
  const before = (await emulator.call('slow', { milliseconds: 0 })).result as unknown as { pid: number };
  expect(await emulator.call('slow', { milliseconds: 60_000 })).toMatchObject({ errCode: -501002 });
  const after = (await emulator.call('slow', { milliseconds: 0 })).result as unknown as { pid: number };
  expect(after.pid).not.toBe(before.pid);
});

test('a function reaches the database and other functions, without its caller', async () => {
  const { result } = await emulator.call('stores', { name: 'n1' }, 'openid-1');
  expect(result).toMatchObject({ data: [{ _id: 'n1' }], called: { event: { from: 'n1' }, user: { openId: '' } } });
});

test('a timer can be fired and comes without an identity', async () => {
  const response = await fetch(`${emulator.url}/emulator/timers/echo`, { method: 'POST' });
  expect(await response.json()).toMatchObject({
    result: {
      event: { Type: 'Timer', TriggerName: 'tick', Time: expect.stringMatching(/^\d{4}-.*Z$/) },
      TRIGGER_SRC: 'timer',
    },
  });
  expect((await fetch(`${emulator.url}/emulator/timers/slow`, { method: 'POST' })).status).toBe(404);
});

test('a function that is built again is loaded again, and a new one is found', async () => {
  mkdirSync(join(functions, 'fresh'));
  writeFileSync(join(functions, 'fresh', 'index.js'), "exports.main = () => 'first';");
  expect(await emulator.call('fresh')).toMatchObject({ result: 'first' });
  writeFileSync(join(functions, 'fresh', 'index.js'), "exports.main = () => 'second version';");
  // Files are looked at again after a fifth of a second.
  await new Promise(resolve => setTimeout(resolve, 250));
  expect(await emulator.call('fresh')).toMatchObject({ result: 'second version' });
});

test('calls and cold starts are counted', async () => {
  await fetch(`${emulator.url}/emulator/stats`, { method: 'DELETE' });
  await emulator.call('stores', { name: 'n2' });
  expect(await (await fetch(`${emulator.url}/emulator/stats`)).json()).toEqual({
    operations: { 'database.insertDocument': 1, 'database.getDocument': 1, 'functions.invokeFunction': 1 },
    invocations: { stores: 1, echo: 1 },
    coldStarts: {},
  });
});

test('a function whose configuration is broken is shown by name, and the others run', async () => {
  const folder = join(functions, 'broken');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.js'), 'exports.main = () => 1;');
  writeFileSync(join(folder, 'config.json'), '{ "timeout": 5, }');
  expect(await emulator.call('broken')).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringMatching(/ConfigError: .*broken.*config\.json/),
  });
  const overview = (await (await fetch(`${emulator.url}/console/api/overview`)).json()) as Record<string, unknown[]>;
  expect(overview['functions']).toContainEqual(
    expect.objectContaining({ name: 'broken', problem: expect.stringContaining('config.json') }),
  );
  expect(await emulator.call('echo')).toHaveProperty('result');
  writeFileSync(join(folder, 'config.json'), '{ "timeout": "5" }');
  await new Promise(resolve => setTimeout(resolve, 250));
  expect(await emulator.call('broken')).toMatchObject({ errMsg: expect.stringContaining('not a configuration') });
  rmSync(folder, { recursive: true });
});
