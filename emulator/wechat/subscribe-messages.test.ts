import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json, spawnEmulator, temporaryFolder, type TestEmulator } from '../testing';

const folder = temporaryFolder();
const functions = join(folder, 'functions');
const templates = join(folder, 'templates.json');
const data = join(folder, 'data');
let emulator: TestEmulator;

const start = () =>
  spawnEmulator(['--functions', functions, '--templates', templates], data, {
    NODE_PATH: join(__dirname, '..', '..', 'node_modules'),
  });

beforeAll(async () => {
  cpSync(join(__dirname, '..', 'fixtures', 'phone'), join(functions, 'sender'), { recursive: true });
  const meeting = { title: '会议提醒', fields: { thing1: '会议', time2: '时间' } };
  const place = { title: '名额通知', fields: { character_string1: '编号' } };
  writeFileSync(templates, JSON.stringify({ meeting, place, again: meeting }));
  emulator = await start();
});
afterAll(async () => {
  await emulator.stop();
  rmSync(folder, { recursive: true });
});

const request = async (method: string, path: string, body?: object) =>
  (await (
    await fetch(`${emulator.url}/emulator/messages${path}`, {
      method,
      ...(body && { headers: json, body: JSON.stringify(body) }),
    })
  ).json()) as Record<string, unknown>;
const consent = (openid: string, choices: object, forGood = false, templateIds = Object.keys(choices)) =>
  request('POST', '/consents', { openid, templateIds, choices, forGood });
const ask = (openid: string, templateIds: string[]) => request('POST', '/questions', { openid, templateIds });
const disturb = (next: string[], latencyMilliseconds = 0) => request('PUT', '/faults', { next, latencyMilliseconds });
const phone = (openid: string) => request('GET', `?openid=${openid}`);
const left = async (openid: string) =>
  ((await phone(openid))['subscriptions'] as { templateId: string; left: number }[]).map(one => one.left);

const message = (touser: string) => ({
  touser,
  templateId: 'meeting',
  page: 'member/gathering/index?id=1',
  data: { thing1: { value: '党课' }, time2: { value: '15:00' } },
});

/** Sends as a function does; answers WeChat's code. */
async function send(parameters: object): Promise<number> {
  const answer = await emulator.call('sender', { api: 'subscribeMessage.send', parameters }, 'someone');
  const { errCode, thrown } = answer.result as unknown as { errCode?: number; thrown?: { errCode: number } };
  return thrown?.errCode ?? errCode ?? NaN;
}

test('one consent is one message, for that person and template', async () => {
  expect(await send(message('o1'))).toBe(43101);
  expect(await consent('o1', { meeting: 'accept', place: 'reject' })).toEqual({
    choices: { meeting: 'accept', place: 'reject' },
  });
  expect(await left('o1')).toEqual([1, 0, 0]);
  expect(await send(message('o2'))).toBe(43101);
  expect(await send(message('o1'))).toBe(0);
  expect(await send(message('o1'))).toBe(43101);
  const { messages } = await phone('o1');
  expect(messages).toEqual([
    {
      openid: 'o1',
      templateId: 'meeting',
      title: '会议提醒',
      lines: [
        ['会议', '党课'],
        ['时间', '15:00'],
      ],
      page: 'member/gathering/index?id=1',
      at: expect.any(Number),
    },
  ]);
  expect((await phone('o2'))['messages']).toEqual([]);
});

test('consents add up; what is wrong with a message costs none', async () => {
  await consent('o3', { meeting: 'accept' });
  await consent('o3', { meeting: 'accept' });
  expect(await send({ ...message('o3'), touser: undefined })).toBe(40003);
  expect(await send({ ...message('o3'), templateId: 'unknown' })).toBe(40037);
  expect(await send({ ...message('o3'), data: { thing1: { value: '一'.repeat(21) } } })).toBe(47003);
  expect(await send({ ...message('o3'), page: '/member/gathering/index' })).toBe(41030);
  expect(await left('o3')).toEqual([2, 0, 0]);
  await consent('o3', { place: 'accept' });
  expect(await send({ touser: 'o3', templateId: 'place', data: { character_string1: { value: 'A1' } } })).toBe(0);
});

test('a choice for good is repeated without asking, and an acceptance counts each time', async () => {
  expect(await ask('o4', ['meeting', 'place'])).toEqual({
    asked: [
      { id: 'meeting', title: '会议提醒' },
      { id: 'place', title: '名额通知' },
    ],
  });
  await consent('o4', { meeting: 'accept', place: 'reject' }, true);
  expect(await ask('o4', ['meeting', 'place'])).toEqual({ asked: [] });
  expect(await consent('o4', {}, false, ['meeting', 'place'])).toEqual({
    choices: { meeting: 'accept', place: 'reject' },
  });
  expect(await left('o4')).toEqual([2, 0, 0]);
});

test('too many templates, unknown ones and the same title twice', async () => {
  expect(await ask('o5', ['meeting', 'place', 'again', 'more'])).toMatchObject({ errCode: 20003 });
  expect(await ask('o5', ['unknown'])).toMatchObject({ errCode: 20001 });
  expect(await ask('o5', [])).toMatchObject({ errCode: 10001 });
  expect(await consent('o5', { meeting: 'accept', again: 'accept' })).toEqual({
    choices: { meeting: 'accept', again: 'filter' },
  });
  expect(await left('o5')).toEqual([1, 0, 0]);
});

test('two at once to one person: one of them is refused; to two people both are sent', async () => {
  for (const openid of ['o6', 'o6', 'o7']) await consent(openid, { meeting: 'accept' });
  await disturb([], 4000);
  const codes = await Promise.all(['o6', 'o6', 'o7'].map(openid => send(message(openid))));
  expect(codes.sort()).toEqual([0, 0, 43108]);
  await disturb([]);
});

test('faults come to the next messages, one each', async () => {
  for (let times = 0; times < 3; times++) await consent('o8', { meeting: 'accept' });
  await disturb(['lostBefore', 'lostAfter', 'busy', 'overQuota']);
  const codes: number[] = [];
  for (let times = 0; times < 5; times++) codes.push(await send(message('o8')));
  expect(codes).toEqual([-604102, -604102, -1, 45009, 0]);
  expect((await phone('o8'))['messages']).toHaveLength(2);
  expect(await left('o8')).toEqual([1, 0, 0]);
});

test('consents and messages outlive the emulator', async () => {
  await consent('o9', { meeting: 'accept' });
  await consent('o9', { meeting: 'accept' }, true);
  expect(await send(message('o9'))).toBe(0);
  await emulator.stop();
  emulator = await start();
  expect(await left('o9')).toEqual([1, 0, 0]);
  expect((await phone('o9'))['messages']).toHaveLength(1);
  expect(await ask('o9', ['meeting'])).toEqual({ asked: [] });
});
