import { json, spawnEmulator, type TestEmulator } from '../testing';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await spawnEmulator();
  const indexes = [
    { name: 'byTag', keys: [['tags', 1] as const] },
    { name: 'byRank', keys: [['group', 1] as const, ['rank', -1] as const] },
  ];
  await emulator.declare([{ name: 'things', indexes }, { name: 'other' }]);
});
afterAll(() => emulator.stop());
beforeEach(() => things().where({}).remove());

const db = () => emulator.app.database();
const things = () => db().collection('things');
const command = () => db().command;

test('a document comes back as it was stored', async () => {
  const stored = {
    text: '汉字 "quoted"',
    number: 2.5,
    large: 1e17,
    yes: true,
    nothing: null,
    at: new Date(0),
    list: [1, { a: 'b' }],
    deep: { x: { y: 1 } },
  };
  const { id } = (await things().add(stored)) as { id: string };
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  const { data } = await things().doc(id).get();
  expect(data).toEqual([{ _id: id, ...stored }]);
});

test('ids may be numbers, and a missing document is an empty list', async () => {
  await things().add({ _id: 12, a: 1 });
  expect(
    (
      await things()
        .doc(12 as never)
        .get()
    ).data,
  ).toEqual([{ _id: 12, a: 1 }]);
  expect((await things().doc('12').get()).data).toEqual([]);
});

test('a collection that does not exist is refused, and creating one twice too', async () => {
  const unknown = {
    code: 'DATABASE_COLLECTION_NOT_EXIST',
    message: expect.stringContaining('Db or Table not exist: nowhere'),
  };
  await expect(db().collection('nowhere').add({})).rejects.toMatchObject(unknown);
  await expect(db().collection('nowhere').get()).rejects.toMatchObject(unknown);
  await db().createCollection('fresh');
  await expect(db().createCollection('fresh')).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST' });
});

test('a duplicate is refused in the live words; of several, those before it stay', async () => {
  await things().add({ _id: 'a' });
  await expect(things().add({ _id: 'a' })).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringMatching(
      /^\[FailedOperation\.Insert\] bulk write error: \[\{E11000 .* index: _id_ dup key: \{ _id: "a" \}\}\]/,
    ),
  });
  await expect(things().add([{ _id: 'b' }, { _id: 'a' }, { _id: 'c' }] as never)).rejects.toThrow(/E11000/);
  expect((await things().get()).data.map(({ _id }: { _id: string }) => _id)).toEqual(['a', 'b']);
});

