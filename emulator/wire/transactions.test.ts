import { spawnEmulator, type TestEmulator } from '../testing';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await spawnEmulator();
  await emulator.declare([{ name: 'things', indexes: [{ name: 'byCode', unique: true, keys: [['code', 1]] }] }]);
});
afterAll(() => emulator.stop());
beforeEach(() => things().where({}).remove());

const db = () => emulator.app.database();
const things = () => db().collection('things');
const read = async (id: string) => (await things().doc(id).get()).data[0];
type Transaction = Awaited<ReturnType<ReturnType<typeof db>['startTransaction']>>;
const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' };

test('a transaction sees its own writes at once, others when it is committed', async () => {
  await things().add({ _id: 'a', code: 'a', n: 1 });
  const transaction = await db().startTransaction();
  const inside = transaction.collection('things');
  await inside.doc('a').update({ n: 2 });
  await inside.add({ _id: 'b', code: 'b' });
  expect((await inside.doc('a').get()).data).toMatchObject({ n: 2 });
  expect((await inside.where({ code: 'b' }).get()).data).toHaveLength(1);
  expect(await read('a')).toMatchObject({ n: 1 });
  expect(await read('b')).toBeUndefined();
  await transaction.commit();
  expect(await read('a')).toMatchObject({ n: 2 });
  expect(await read('b')).toMatchObject({ code: 'b' });
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
});

test('a transaction that is rolled back leaves nothing', async () => {
  await things().add({ _id: 'a', code: 'a', n: 1 });
  const transaction = await db().startTransaction();
  await transaction.collection('things').doc('a').remove();
  await transaction.rollback();
  expect(await read('a')).toMatchObject({ n: 1 });
});

test('a transaction reads the state of its beginning', async () => {
  await things().add({ _id: 'a', code: 'a', n: 1 });
  const transaction = await db().startTransaction();
  expect((await transaction.collection('things').doc('a').get()).data).toMatchObject({ n: 1 });
  await things().doc('a').update({ n: 5 });
  await things().add({ _id: 'late', code: 'late' });
  expect((await transaction.collection('things').doc('a').get()).data).toMatchObject({ n: 1 });
  expect((await transaction.collection('things').where({}).get()).data).toHaveLength(1);
  await expect(transaction.collection('things').doc('a').update({ n: 2 })).rejects.toMatchObject(conflict);
});

test('the first to write a document keeps it', async () => {
  await things().add({ _id: 'a', code: 'a', n: 1 });
  const first = await db().startTransaction();
  const second = await db().startTransaction();
  await first.collection('things').doc('a').update({ n: 2 });
  await expect(second.collection('things').doc('a').update({ n: 3 })).rejects.toMatchObject(conflict);
  await first.commit();
  expect(await read('a')).toMatchObject({ n: 2 });
});

test('a plain write waits for a transaction that has the document or unique value', async () => {
  await things().add({ _id: 'a', code: 'a', n: 1 });
  const transaction = await db().startTransaction();
  await transaction.collection('things').doc('a').update({ n: 10 });
  await transaction.collection('things').add({ _id: 'b', code: 'b' });
  const finished: string[] = [];
  const update = things()
    .doc('a')
    .update({ n: db().command.inc(1) })
    .then(() => finished.push('update'));
  const insert = things()
    .add({ _id: 'c', code: 'b' })
    .then(
      () => 'added',
      (error: Error) => error.message,
    );
  await things().add({ _id: 'free', code: 'free' });
  expect(finished).toEqual([]);
  await transaction.commit();
  await update;
  expect(await read('a')).toMatchObject({ n: 11 });
  expect(await insert).toMatch(/E11000/);
});

test('documents may exchange unique values in one transaction', async () => {
  await things().add([
    { _id: 'a', code: '1' },
    { _id: 'b', code: '2' },
  ] as never);
  const transaction = await db().startTransaction();
  await transaction.collection('things').doc('a').update({ code: 'x' });
  await transaction.collection('things').doc('b').update({ code: '1' });
  await transaction.collection('things').doc('a').update({ code: '2' });
  await expect(transaction.collection('things').add({ code: '1' })).rejects.toThrow(/E11000/);
  await transaction.commit();
  expect([(await read('a')).code, (await read('b')).code]).toEqual(['2', '1']);
});

test('many documents go into one transaction', async () => {
  await db().runTransaction(async (transaction: Transaction) => {
    for (let n = 0; n < 50; n++) await transaction.collection('things').add({ _id: `n${n}`, code: `n${n}` });
  });
  expect((await things().count()).total).toBe(50);
});

test('where().update() and count() are not in a transaction, as on the real service', async () => {
  await things().add({ _id: 'a', code: 'a', n: 1 });
  const transaction = await db().startTransaction();
  await transaction.collection('things').where({ _id: 'a' }).update({ n: 7 });
  await transaction.rollback();
  expect(await read('a')).toMatchObject({ n: 7 });
});

test('contended counters lose nothing, whatever conflicts', async () => {
  await things().add({ _id: 'a', code: 'a', n: 0 });
  const attempts = Array.from({ length: 20 }, () =>
    db().runTransaction(async (transaction: Transaction) => {
      const { data } = await transaction.collection('things').doc('a').get();
      await transaction
        .collection('things')
        .doc('a')
        .update({ n: (data as { n: number }).n + 1 });
    }),
  );
  const outcomes = await Promise.allSettled(attempts);
  const committed = outcomes.filter(({ status }) => status === 'fulfilled').length;
  expect(committed).toBeGreaterThan(0);
  expect(await read('a')).toMatchObject({ n: committed });
});
