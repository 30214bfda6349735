import { refusalOf, valueOf } from '../../../../../tests/answers';
import { type Product, startProduct } from '../../../../../tests/emulated-product';
import { publishGathering } from '../../../../../tests/publish-gathering';
import { shiftedPlan, type SamplePlan } from '../../../../../tests/sample-plan';
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

const checkIn = async (gatheringId: string, openid = member) =>
  product.call(openid, 'attendance', 'checkIn', { gatheringId, code: await readShownCode(product, gatheringId) });

const rowOf = <R extends { memberId: string }>(rows: readonly R[], memberId: string): R => {
  const row = rows.find(one => one.memberId === memberId);
  if (!row) throw new Error(`${memberId} is not on the sheet`);
  return row;
};

describe('closing', () => {
  async function closedGathering() {
    const gatheringId = await publish();
    valueOf(await checkIn(gatheringId));
    valueOf(
      await product.call(secretary, 'attendance', 'excuse', { ...part(gatheringId), memberId: 'M102', reason: '病假' }),
    );
    const closed = valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
    return { gatheringId, closed };
  }
  const sheetOf = async (gatheringId: string) =>
    valueOf(await product.call(secretary, 'attendance', 'getSheet', part(gatheringId))).sheet;

  test('twice is the same as once, and says how everybody attended', async () => {
    const { gatheringId, closed } = await closedGathering();
    expect(valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }))).toEqual(closed);
    const sheet = await sheetOf(gatheringId);
    expect(sheet.counts).toMatchObject({ expected: 5, present: 1, excused: 1, absent: 3, notYet: 0 });
    expect(rowOf(sheet.rows, 'M102')).toMatchObject({ attendance: 'excused', reason: '病假' });
    expect(sheet.rows.map(({ memberId }) => memberId)).not.toContain('M900');
  });

  test('ends check-in, roll-call and undoing', async () => {
    const { gatheringId } = await closedGathering();
    expect(refusalOf(await checkIn(gatheringId, openidOf('M103'))).word).toBe('gatheringClosed');
    const byHand = { ...part(gatheringId), memberIds: ['M103'] };
    expect(refusalOf(await product.call(secretary, 'attendance', 'checkInByHand', byHand)).word).toBe(
      'gatheringClosed',
    );
    const undo = { ...part(gatheringId), memberId: 'M101', undoId: 'undo0000000000002', reason: '误点' };
    expect(refusalOf(await product.call(secretary, 'attendance', 'undoCheckIn', undo)).word).toBe('gatheringClosed');
    expect(refusalOf(await checkIn(gatheringId)).word).toBe('alreadyCheckedIn');
  });

  test('leaves corrections with author and reason; of two at once one has to read again', async () => {
    const { gatheringId } = await closedGathering();
    const correction = {
      ...part(gatheringId),
      memberId: 'M103',
      basedOn: 1,
      attendance: 'late',
      reason: '手机没电',
    } as const;
    const [first, second] = await Promise.all([
      product.call(secretary, 'attendance', 'correct', correction),
      product.call(secretary, 'attendance', 'correct', { ...correction, memberId: 'M104' }),
    ]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect(refusalOf(first.ok ? second : first)).toEqual({ word: 'changedElsewhere', version: 2 });
    const winner = first.ok ? 'M103' : 'M104';

    const retried = await product.call(secretary, 'attendance', 'correct', { ...correction, memberId: winner });
    const { sheet } = valueOf(retried);
    expect(sheet).toMatchObject({ version: 2, counts: { late: 1, absent: 2 } });
    expect(sheet.corrections).toMatchObject([
      { version: 2, memberId: winner, from: 'absent', to: 'late', reason: '手机没电', by: '欧阳明' },
    ]);
    const same = { ...correction, memberId: winner, basedOn: 2, reason: '再来一次' };
    expect(refusalOf(await product.call(secretary, 'attendance', 'correct', same)).word).toBe('unchanged');
  });

  test('is completed by the timer: a sheet that is missing, a record that came meanwhile', async () => {
    const { gatheringId } = await closedGathering();
    const late = { _id: `${gatheringId}:M104`, gatheringId, memberId: 'M104', branchId: 'B1', means: 'code' };
    await product.database.collection('checkIns').add({ ...late, at: Date.now(), learnedAt: Date.now(), by: null });
    const due = { 'due.sheets': Date.now() - 1 };
    await product.database.collection('gatherings').where({ _id: gatheringId }).update(due);
    await product.tick();
    const sheet = await sheetOf(gatheringId);
    expect(rowOf(sheet.rows, 'M104').attendance).toBe('present');
    expect(sheet.corrections).toMatchObject([{ memberId: 'M104', by: null }]);

    await product.database.collection('sheets').where({ gatheringId }).remove();
    await product.database.collection('gatherings').where({ _id: gatheringId }).update(due);
    await product.tick();
    expect((await sheetOf(gatheringId)).counts).toMatchObject({ present: 2, excused: 1, absent: 2 });
  });

  test('before the window opens is refused', async () => {
    const gatheringId = await publish(shiftedPlan(Date.now(), 60));
    expect(refusalOf(await product.call(secretary, 'attendance', 'close', { gatheringId })).word).toBe('notOpenYet');
  });
});