test('a query yields 100 documents by default and 1000 at most, in order of insertion', async () => {
  await things().add(Array.from({ length: 1100 }, (_, n) => ({ _id: `n${n}`, n })) as never);
  expect((await things().get()).data).toHaveLength(100);
  expect((await things().limit(5000).get()).data).toHaveLength(1000);
  const page = await things().orderBy('n', 'desc').skip(1090).limit(20).get();
  expect(page.data.map(({ n }: { n: number }) => n)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  expect((await things().count()).total).toBe(1100);
  expect(
    (
      await things()
        .where({ n: command().gte(1000) })
        .count()
    ).total,
  ).toBe(100);
});

test('queries through indexes find what queries without them would', async () => {
  const _ = command();
  await things().add([
    { _id: 'a', tags: ['x', 'y'], group: 1, rank: 3 },
    { _id: 'b', tags: ['y'], group: 1, rank: 5 },
    { _id: 'c', tags: [], group: 2, rank: 4 },
    { _id: 'd', group: 1, rank: null },
    { _id: 'e', tags: 'x', group: 2 },
  ] as never);
  const ids = async (query: object) =>
    (await things().where(query).get()).data
      .map(({ _id }: { _id: string }) => _id)
      .sort()
      .join('');
  expect(await ids({ tags: 'y' })).toBe('ab');
  expect(await ids({ tags: _.in(['x', 'y']) })).toBe('abe');
  expect(await ids({ tags: _.eq(null) })).toBe('d');
  expect(await ids({ tags: [] })).toBe('c');
  expect(await ids({ tags: _.gt('x').and(_.lt('z')) })).toBe('ab');
  expect(await ids({ group: 1, rank: _.gte(3) })).toBe('ab');
  expect(await ids({ group: _.in([1, 2]), rank: null })).toBe('de');
  expect(await ids({ rank: _.exists(false) })).toBe('e');
  expect(await ids({ _id: /^[ab]$/ })).toBe('ab');
  expect(await ids(_.or([{ _id: 'a' }, { group: 2 }]))).toBe('ace');
  const ordered = await things().where({ group: 1 }).orderBy('rank', 'desc').get();
  expect(ordered.data.map(({ _id }: { _id: string }) => _id)).toEqual(['b', 'a', 'd']);
  expect((await things().where({ tags: 'y' }).count()).total).toBe(2);
});

test('updates say how many documents they changed', async () => {
  const _ = command();
  await things().add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ] as never);
  expect((await things().where({ n: 1 }).update({ n: 1 })).updated).toBe(0);
  expect(
    (
      await things()
        .where({ n: 1 })
        .update({ n: _.inc(1) })
    ).updated,
  ).toBe(2);
  expect((await things().where({ n: 2 }).options({ multiple: false }).update({ n: 3 })).updated).toBe(1);
  expect((await things().doc('none').update({ n: 1 })).updated).toBe(0);
  expect(await things().doc('a').set({ n: 3 })).toMatchObject({ updated: 1 });
  expect(await things().doc('a').set({ n: 3 })).toMatchObject({ updated: 1 });
  expect(await things().doc('c').set({ n: 9 })).toMatchObject({ updated: 0, upsertedId: 'c' });
  const returned = await things().where({ _id: 'c' }).updateAndReturn({ n: 9 });
  expect(returned).toMatchObject({ updated: 1, doc: { _id: 'c', n: 9 } });
  expect(await things().where({ _id: 'none' }).updateAndReturn({ n: 9 })).toMatchObject({ updated: 0, doc: null });
  expect((await things().where({ n: 9 }).remove()).deleted).toBe(1);
  expect((await things().doc('c').remove()).deleted).toBe(0);
});

test('an update merges fields, and fails where the server fails', async () => {
  await things().add({ _id: 'a', keep: { x: 1 }, none: null, text: 'no number' });
  await things()
    .doc('a')
    .update({ keep: { y: 2 }, at: db().serverDate() });
  const { data } = await things().doc('a').get();
  expect(data[0]).toMatchObject({ keep: { x: 1, y: 2 } });
  expect(Math.abs(Date.now() - data[0].at.getTime())).toBeLessThan(60_000);
  await expect(
    things()
      .doc('a')
      .update({ none: { b: 1 } }),
  ).rejects.toThrow(/Cannot create field 'b' in element \{none: null\}/);
  await expect(
    things()
      .doc('a')
      .update({ text: command().inc(1) }),
  ).rejects.toThrow(/non-numeric type/);
});

test('projections show what was asked for', async () => {
  await things().add({ _id: 'a', x: 1, y: 2, deep: { p: 1, q: 2 } });
  const shown = async (fields: object) =>
    (
      await things()
        .field(fields as never)
        .get()
    ).data[0];
  expect(await shown({ x: true })).toEqual({ _id: 'a', x: 1 });
  expect(await shown({ _id: false, x: true })).toEqual({ x: 1 });
  expect(await shown({ x: false, deep: false })).toEqual({ _id: 'a', y: 2 });
  expect(await shown({ 'deep.p': true })).toEqual({ _id: 'a', deep: { p: 1 } });
});

