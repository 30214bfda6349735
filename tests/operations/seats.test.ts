import { readShownCode } from '../shown-code';
import type { SignUpPlan } from '../../types/gathering-plan';
import type { GatheringCard } from '../../types/gatherings';
import { refusalOf, valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';

/** Where people sign up, those are expected who have a seat, and nobody else. */

const hour = 3_600_000;
const day = 24 * hour;
const secretary = openidOf('M100');

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const newId = () => `seat${String(++made).padStart(12, '0')}`;

const planWith = (over: Partial<SignUpPlan>) => {
  const now = Date.now();
  return openPlan(now, { signUp: { opensAt: now - hour, closesAt: now + hour, capacity: 2, quotas: [], ...over } });
};

/** A gathering with two seats that these have signed up for, in this order. */
async function publish(memberIds: readonly string[], over: Partial<SignUpPlan> = {}): Promise<string> {
  const gatheringId = await publishGathering(product, planWith(over));
  for (const memberId of memberIds) await signUp(gatheringId, memberId);
  return gatheringId;
}

async function signUp(gatheringId: string, memberId: string): Promise<string> {
  const input = { gatheringId, signUpId: newId() };
  const { mine } = valueOf(await product.call(openidOf(memberId), 'signUps', 'signUp', input)).signUp;
  return mine?.signUpId ?? '';
}

const withdraw = async (gatheringId: string, memberId: string, signUpId: string) =>
  valueOf(await product.call(openidOf(memberId), 'signUps', 'withdrawSignUp', { gatheringId, signUpId }));

async function checkIn(gatheringId: string, memberId: string) {
  const code = await readShownCode(product, gatheringId);
  return product.call(openidOf(memberId), 'attendance', 'checkIn', { gatheringId, code });
}

const part = (gatheringId: string) => ({ gatheringId, branchId: 'B1' });

const rollOf = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'getRollCall', part(gatheringId)));

const sheetOf = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'getSheet', part(gatheringId))).sheet;

const idsOf = (rows: readonly { readonly memberId: string }[]) => rows.map(({ memberId }) => memberId).sort();

const viewOf = async (gatheringId: string, memberId: string) =>
  valueOf(await product.call(openidOf(memberId), 'gatherings', 'getGathering', { gatheringId })).gathering;

