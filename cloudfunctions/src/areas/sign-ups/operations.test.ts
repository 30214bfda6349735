import { refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { publishGathering } from '../../../../tests/publish-gathering';
import { openPlan } from '../../../../tests/sample-plan';
import { openidOf, seedSmallOrganisation } from '../../../../tests/small-organisation';
import type { SignUpPlan } from '../../../../types/gathering-plan';

const hour = 3_600_000;
const secretary = openidOf('M100');
const everybody = ['M100', 'M101', 'M102', 'M103', 'M104'];

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const newId = (what: string) => `${what}${String(++made).padStart(16 - what.length, '0')}`;

const planWith = (over: Partial<SignUpPlan> | null) => {
  const now = Date.now();
  const signUp = over && { opensAt: now - hour, closesAt: now + hour, capacity: 3, quotas: [], ...over };
  return openPlan(now, { signUp });
};

const publish = (over: Partial<SignUpPlan> | null = {}) => publishGathering(product, planWith(over));

const signUp = (gatheringId: string, memberId: string, signUpId = newId('signup')) =>
  product.call(openidOf(memberId), 'signUps', 'signUp', { gatheringId, signUpId });

const read = async (gatheringId: string, memberId: string) =>
  valueOf(await product.call(openidOf(memberId), 'signUps', 'getSignUp', { gatheringId })).signUp;

const list = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'signUps', 'listSignUps', { gatheringId }));

const withdraw = async (gatheringId: string, memberId: string) => {
  const signUpId = (await read(gatheringId, memberId)).mine?.signUpId ?? '';
  return product.call(openidOf(memberId), 'signUps', 'withdrawSignUp', { gatheringId, signUpId });
};

const signOut = (gatheringId: string, signUpId: string) =>
  product.call(secretary, 'signUps', 'signOut', { gatheringId, signUpId, reason: '会场座位减少' });

/** Everybody of the branch signs up, one after the other. */
async function fill(gatheringId: string): Promise<void> {
  for (const memberId of everybody) valueOf(await signUp(gatheringId, memberId));
}

async function revise(gatheringId: string, over: Partial<SignUpPlan> | null) {
  const { version } = valueOf(await product.call(secretary, 'gatherings', 'getGathering', { gatheringId })).gathering;
  return valueOf(await product.call(secretary, 'gatherings', 'revise', { gatheringId, version, plan: planWith(over) }));
}

/** Who was told that they moved up. */
async function promoted(gatheringId: string): Promise<string[]> {
  const { data } = await product.database.collection('reminders').where({ gatheringId, kind: 'promoted' }).get();
  return (data as { memberId: string }[]).map(({ memberId }) => memberId).sort();
}

const rowsOf = async (gatheringId: string) =>
  (await list(gatheringId)).rows.map(({ memberId, place }) => `${memberId} ${place.state} ${place.position}`);

describe('signing up', () => {
  test('seats the first, and lets the others wait in order', async () => {
    const gatheringId = await publish();
    expect(await read(gatheringId, 'M101')).toMatchObject({ state: 'open', seatsLeft: 3, mine: null });
    await fill(gatheringId);
    expect(await rowsOf(gatheringId)).toEqual([
      'M100 seated 1',
      'M101 seated 2',
      'M102 seated 3',
      'M103 waiting 1',
      'M104 waiting 2',
    ]);
    expect(await read(gatheringId, 'M104')).toMatchObject({
      state: 'signedUp',
      seated: 3,
      waiting: 2,
      seatsLeft: 0,
      mine: { state: 'waiting', position: 2, byHand: null },
      mayWithdraw: true,
    });
  });

  test('twice, and from many phones at once, is one place', async () => {
    const gatheringId = await publish();
    const signUpId = newId('signup');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => signUp(gatheringId, 'M101', index % 2 ? signUpId : newId('signup'))),
    );
    const places = new Set(answers.map(answer => valueOf(answer).signUp.mine?.signUpId));
    expect(places.size).toBe(1);
    expect(await rowsOf(gatheringId)).toEqual(['M101 seated 1']);
  });

  test.each([
    ['before it opens', { opensAt: Date.now() + hour, closesAt: Date.now() + 1.2 * hour }, 'M101', 'notOpenYet'],
    ['after it closed', { opensAt: Date.now() - hour, closesAt: Date.now() - 1 }, 'M101', 'signUpOver'],
    ['where nobody signs up', null, 'M101', 'noSignUp'],
  ])('%s is refused', async (_case, over, memberId, word) => {
    const gatheringId = await publish(over);
    expect(refusalOf(await signUp(gatheringId, memberId)).word).toBe(word);
  });

  test('is over once the gathering is cancelled', async () => {
    const gatheringId = await publish();
    valueOf(await product.call(secretary, 'gatherings', 'cancel', { gatheringId, reason: '场地停电' }));
    expect(refusalOf(await signUp(gatheringId, 'M101'))).toEqual({ word: 'gatheringCancelled', reason: '场地停电' });
    expect(await read(gatheringId, 'M101')).toMatchObject({ state: 'over' });
  });
});