test('pipelines join by field and by sub-pipeline', async () => {
  const _ = command().aggregate;
  await db()
    .collection('other')
    .add([
      { _id: 'o1', name: 'one', at: new Date(5) },
      { _id: 'o2', name: 'two' },
    ] as never);
  await things().add([
    { _id: 'a', other: 'o1', n: 1 },
    { _id: 'b', other: 'o2', n: 2 },
    { _id: 'c', other: 'gone', n: 3 },
  ] as never);
  const joined = await things()
    .aggregate()
    .match({ _id: 'a' })
    .lookup({ from: 'other', localField: 'other', foreignField: '_id', as: 'found' })
    .addFields({ 'first.name': _.arrayElemAt(['$found.name', 0]) })
    .end();
  expect(joined.data).toEqual([
    { _id: 'a', other: 'o1', n: 1, found: [{ _id: 'o1', name: 'one', at: new Date(5) }], first: { name: 'one' } },
  ]);
  const piped = await things()
    .aggregate()
    .sort({ n: -1 })
    .limit(2)
    .lookup({
      from: 'other',
      let: { key: '$other' },
      pipeline: _.pipeline()
        .match(command().expr(_.eq(['$_id', '$$key'])))
        .project({ name: 1, _id: 0 })
        .done(),
      as: 'found',
    } as never)
    .end();
  expect(piped.data.map(({ found }: { found: unknown }) => found)).toEqual([[], [{ name: 'two' }]]);
  const grouped = await things()
    .aggregate()
    .group({ _id: null, total: _.sum('$n') })
    .end();
  expect(grouped.data).toEqual([{ _id: null, total: 6 }]);
  expect((await things().doc('a').get()).data[0]).toEqual({ _id: 'a', other: 'o1', n: 1 });
});

test('what is not emulated is refused by name', async () => {
  const refused = (name: string) => ({ code: 'NotEmulated', message: expect.stringContaining(name) });
  await expect(
    things()
      .where({ $where: 'true' } as never)
      .get(),
  ).rejects.toMatchObject(refused('$where'));
  const stages = [{ stageKey: '$geoNear', stageValue: '{}' }];
  const body = JSON.stringify({ action: 'database.aggregateDocuments', collectionName: 'things', stages });
  const response = await fetch(`${emulator.url}/admin`, { method: 'POST', headers: json, body });
  expect(await response.json()).toMatchObject(refused('$geoNear'));
  const schema = { $jsonSchema: {} } as never;
  await expect(things().aggregate().match(schema).end()).rejects.toMatchObject(refused('$jsonSchema'));
  await expect(
    emulator.app.callWxPayApi({ apiName: 'unifiedOrder', requestData: Buffer.from('{}') }),
  ).rejects.toMatchObject(refused('wx.wxPayApi'));
});

describe('a request that would keep everybody waiting', () => {
  const soon = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work;
    expect((await things().where({}).count()).total).toBeGreaterThanOrEqual(0);
    return answer;
  };

  test('a pattern that backtracks is ended', async () => {
    await things().add({ _id: 'a', text: `${'a'.repeat(40)}!` } as never);
    const pattern = db().RegExp({ regexp: '^(a+)+$', options: '' });
    await expect(things().where({ text: pattern }).get()).rejects.toMatchObject({
      message: expect.stringContaining('exceeded time limit'),
    });
    await soon(
      things()
        .where({ text: db().RegExp({ regexp: '^a+!$', options: '' }) })
        .get(),
    );
  });

  test('an expression that makes more than there is memory for is refused', async () => {
    await things().add({ _id: 'a' } as never);
    const made = things()
      .aggregate()
      .project({ numbers: { $range: [0, 1_000_000_000] } })
      .end();
    await expect(soon(made)).rejects.toMatchObject({ message: expect.stringContaining('exceeded memory limit') });
  });

  test('a pipeline that calculates for ever is ended', async () => {
    await things().add({ _id: 'a' } as never);
    const numbers = { $range: [0, 100_000] };
    const endless = { $map: { input: numbers, as: 'a', in: { $sum: { $map: { input: numbers, as: 'b', in: 1 } } } } };
    await expect(things().aggregate().project({ endless }).end()).rejects.toMatchObject({
      message: expect.stringMatching(/exceeded (time|memory) limit/),
    });
  });
});
