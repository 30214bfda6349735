import { request } from 'node:http';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json, spawnEmulator, temporaryFolder, type TestEmulator } from '../testing';

let emulator: TestEmulator;
const folder = temporaryFolder();
beforeAll(async () => {
  mkdirSync(join(folder, 'static', 'js'), { recursive: true });
  writeFileSync(join(folder, 'static', 'index.html'), '<!doctype html><title>首页</title>');
  writeFileSync(
    join(folder, 'static', 'js', 'app.0123abcd.js'),
    `// ${'long enough to be worth compressing '.repeat(100)}`,
  );
  const people = Array.from({ length: 120 }, (_, n) => ({
    openid: `o${n}`,
    name: n === 77 ? '张三' : `党员${n}`,
    age: n,
  }));
  writeFileSync(join(folder, 'people.json'), JSON.stringify(people));
  emulator = await spawnEmulator(['--static', join(folder, 'static'), '--people', join(folder, 'people.json')]);
});
afterAll(async () => {
  await emulator.stop();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers = {}) => fetch(`${emulator.url}${path}`, { headers });

function statusFor(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${emulator.url}${path}`, { headers }, response => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

test('only requests to this machine by its own names are answered', async () => {
  expect(await statusFor('/people', { host: 'localhost:1234' })).toBe(200);
  expect(await statusFor('/people', { host: '[::1]' })).toBe(200);
  for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80']) {
    expect(await statusFor('/people', { host })).toBe(403);
  }
});

describe('what changes something', () => {
  const send = (headers: Record<string, string>, body = '{"a":1}') =>
    fetch(`${emulator.url}/call/echo`, { method: 'POST', headers, body }).then(({ status }) => status);
  const own = () => emulator.url;

  test('is taken from the own pages and from programs', async () => {
    expect(await send(json)).toBe(200);
    expect(await send({ ...json, origin: own(), 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_case, headers) => expect(await send({ ...json, ...headers })).toBe(403));

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused as %s',
    async type => expect(await send({ 'content-type': type })).toBe(415),
  );
});

test('static files have types, are compressed, and kept only under hashed names', async () => {
  const index = await get('/');
  expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(index.headers.get('cache-control')).toBe('no-cache');
  expect(await index.text()).toContain('首页');
  const script = await get('/js/app.0123abcd.js', { 'accept-encoding': 'gzip' });
  expect(script.headers.get('content-encoding')).toBe('gzip');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(await script.text()).toContain('worth compressing');
  expect((await get('/', { 'if-none-match': String(index.headers.get('etag')) })).status).toBe(304);
  expect((await get('/js')).status).toBe(404);
  expect(await statusFor('/..%2fpeople.json', {})).toBe(404);
  expect(await statusFor('/../people.json', {})).toBe(404);
});

test('people can be searched and are at most fifty unless more are asked for', async () => {
  const list = async (query: string) => (await (await get(`/people${query}`)).json()) as { openid: string }[];
  expect(await list('')).toHaveLength(50);
  expect(await list('?limit=500')).toHaveLength(120);
  expect(await list('?search=' + encodeURIComponent('张'))).toEqual([{ openid: 'o77', name: '张三', age: 77 }]);
});

test('collections and indexes become what is declared, or stay as they were', async () => {
  const declare = async (indexes: object[]) => {
    const response = await emulator.declare([{ name: 'things', indexes: indexes as never }]);
    return { status: response.status, ...((await response.json()) as object) };
  };
  const byA = { name: 'byA', keys: [['a', 1]] };
  const uniqueB = { name: 'uniqueB', unique: true, keys: [['b', 1]] };
  expect(await declare([byA])).toEqual({ status: 200, created: ['things'], built: ['things.byA'], dropped: [] });
  expect(await declare([byA])).toEqual({ status: 200, created: [], built: [], dropped: [] });
  const things = emulator.app.database().collection('things');
  await things.add([
    { _id: '1', a: 1, b: 1 },
    { _id: '2', a: 1, b: 1 },
  ] as never);
  expect(await declare([uniqueB])).toMatchObject({
    status: 409,
    message: expect.stringMatching(/E11000.*index: uniqueB/),
  });
  expect((await things.where({ a: 1 }).get()).data).toHaveLength(2);
  expect(await declare([byA])).toEqual({ status: 200, created: [], built: [], dropped: [] });
  await things.doc('2').update({ b: 2 });
  expect(await declare([uniqueB])).toEqual({
    status: 200,
    created: [],
    built: ['things.uniqueB'],
    dropped: ['things.byA'],
  });
  await expect(things.add({ b: 2 })).rejects.toThrow(/E11000/);
  expect((await emulator.declare([{ name: 'x', indexes: [{ name: 'bad', keys: [] }] }])).status).toBe(400);
});

test('files of cloud storage can be put, got and removed, and stay in their folder', async () => {
  const { app } = emulator;
  const content = Buffer.from('内容 '.repeat(50_000));
  const { fileID } = await app.uploadFile({ cloudPath: '表/一月 报.xlsx', fileContent: content as never });
  const { fileContent } = await app.downloadFile({ fileID });
  expect(content.equals(fileContent as Buffer)).toBe(true);
  expect((await app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, code: 'SUCCESS' }]);
  expect((await app.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([
    { code: 'STORAGE_FILE_NONEXIST' },
  ]);
  await expect(app.uploadFile({ cloudPath: '../escape', fileContent: content as never })).rejects.toMatchObject({
    code: 'INVALID_PARAM',
  });
  const put = await fetch(`${emulator.url}/files/..%2f..%2fescape`, { method: 'PUT', body: 'x' });
  expect(put.status).toBe(400);
});

test('a user puts a file below uploads/, and a function gets it by its id', async () => {
  const upload = async (path: string, openid?: string, body = '花名册') => {
    const headers = openid === undefined ? {} : { 'x-emulator-openid': openid };
    const answer = await fetch(`${emulator.url}/upload/${path}`, { method: 'PUT', headers, body });
    return { status: answer.status, ...((await answer.json()) as { fileID?: string; errCode?: number }) };
  };
  const { fileID = '' } = await upload(encodeURI('uploads/a1/名单 一.csv'), 'o1');
  expect(fileID).toMatch(/^cloud:\/\/.*\/uploads\/a1\/名单 一\.csv$/);
  const { fileContent } = await emulator.app.downloadFile({ fileID });
  expect(String(fileContent)).toBe('花名册');
  expect(await upload('uploads/a1/b.csv')).toMatchObject({ errCode: -503002 });
  expect(await upload('exports/b.csv', 'o1')).toMatchObject({ errCode: -503002 });
  expect(await upload('uploads/..%2f..%2fescape', 'o1')).toMatchObject({ errCode: -503001 });
  expect(await upload('uploads/large', 'o1', 'x'.repeat((50 << 20) + 1))).toMatchObject({ status: 413 });
});

test('what people upload is a download or a picture, never a page', async () => {
  const put = (path: string) =>
    fetch(`${emulator.url}/upload/${path}`, {
      method: 'PUT',
      headers: { 'x-emulator-openid': 'o1' },
      body: '<script>',
    });
  const typeOf = async (path: string) => {
    await put(path);
    const { headers } = await get(`/files/${path}`);
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe('sandbox');
    return headers.get('content-type');
  };
  expect(await typeOf('uploads/a.html')).toBe('application/octet-stream');
  expect(await typeOf('uploads/a.js')).toBe('application/octet-stream');
  expect(await typeOf('uploads/a.png')).toBe('image/png');
});

test('the console shows what there is, and loads nothing from elsewhere', async () => {
  await emulator.app.database().createCollection('shown');
  await emulator.app
    .database()
    .collection('shown')
    .add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ] as never);
  const overview = (await (await get('/console/api/overview')).json()) as Record<string, unknown[]>;
  expect(overview['collections']).toContainEqual(expect.objectContaining({ name: 'shown', count: 2 }));
  expect(overview['functions']).toContainEqual(expect.objectContaining({ name: 'echo', instances: 1 }));
  expect(overview['timers']).toContainEqual(
    expect.objectContaining({ function: 'echo', next: Date.parse('2099-01-01T03:00:00+08:00') }),
  );
  const filter = encodeURIComponent('{"n":{"$gt":1}}');
  const found = await (await get(`/console/api/documents?collection=shown&filter=${filter}`)).json();
  expect(found).toEqual({ total: 1, documents: ['{"_id":"b","n":2}'] });
  expect((await get('/console/api/documents?collection=nowhere')).status).toBe(400);
  for (const file of ['', 'console.css', 'console.js']) {
    const text = await (await get(`/console/${file}`)).text();
    expect(text).not.toMatch(/\bhttps?:\/\//);
  }
});
