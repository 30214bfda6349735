import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json, spawnEmulator, temporaryFolder, type TestEmulator } from '../testing';

let emulator: TestEmulator;
const folder = temporaryFolder();
const functions = join(folder, 'functions');
const phones = join(folder, 'phones.json');
beforeAll(async () => {
  const fixtures = join(__dirname, '..', 'fixtures');
  cpSync(join(fixtures, 'phone'), join(functions, 'phone'), { recursive: true });
  cpSync(join(fixtures, 'phone', 'index.js'), join(functions, 'unpermitted', 'index.js'));
  cpSync(join(fixtures, 'phone'), join(functions, 'timed'), { recursive: true });
  cpSync(join(fixtures, 'phone', 'index.js'), join(functions, 'odd', 'index.js'));
  writeFileSync(join(functions, 'odd', 'config.json'), JSON.stringify({ permissions: { openapi: ['wxacode.get'] } }));
  const permissions = { openapi: ['phonenumber.getPhoneNumber'] };
  const triggers = [{ name: 'tick', type: 'timer', config: '0 0 3 1 1 * 2099' }];
  writeFileSync(join(functions, 'timed', 'config.json'), JSON.stringify({ permissions, triggers }));
  writeFileSync(phones, JSON.stringify({ o1: '13800000001', o2: '13800000002', odd: 'unknown' }));
  const variables = { NODE_PATH: join(__dirname, '..', '..', 'node_modules') };
  emulator = await spawnEmulator(['--functions', functions, '--phones', phones], undefined, variables);
});
afterAll(async () => {
  await emulator.stop();
  rmSync(folder, { recursive: true });
});

const post = (path: string, body: string | FormData) =>
  fetch(`${emulator.url}${path}`, { method: 'POST', body, ...(typeof body === 'string' && { headers: json }) });

async function tap(openid: string): Promise<string> {
  const response = await post('/emulator/phone-codes', JSON.stringify({ openid }));
  return ((await response.json()) as { code: string }).code;
}

/** What a function gets of an interface, called by a user unless another function or nobody is named. */
async function ask(parameters: object, more: object = {}, name = 'phone', openid: string | undefined = 'o1') {
  const answer = await emulator.call(name, { parameters, ...more }, openid);
  return answer.result as unknown;
}

const thrown = (errCode: number) => ({
  thrown: { errCode, message: expect.stringContaining(errCode > 0 ? 'invalid code' : `error code: ${errCode}`) },
});

test("wx-server-sdk exchanges a code for the phone number, once and for its owner's", async () => {
  const code = await tap('o1');
  const phoneInfo = {
    phoneNumber: '13800000001',
    purePhoneNumber: '13800000001',
    countryCode: '86',
    watermark: { timestamp: expect.any(Number), appid: 'wx0000000000000000' },
  };
  expect(await ask({ code })).toEqual({ errCode: 0, errMsg: 'openapi.phonenumber.getPhoneNumber:ok', phoneInfo });
  expect(await ask({ code })).toEqual(thrown(40029));
  expect(await ask({ code: await tap('o1'), openid: 'o1' })).toMatchObject({ errCode: 0 });
  expect(await ask({ code: await tap('o1'), openid: 'o2' })).toEqual(thrown(40029));
  for (const bad of [{}, { code: 12 }, { code: '汉字' }]) expect(await ask(bad)).toEqual(thrown(40029));
});

test('a function may call what its config.json lists, and from an event of its own', async () => {
  const code = await tap('o1');
  expect(await ask({ code }, {}, 'unpermitted')).toEqual(thrown(-604101));
  expect(await ask({}, { api: 'security.msgSecCheck' })).toEqual(thrown(-604101));
  expect(await ask({}, { api: 'phonenumber.getNumber' })).toEqual(thrown(-604100));
  expect(await emulator.call('phone', { parameters: { code } })).toMatchObject({ result: thrown(-604104) });
  const invoked = await emulator.app.callFunction({ name: 'phone', data: { parameters: { code } } });
  expect(invoked.result).toEqual(thrown(-604104));
  expect(await (await post('/emulator/timers/timed', '')).json()).toMatchObject({ result: thrown(40029) });
  expect(await ask({ code })).toMatchObject({ errCode: 0 });
});

test('the other SDK gets the same as JSON', async () => {
  const plain = { plain: true };
  const code = await tap('o2');
  expect(await ask({ code }, plain, 'unpermitted')).toMatchObject({ result: { errcode: -604101 } });
  expect(await ask({ code, openid: 'o2' }, plain)).toMatchObject({
    result: { errcode: 0, errmsg: 'ok', phone_info: { purePhoneNumber: '13800000002' } },
  });
  expect(await ask({ code }, plain)).toMatchObject({ result: { errcode: 40029, errmsg: 'invalid code' } });
});

test('what is not emulated is refused by name, and what is no message as such', async () => {
  const notEmulated = (name: string) => ({
    thrown: { errCode: -501001, message: expect.stringContaining(`${name} is not emulated`) },
  });
  expect(await ask({}, { api: 'wxacode.get' }, 'odd')).toEqual(notEmulated('wxacode.get'));
  expect(await ask({}, { options: { version: 'v2' } })).toEqual(notEmulated('with cgiName or apiOptions'));
  expect(await ask({}, { options: { appid: 'wx1' } })).toEqual(notEmulated('for "wx1"'));
  expect(await ask({}, { plain: true, options: { cgiName: 'x' } })).toMatchObject({ thrown: { code: 'NotEmulated' } });
  for (const bytes of [[0x08], [0x12, 0x7f, 0x00], [0x0b, 0x00], [0x12, 0x06, 0x0a, 0x04, 0x12, 0x02, 0x7b, 0x7b]]) {
    const form = new FormData();
    form.append('action', 'wx.openApi');
    form.append('apiName', 'phonenumber.getPhoneNumber');
    form.append('requestData', new Blob([Uint8Array.from(bytes)]));
    expect(await (await post('/admin', form)).json()).toMatchObject({ code: 'INVALID_PARAM' });
  }
});

test('a tap of one whose number is not known is told what is missing', async () => {
  const refused = async (body: string) => {
    const response = await post('/emulator/phone-codes', body);
    return `${response.status} ${((await response.json()) as { message: string }).message}`;
  };
  expect(await refused('{"openid":"stranger"}')).toBe(
    `404 no phone number is known for stranger: it is not in ${phones}`,
  );
  expect(await refused('{"openid":"odd"}')).toContain('400 the number of odd must be like');
  expect(await refused('{}')).toContain('400 the body must be');
});
