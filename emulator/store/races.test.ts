import { spawnEmulator, type TestEmulator } from '../testing';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await spawnEmulator();
  const unique = { name: 'once', unique: true, keys: [['member', 1] as const, ['gathering', 1] as const] };
  await emulator.declare([{ name: 'stock' }, { name: 'checkIns', indexes: [unique] }]);
});
afterAll(() => emulator.stop());

test('of 200 who take from 50, exactly 50 get one', async () => {
  const db = emulator.app.database();
  await db.collection('stock').add({ _id: 'seats', left: 50 });
  const { gt, inc } = db.command;
  const takes = Array.from({ length: 200 }, () =>
    db
      .collection('stock')
      .where({ _id: 'seats', left: gt(0) })
      .update({ left: inc(-1) }),
  );
  const winners = (await Promise.all(takes)).filter(({ updated }) => updated === 1);
  expect(winners).toHaveLength(50);
  expect((await db.collection('stock').doc('seats').get()).data[0]).toEqual({ _id: 'seats', left: 0 });
});

test('of 800 who check in as one of 500 pairs, each pair gets in once', async () => {
  const db = emulator.app.database();
  const attempts = Array.from({ length: 800 }, (_, n) =>
    db.collection('checkIns').add({ member: n % 500, gathering: 'g' }),
  );
  const outcomes = await Promise.allSettled(attempts);
  const refused = outcomes.filter(
    outcome => outcome.status === 'rejected' && /E11000.*index: once/.test(String(outcome.reason)),
  );
  expect(refused).toHaveLength(300);
  expect((await db.collection('checkIns').count()).total).toBe(500);
});

test('a unique index takes a missing field for null', async () => {
  const checkIns = emulator.app.database().collection('checkIns');
  await checkIns.add({ member: 'x', gathering: null });
  await expect(checkIns.add({ member: 'x' })).rejects.toThrow(/E11000/);
});