describe('withdrawing', () => {
  test('lets the next move up, by itself', async () => {
    const gatheringId = await publish();
    await fill(gatheringId);
    expect(valueOf(await withdraw(gatheringId, 'M101')).signUp).toMatchObject({ state: 'full', mine: null });
    expect((await read(gatheringId, 'M103')).mine).toMatchObject({ state: 'seated', position: 3 });
    expect((await read(gatheringId, 'M104')).mine).toMatchObject({ state: 'waiting', position: 1 });
    expect((await list(gatheringId)).withdrawn).toMatchObject([{ memberId: 'M101', name: '单雪', byHand: null }]);
  });

  test('and signing up again begins at the end; what was sent before counts no more', async () => {
    const gatheringId = await publish();
    const signUpId = newId('signup');
    valueOf(await signUp(gatheringId, 'M100', signUpId));
    valueOf(await signUp(gatheringId, 'M101'));
    valueOf(await withdraw(gatheringId, 'M100'));
    valueOf(await signUp(gatheringId, 'M100', signUpId));
    expect(await rowsOf(gatheringId)).toEqual(['M101 seated 1']);
    valueOf(await signUp(gatheringId, 'M100'));
    // The first withdrawal once more, late: it does not take the new place away.
    valueOf(await product.call(openidOf('M100'), 'signUps', 'withdrawSignUp', { gatheringId, signUpId }));
    expect(await rowsOf(gatheringId)).toEqual(['M101 seated 1', 'M100 seated 2']);
  });

  test('tells who moved up, once, and nobody else', async () => {
    const gatheringId = await publish();
    await fill(gatheringId);
    valueOf(await withdraw(gatheringId, 'M101'));
    await Promise.all([product.tick(), product.tick()]);
    await product.tick();
    expect(await promoted(gatheringId)).toEqual(['M103']);
    await revise(gatheringId, { capacity: 4 });
    valueOf(await signUp(gatheringId, 'M101'));
    await product.tick();
    expect(await promoted(gatheringId)).toEqual(['M103', 'M104']);
  });

  test('somebody else’s place changes nothing', async () => {
    const gatheringId = await publish();
    const signUpId = newId('signup');
    valueOf(await signUp(gatheringId, 'M100', signUpId));
    valueOf(await product.call(openidOf('M101'), 'signUps', 'withdrawSignUp', { gatheringId, signUpId }));
    expect(await rowsOf(gatheringId)).toEqual(['M100 seated 1']);
  });

  test('from many phones at once promotes one', async () => {
    const gatheringId = await publish();
    await fill(gatheringId);
    await Promise.all(Array.from({ length: 8 }, () => withdraw(gatheringId, 'M100')));
    expect((await list(gatheringId)).signUp).toMatchObject({ seated: 3, waiting: 1 });
    expect((await list(gatheringId)).withdrawn).toHaveLength(1);
  });
});

