import { refusalOf, valueOf } from '../../../../../tests/answers';
import { type Product, startProduct } from '../../../../../tests/emulated-product';
import { publishGathering } from '../../../../../tests/publish-gathering';
import { openPlan, shiftedPlan, type SamplePlan } from '../../../../../tests/sample-plan';
import { openidOf, seedSmallOrganisation } from '../../../../../tests/small-organisation';
import { readShownCode } from '../../../../../tests/shown-code';

const secretary = openidOf('M100');
const member = openidOf('M101');
const part = (gatheringId: string) => ({ gatheringId, branchId: 'B1' });

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const publish = (plan?: SamplePlan) => publishGathering(product, plan);

/** The code that was shown `steps` steps ago. */
const codeOf = (gatheringId: string, steps = 0) => readShownCode(product, gatheringId, Date.now() - steps * 15_000);

const checkIn = async (gatheringId: string, openid = member, code?: string) =>
  product.call(openid, 'attendance', 'checkIn', { gatheringId, code: code ?? (await codeOf(gatheringId)) });

const rollCall = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'getRollCall', part(gatheringId)));

const rowOf = <R extends { memberId: string }>(rows: readonly R[], memberId: string): R => {
  const row = rows.find(one => one.memberId === memberId);
  if (!row) throw new Error(`${memberId} is not on the roll`);
  return row;
};

const recordsOf = async (gatheringId: string) =>
  (await product.database.collection('checkIns').where({ gatheringId }).count()).total as number;

describe('a check-in with the code', () => {
  test('gives a receipt, and shows on the roll', async () => {
    const gatheringId = await publish();
    const { receipt } = valueOf(await checkIn(gatheringId));
    expect(receipt).toMatchObject({
      gatheringId,
      memberId: 'M101',
      name: '单雪',
      means: 'code',
      attendance: 'present',
    });
    expect(rowOf((await rollCall(gatheringId)).rows, 'M101')).toMatchObject({ attendance: 'present', at: receipt.at });
  });

  test('takes two operations on the database', async () => {
    const gatheringId = await publish();
    const code = await codeOf(gatheringId);
    await fetch(`${product.url}/emulator/stats`, { method: 'DELETE' });
    valueOf(await checkIn(gatheringId, member, code));
    const { operations } = (await (await fetch(`${product.url}/emulator/stats`)).json()) as {
      operations: Record<string, number>;
    };
    expect(operations).toEqual({ 'database.aggregateDocuments': 1, 'database.insertDocument': 1 });
  });

  test('retried, and from many phones at once, is one record, and each is told', async () => {
    const gatheringId = await publish();
    const code = await codeOf(gatheringId);
    const answers = await Promise.all(Array.from({ length: 12 }, () => checkIn(gatheringId, member, code)));
    answers.push(await checkIn(gatheringId, member, code));
    const accepted = answers.filter(({ ok }) => ok);
    expect(accepted).toHaveLength(1);
    const { receipt } = valueOf(accepted[0] ?? answers[0] ?? { ok: false });
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(refusalOf(answer)).toEqual({ word: 'alreadyCheckedIn', receipt });
    expect(await recordsOf(gatheringId)).toBe(1);
  });

  test('before the window is refused', async () => {
    const plan = shiftedPlan(Date.now(), 60);
    const refusal = refusalOf(await checkIn(await publish(plan)));
    expect(refusal).toEqual({ word: 'notOpenYet', opensAt: plan.checkIn.opensAt });
  });

  test('after the window is refused', async () => {
    const gatheringId = await publish();
    const { checkIn: past } = shiftedPlan(Date.now(), -61);
    await product.database.collection('gatherings').where({ _id: gatheringId }).update({ checkIn: past });
    expect(refusalOf(await checkIn(gatheringId))).toEqual({ word: 'windowOver', closesAt: past.closesAt });
  });

  test('from another branch is refused', async () => {
    const refusal = refusalOf(await checkIn(await publish(), openidOf('M201')));
    expect(refusal).toEqual({ word: 'notExpected', hostName: '第一支部' });
  });

  test('two steps old, and guessed, are refused, and the attempts are kept', async () => {
    const gatheringId = await publish();
    const code = await codeOf(gatheringId);
    expect(refusalOf(await checkIn(gatheringId, member, await codeOf(gatheringId, 2))).word).toBe('codeExpired');
    const guess = String((Number(code) + 500_001) % 1_000_000).padStart(6, '0');
    expect(refusalOf(await checkIn(gatheringId, member, guess))).toEqual({ word: 'codeWrong', guessesLeft: 9 });
    const { data } = await product.database.collection('attempts').where({ gatheringId }).get();
    expect((data as { reason: string }[]).map(({ reason }) => reason).sort()).toEqual(['codeExpired', 'codeWrong']);
  });

  test('guessed ten times has to wait; the neighbour does not', async () => {
    const gatheringId = await publish();
    const code = await codeOf(gatheringId);
    for (let guess = 1; guess <= 10; guess++)
      await checkIn(gatheringId, member, String((Number(code) + 77_777 * guess) % 1_000_000).padStart(6, '0'));
    expect(refusalOf(await checkIn(gatheringId)).word).toBe('tooManyGuesses');
    valueOf(await checkIn(gatheringId, openidOf('M103')));
  });
});