async function cardOf(gatheringId: string, memberId: string, when: 'upcoming' | 'past' = 'upcoming') {
  const items: GatheringCard[] = [];
  let cursor: string | null = null;
  do {
    const input: { when: typeof when; cursor: string | null } = { when, cursor };
    const page = valueOf(await product.call(openidOf(memberId), 'gatherings', 'listMine', input));
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items.find(card => card.gatheringId === gatheringId);
}

describe('a check-in', () => {
  test('is for those who have a seat', async () => {
    const gatheringId = await publish(['M101', 'M102', 'M103']);
    expect(valueOf(await checkIn(gatheringId, 'M101')).receipt.attendance).toBe('present');
    expect(refusalOf(await checkIn(gatheringId, 'M103'))).toEqual({ word: 'notSignedUp', waiting: 1 });
    expect(refusalOf(await checkIn(gatheringId, 'M104'))).toEqual({ word: 'notSignedUp', waiting: null });
    expect(refusalOf(await checkIn(gatheringId, 'M201')).word).toBe('notExpected');
  });

  test('follows more seats at once, before anybody has looked at the list', async () => {
    const gatheringId = await publish(['M101', 'M102', 'M103']);
    const { version } = await viewOf(gatheringId, 'M100');
    const plan = planWith({ capacity: 3 });
    valueOf(await product.call(secretary, 'gatherings', 'revise', { gatheringId, version, plan }));
    expect(valueOf(await checkIn(gatheringId, 'M103')).receipt.attendance).toBe('present');
  });

  test('stays on roll and sheet whatever becomes of the seat', async () => {
    const gatheringId = await publish(['M102']);
    const signUpId = await signUp(gatheringId, 'M101');
    valueOf(await checkIn(gatheringId, 'M101'));
    await withdraw(gatheringId, 'M101', signUpId);
    expect(idsOf((await rollOf(gatheringId)).rows)).toEqual(['M101', 'M102']);
    expect(await cardOf(gatheringId, 'M101')).toMatchObject({ mine: 'present', checkInState: 'done' });
    valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
    expect((await sheetOf(gatheringId)).counts).toMatchObject({ expected: 2, present: 1, absent: 1 });
  });
});

describe('the roll', () => {
  test('has those who are seated, and beside them who is not', async () => {
    const gatheringId = await publish(['M101', 'M102', 'M103']);
    const roll = await rollOf(gatheringId);
    expect(idsOf(roll.rows)).toEqual(['M101', 'M102']);
    expect(roll.counts).toMatchObject({ expected: 2, notYet: 2 });
    expect(idsOf(roll.unseated)).toEqual(['M100', 'M103', 'M104']);
    expect(roll.unseated.find(({ memberId }) => memberId === 'M103')).toMatchObject({ name: '解晓东', waiting: 1 });
    expect(roll.maySignUp).toBe(true);
  });

  test('takes nobody by hand who is not signed up; signed up by hand, they are taken', async () => {
    const gatheringId = await publish(['M101']);
    const byHand = { ...part(gatheringId), memberIds: ['M101', 'M104'] };
    const refusal = refusalOf(await product.call(secretary, 'attendance', 'checkInByHand', byHand));
    expect(refusal).toEqual({ word: 'notSignedUp', memberIds: ['M104'] });
    const stranger = { ...byHand, memberIds: ['M104', 'M201'] };
    expect(refusalOf(await product.call(secretary, 'attendance', 'checkInByHand', stranger))).toEqual({
      word: 'notExpected',
      memberIds: ['M201'],
    });
    const entry = { gatheringId, memberId: 'M104', signUpId: newId(), reason: '现场到会' };
    valueOf(await product.call(secretary, 'signUps', 'signUpByHand', entry));
    expect(valueOf(await product.call(secretary, 'attendance', 'checkInByHand', byHand)).receipts).toHaveLength(2);
  });

  test('lets a seat be given up: neither absent nor excused', async () => {
    const gatheringId = await publish(['M102']);
    const signUpId = await signUp(gatheringId, 'M101');
    valueOf(
      await product.call(secretary, 'attendance', 'excuse', { ...part(gatheringId), memberId: 'M101', reason: '病假' }),
    );
    expect((await rollOf(gatheringId)).counts).toMatchObject({ expected: 2, excused: 1 });
    await withdraw(gatheringId, 'M101', signUpId);
    expect((await rollOf(gatheringId)).counts).toMatchObject({ expected: 1, excused: 0 });
  });
});

test('the sheet freezes who was seated: who waits is not absent', async () => {
  const gatheringId = await publish(['M101', 'M102', 'M103']);
  valueOf(await checkIn(gatheringId, 'M101'));
  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  const sheet = await sheetOf(gatheringId);
  expect(sheet.rows.map(({ memberId, attendance }) => `${memberId} ${attendance}`).sort()).toEqual([
    'M101 present',
    'M102 absent',
  ]);
  expect(await viewOf(gatheringId, 'M102')).toMatchObject({ mine: 'absent' });
  expect(await viewOf(gatheringId, 'M103')).toMatchObject({ mine: null, checkInState: 'notSignedUp' });
});

describe('own lists', () => {
  test('say how one stands to signing up', async () => {
    const gatheringId = await publish(['M101', 'M102', 'M103']);
    const seated = { mine: 'notYet', checkInState: 'open', mySignUp: { state: 'seated', position: null } };
    expect(await cardOf(gatheringId, 'M101')).toMatchObject(seated);
    const waiting = { mine: null, checkInState: 'notSignedUp', mySignUp: { state: 'waiting', position: 1 } };
    expect(await cardOf(gatheringId, 'M103')).toMatchObject(waiting);
    expect(await cardOf(gatheringId, 'M104')).toMatchObject({ mine: null, mySignUp: { state: 'full' } });
    expect(await cardOf(gatheringId, 'M201')).toBeUndefined();
    expect(await viewOf(gatheringId, 'M103')).toMatchObject(waiting);
  });

  test('leave out what is past and was without the reader', async () => {
    const gatheringId = await publish(['M101']);
    const endsAt = Date.now() - 1;
    await product.database
      .collection('gatherings')
      .doc(gatheringId)
      .update({ startsAt: endsAt - hour, endsAt });
    expect(await cardOf(gatheringId, 'M101', 'past')).toMatchObject({ mine: 'notYet' });
    expect(await cardOf(gatheringId, 'M104', 'past')).toBeUndefined();
  });
});

test('leave is for those who are expected', async () => {
  const gatheringId = await publish(['M101']);
  const ask = (memberId: string) =>
    product.call(openidOf(memberId), 'leaves', 'requestLeave', { gatheringId, requestId: newId(), reason: '出差' });
  expect(valueOf(await ask('M101')).leave.state).toBe('requested');
  expect(refusalOf(await ask('M104')).word).toBe('notExpected');
});

test('news are for all who may sign up, the nearing start for those who have a seat', async () => {
  // Ten in the morning in UTC+8, whenever the test runs: nobody is told anything at night.
  const now = Math.floor((Date.now() + 8 * hour) / day) * day + 2 * hour;
  const setClock = (at: number) => product.setClock(at - Date.now());
  await setClock(now);
  const plan = openPlan(now, {
    startsAt: now + 3 * hour,
    endsAt: now + 4 * hour,
    checkIn: { opensAt: now + 2 * hour, lateAfter: now + 3 * hour, closesAt: now + 4 * hour },
    signUp: { opensAt: now - hour, closesAt: now + 3 * hour, capacity: 1, quotas: [] },
  });
  const gatheringId = await publishGathering(product, plan);
  await signUp(gatheringId, 'M101');
  await signUp(gatheringId, 'M102');
  const told = async (kind: string) => {
    const { data } = await product.database.collection('reminders').where({ gatheringId, kind }).get();
    return idsOf(data as { memberId: string }[]);
  };
  await product.tick();
  await setClock(now + 2.5 * hour);
  await product.tick();
  await product.tick();
  await product.setClock(0);
  expect(await told('published')).toEqual(['M100', 'M101', 'M102', 'M103', 'M104']);
  expect(await told('hourBefore')).toEqual(['M101']);
});