describe('the secretary', () => {
  test('signs somebody up after the close, with a reason that they read', async () => {
    const gatheringId = await publish({ closesAt: Date.now() - 1 });
    const input = { gatheringId, memberId: 'M103', signUpId: newId('signup'), reason: '电话报名' };
    const first = valueOf(await product.call(secretary, 'signUps', 'signUpByHand', input));
    expect(valueOf(await product.call(secretary, 'signUps', 'signUpByHand', input)).place).toEqual(first.place);
    const byHand = { by: '欧阳明', reason: '电话报名' };
    expect(await read(gatheringId, 'M103')).toMatchObject({ mine: { state: 'seated', byHand }, mayWithdraw: false });
    expect(refusalOf(await withdraw(gatheringId, 'M103')).word).toBe('signUpOver');
    const stranger = { ...input, memberId: 'M201', signUpId: newId('signup') };
    expect(refusalOf(await product.call(secretary, 'signUps', 'signUpByHand', stranger)).word).toBe('notExpected');
  });

  test('takes somebody off for a reason that they read; repeated, nothing changes', async () => {
    const gatheringId = await publish({ capacity: 1 });
    valueOf(await signUp(gatheringId, 'M101'));
    valueOf(await signUp(gatheringId, 'M102'));
    const { signUpId = '' } = (await read(gatheringId, 'M101')).mine ?? {};
    valueOf(await signOut(gatheringId, signUpId));
    valueOf(await signOut(gatheringId, signUpId));
    expect((await read(gatheringId, 'M101')).signedOut).toMatchObject({ by: '欧阳明', reason: '会场座位减少' });
    expect(await rowsOf(gatheringId)).toEqual(['M102 seated 1']);
    expect((await list(gatheringId)).withdrawn).toHaveLength(1);
    expect(refusalOf(await signOut(gatheringId, newId('signup'))).word).toBe('notSignedUp');
  });
});

describe('a change of the plan', () => {
  test('to fewer seats takes none from anybody; the next who leaves is not replaced', async () => {
    const gatheringId = await publish();
    await fill(gatheringId);
    await revise(gatheringId, { capacity: 1 });
    expect((await list(gatheringId)).signUp).toMatchObject({ capacity: 1, seated: 3, waiting: 2 });
    valueOf(await withdraw(gatheringId, 'M100'));
    expect((await list(gatheringId)).signUp).toMatchObject({ seated: 2, waiting: 2 });
  });

  test('to more seats, and to a quota, moves people up and stays so', async () => {
    const gatheringId = await publish({ capacity: 1 });
    await fill(gatheringId);
    await revise(gatheringId, { capacity: 4 });
    expect((await read(gatheringId, 'M103')).mine).toMatchObject({ state: 'seated' });
    await revise(gatheringId, { capacity: 1, quotas: [{ branchId: 'B1', seats: 0 }] });
    expect((await list(gatheringId)).signUp).toMatchObject({ seated: 4, waiting: 1 });
  });

  test('to more seats tells the first who waits, with nobody touching the list, and once', async () => {
    const gatheringId = await publish();
    await fill(gatheringId);
    await product.tick();
    await revise(gatheringId, { capacity: 4 });
    // Timers that overlap.
    await Promise.all([product.tick(), product.tick()]);
    await product.tick();
    expect(await promoted(gatheringId)).toEqual(['M103']);
    await revise(gatheringId, { capacity: 5 });
    await product.tick();
    expect(await promoted(gatheringId)).toEqual(['M103', 'M104']);
    expect(await rowsOf(gatheringId)).toContain('M104 seated 5');
  });

  test('to more seats is told also after the timer stopped before the message', async () => {
    const gatheringId = await publish();
    await fill(gatheringId);
    await product.tick();
    await revise(gatheringId, { capacity: 4 });
    // What a tick wrote until it was stopped: the list follows, the gathering is still to be looked at, nobody is told.
    await read(gatheringId, 'M100');
    expect(await promoted(gatheringId)).toEqual([]);
    await product.tick();
    expect(await promoted(gatheringId)).toEqual(['M103']);
  });

  test('to have sign-up where there was none begins it', async () => {
    const gatheringId = await publish(null);
    await revise(gatheringId, {});
    expect(valueOf(await signUp(gatheringId, 'M101')).signUp).toMatchObject({ mine: { state: 'seated' } });
  });

  test('by a client that does not know of signing up leaves it as it is', async () => {
    const gatheringId = await publish();
    valueOf(await signUp(gatheringId, 'M101'));
    const { signUp: _unknown, ...plan } = planWith(null);
    const revision = { gatheringId, version: 2, plan: { ...plan, place: '礼堂' } };
    const { gathering } = valueOf(await product.call(secretary, 'gatherings', 'revise', revision));
    expect(gathering).toMatchObject({ place: '礼堂', signUp: { capacity: 3 } });
  });
});