describe('the roll-call by hand', () => {
  test('makes the same record as a phone, once', async () => {
    const gatheringId = await publish();
    valueOf(await checkIn(gatheringId));
    const byHand = { ...part(gatheringId), memberIds: ['M101', 'M102', 'M103'] };
    const first = valueOf(await product.call(secretary, 'attendance', 'checkInByHand', byHand));
    expect(first.receipts.map(({ memberId }) => memberId)).toEqual(['M102', 'M103']);
    expect(first.already.map(({ memberId, means }) => [memberId, means])).toEqual([['M101', 'code']]);
    const again = valueOf(await product.call(secretary, 'attendance', 'checkInByHand', byHand));
    expect(again.receipts).toEqual([]);
    const { counts, rows } = await rollCall(gatheringId);
    expect(counts).toMatchObject({ expected: 5, present: 3, notYet: 2 });
    expect(rowOf(rows, 'M102')).toMatchObject({ means: 'byHand', by: '欧阳明' });
  });

  test('knows only those who are expected', async () => {
    const input = { ...part(await publish()), memberIds: ['M101', 'M201', 'M900'] };
    expect(refusalOf(await product.call(secretary, 'attendance', 'checkInByHand', input))).toEqual({
      word: 'notExpected',
      memberIds: ['M201', 'M900'],
    });
  });

  test('can be undone with a reason, and done again; the undoing stays in the journal', async () => {
    const gatheringId = await publish();
    valueOf(await checkIn(gatheringId));
    const undo = { ...part(gatheringId), memberId: 'M101', undoId: 'undo0000000000001', reason: '误点' };
    const { undone } = valueOf(await product.call(secretary, 'attendance', 'undoCheckIn', undo));
    expect(valueOf(await product.call(secretary, 'attendance', 'undoCheckIn', undo)).undone).toEqual(undone);
    expect(rowOf((await rollCall(gatheringId)).rows, 'M101').attendance).toBe('notYet');

    valueOf(await checkIn(gatheringId));
    valueOf(await product.call(secretary, 'attendance', 'undoCheckIn', undo));
    expect(rowOf((await rollCall(gatheringId)).rows, 'M101').attendance).toBe('present');
    const { data } = await product.database.collection('attempts').where({ gatheringId, outcome: 'undone' }).get();
    expect(data).toMatchObject([
      { memberId: 'M101', reason: '误点', by: { name: '欧阳明' }, checkIn: { means: 'code' } },
    ]);
  });

  test('shows live whether half of those with a vote are there, and freezes it', async () => {
    const gatheringId = await publish(openPlan(Date.now(), { kind: 'generalMeeting' }));
    const quorumNow = async () => (await rollCall(gatheringId)).quorum;
    expect(await quorumNow()).toEqual({ rule: 'halfOfEntitled', expected: 4, came: 0, needed: 2, met: false });
    valueOf(
      await product.call(secretary, 'attendance', 'checkInByHand', {
        ...part(gatheringId),
        memberIds: ['M101', 'M102'],
      }),
    );
    expect(await quorumNow()).toMatchObject({ came: 1, met: false });
    valueOf(
      await product.call(secretary, 'attendance', 'checkInByHand', { ...part(gatheringId), memberIds: ['M103'] }),
    );
    expect(await quorumNow()).toMatchObject({ came: 2, met: true });
    valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
    const { sheet } = valueOf(await product.call(secretary, 'attendance', 'getSheet', part(gatheringId)));
    expect(sheet.quorum).toMatchObject({ expected: 4, came: 2, met: true });
    expect(rowOf(sheet.rows, 'M102').entitled).toBe(false);
  });

  test('excuses with a reason; who comes anyway is present', async () => {
    const gatheringId = await publish();
    const input = { ...part(gatheringId), memberId: 'M101', reason: '公务出差' };
    valueOf(await product.call(secretary, 'attendance', 'excuse', input));
    expect(rowOf((await rollCall(gatheringId)).rows, 'M101')).toMatchObject({
      attendance: 'excused',
      reason: '公务出差',
    });
    valueOf(await checkIn(gatheringId));
    expect(rowOf((await rollCall(gatheringId)).rows, 'M101').attendance).toBe('present');
    expect(refusalOf(await product.call(secretary, 'attendance', 'excuse', input)).word).toBe('alreadyCheckedIn');
  });
});
