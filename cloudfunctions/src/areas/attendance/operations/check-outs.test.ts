import { refusalOf, valueOf } from '../../../../../tests/answers';
import { type Product, startProduct } from '../../../../../tests/emulated-product';
import { publishGathering } from '../../../../../tests/publish-gathering';
import { openPlan, type SamplePlan } from '../../../../../tests/sample-plan';
import { openidOf, seedSmallOrganisation } from '../../../../../tests/small-organisation';
import { readShownCode } from '../../../../../tests/shown-code';

const secretary = openidOf('M100');
const member = openidOf('M101');

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const part = (gatheringId: string) => ({ gatheringId, branchId: 'B1' });
const publish = (over: Partial<SamplePlan> = {}) =>
  publishGathering(product, openPlan(Date.now(), { checkOut: true, ...over }));

const code = (gatheringId: string) => readShownCode(product, gatheringId);

const checkIn = async (gatheringId: string, openid = member) =>
  valueOf(await product.call(openid, 'attendance', 'checkIn', { gatheringId, code: await code(gatheringId) })).receipt;
const checkOut = async (gatheringId: string, openid = member) =>
  product.call(openid, 'checkOuts', 'checkOut', { gatheringId, code: await code(gatheringId) });
const byHand = (gatheringId: string, memberIds: string[], openid = secretary) =>
  product.call(openid, 'checkOuts', 'checkOutByHand', { ...part(gatheringId), memberIds });
const undo = (gatheringId: string, undoId: string) =>
  product.call(secretary, 'checkOuts', 'undoCheckOut', {
    ...part(gatheringId),
    memberId: 'M101',
    undoId,
    reason: '点错了人',
  });
const rowsOf = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'getRollCall', part(gatheringId))).rows;
const rowOf = async (gatheringId: string) => (await rowsOf(gatheringId)).find(({ memberId }) => memberId === 'M101');

test('who checks out is on roll and sheet with the time; who does not is there as well', async () => {
  const gatheringId = await publish();
  expect((await checkIn(gatheringId)).leftAt).toBeNull();
  await checkIn(gatheringId, openidOf('M102'));
  const { receipt } = valueOf(await checkOut(gatheringId));
  expect(receipt.leftAt).toBeGreaterThanOrEqual(receipt.at);
  expect(await rowOf(gatheringId)).toMatchObject({ attendance: 'present', leftAt: receipt.leftAt, leftBy: null });
  const { gathering } = valueOf(await product.call(member, 'gatherings', 'getGathering', { gatheringId }));
  expect(gathering.receipt?.leftAt).toBe(receipt.leftAt);

  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  const { sheet } = valueOf(await product.call(secretary, 'attendance', 'getSheet', part(gatheringId)));
  const left = Object.fromEntries(sheet.rows.map(row => [row.memberId, [row.attendance, row.leftAt]]));
  expect(left).toMatchObject({ M101: ['present', receipt.leftAt], M102: ['present', null] });
  expect(left.M103).toEqual(['absent', undefined]);
  expect(refusalOf(await checkOut(gatheringId, openidOf('M102'))).word).toBe('gatheringClosed');
});

test('sent again, and twice at once, it is the first', async () => {
  const gatheringId = await publish();
  await checkIn(gatheringId);
  const answers = [...(await Promise.all([checkOut(gatheringId), checkOut(gatheringId)])), await checkOut(gatheringId)];
  const times = answers.map(answer => {
    const told = answer as { readonly value?: object; readonly refusal?: object };
    return ((told.value ?? told.refusal) as { readonly receipt: { readonly leftAt: number } }).receipt.leftAt;
  });
  expect(new Set(times).size).toBe(1);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test.each<[string, Partial<SamplePlan>, boolean, string]>([
  ['not asked for', { checkOut: false }, true, 'notAsked'],
  ['not there', {}, false, 'notCheckedIn'],
  ['not begun', { startsAt: Date.now() + 600_000 }, true, 'notBegun'],
])('it is refused: %s', async (_case, over, comes, word) => {
  const gatheringId = await publish(over);
  if (comes) await checkIn(gatheringId);
  expect(refusalOf(await checkOut(gatheringId)).word).toBe(word);
});

test('by hand, several at once, and those who did it themselves stay as they are', async () => {
  const gatheringId = await publish();
  await Promise.all(['M101', 'M102'].map(id => checkIn(gatheringId, openidOf(id))));
  const { receipt } = valueOf(await checkOut(gatheringId));
  const { receipts } = valueOf(await byHand(gatheringId, ['M101', 'M102']));
  expect(receipts.find(({ memberId }) => memberId === 'M101')?.leftAt).toBe(receipt.leftAt);
  const rows = await rowsOf(gatheringId);
  expect(rows.find(({ memberId }) => memberId === 'M102')).toMatchObject({ leftBy: '欧阳明' });
  expect(refusalOf(await byHand(gatheringId, ['M101', 'M103']))).toMatchObject({
    word: 'notCheckedIn',
    memberIds: ['M103'],
  });
});

test('it is taken back with a reason on record, once, and may be made again', async () => {
  const gatheringId = await publish();
  await checkIn(gatheringId);
  valueOf(await checkOut(gatheringId));
  const undoId = 'undocheckout0000001';
  const [one, two] = await Promise.all([undo(gatheringId, undoId), undo(gatheringId, undoId)]);
  expect([valueOf(one).receipt.leftAt, valueOf(two).receipt.leftAt]).toEqual([null, null]);
  expect(await rowOf(gatheringId)).toMatchObject({ attendance: 'present', leftAt: null });
  const again = valueOf(await checkOut(gatheringId)).receipt.leftAt;
  valueOf(await undo(gatheringId, undoId));
  expect((await rowOf(gatheringId))?.leftAt).toBe(again);
  const { data } = await product.database.collection('attempts').where({ gatheringId }).get();
  expect(data).toMatchObject([{ outcome: 'checkOutUndone', reason: '点错了人', by: { memberId: 'M100' } }]);
});

test('what is checked in again has not been checked out', async () => {
  const gatheringId = await publish();
  await checkIn(gatheringId);
  valueOf(await checkOut(gatheringId));
  const undoIn = { ...part(gatheringId), memberId: 'M101', undoId: 'undocheckin00000001', reason: '点错了' };
  valueOf(await product.call(secretary, 'attendance', 'undoCheckIn', undoIn));
  expect(refusalOf(await checkOut(gatheringId)).word).toBe('notCheckedIn');
  expect((await checkIn(gatheringId)).leftAt).toBeNull();
});

test('a check-out that was under way at the close gets onto the sheet', async () => {
  const gatheringId = await publish();
  await checkIn(gatheringId);
  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  const at = Date.now();
  await product.database
    .collection('checkIns')
    .doc(`${gatheringId}:M101`)
    .update({ left: product.database.command.set({ at, means: 'code', by: null }) });
  await product.database.collection('gatherings').doc(gatheringId).update({ 'due.sheets': 1 });
  await product.tick();
  const { sheet } = valueOf(await product.call(secretary, 'attendance', 'getSheet', part(gatheringId)));
  expect(sheet).toMatchObject({ version: 2, counts: { present: 1 } });
  expect(sheet.rows.find(({ memberId }) => memberId === 'M101')?.leftAt).toBe(at);
});
