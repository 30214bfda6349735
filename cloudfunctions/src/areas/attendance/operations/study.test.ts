import { refusalOf, valueOf } from '../../../../../tests/answers';
import { type Product, startProduct } from '../../../../../tests/emulated-product';
import { publishGathering } from '../../../../../tests/publish-gathering';
import { openPlan, shiftedPlan, type SamplePlan } from '../../../../../tests/sample-plan';
import { openidOf, seedSmallOrganisation } from '../../../../../tests/small-organisation';

const secretary = openidOf('M100');
const member = openidOf('M101');
const other = openidOf('M102');
const online = { reflectionLength: 5 };
const plan = {
  study: '《廉洁自律准则》第三章',
  means: { code: false, location: null, online },
} satisfies Partial<SamplePlan>;
const text = '底线要守住，红线不能碰';
const studied = { opened: ['words'], reflection: text };

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const part = (gatheringId: string) => ({ gatheringId, branchId: 'B1' });
const publish = (over: Partial<SamplePlan> = {}) =>
  publishGathering(product, openPlan(Date.now(), { ...plan, ...over }));
const submit = (gatheringId: string, openid = member, over: Partial<typeof studied> = {}) =>
  product.call(openid, 'study', 'submitReflection', { gatheringId, ...studied, ...over });
const stored = async (gatheringId: string) =>
  (await product.database.collection('checkIns').where({ gatheringId }).get()).data as object[];
const rowOf = async (gatheringId: string) =>
  valueOf(await product.call(secretary, 'attendance', 'getRollCall', part(gatheringId))).rows.find(
    ({ memberId }) => memberId === 'M101',
  );

test('what is studied and handed in is a check-in', async () => {
  const gatheringId = await publish();
  expect(valueOf(await product.call(member, 'study', 'getStudy', { gatheringId }))).toMatchObject({
    materials: [{ materialId: 'words', words: plan.study, paper: null }],
    atLeast: 5,
    atMost: 1000,
    mine: null,
  });
  const { receipt } = valueOf(await submit(gatheringId));
  expect(receipt).toMatchObject({ means: 'online', attendance: 'present', memberId: 'M101' });
  expect(await rowOf(gatheringId)).toMatchObject({ attendance: 'present', means: 'online' });
  expect(valueOf(await product.call(member, 'study', 'getStudy', { gatheringId })).mine?.reflection).toBe(text);

  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  const { sheet } = valueOf(await product.call(secretary, 'attendance', 'getSheet', part(gatheringId)));
  expect(sheet.rows.find(({ memberId }) => memberId === 'M101')).toMatchObject({ means: 'online' });
  expect(JSON.stringify(sheet)).not.toContain(text);
});

test('sent again, and twice at once, it is one record that keeps the first words', async () => {
  const gatheringId = await publish();
  const answers = await Promise.all([submit(gatheringId), submit(gatheringId)]);
  const again = await submit(gatheringId, member, { reflection: '后来又想了一想' });
  const receipts = [...answers, again].map(answer => {
    const { ok, value, refusal } = answer as { ok: boolean; value?: object; refusal?: object };
    return (ok ? value : refusal) as { word?: string; receipt: { at: number } };
  });
  expect(receipts.filter(({ word }) => word === undefined)).toHaveLength(1);
  expect(new Set(receipts.map(({ receipt }) => receipt.at)).size).toBe(1);
  expect(await stored(gatheringId)).toMatchObject([{ study: { reflection: text } }]);
});

test('later than the limit it is late', async () => {
  const now = Date.now();
  const checkIn = { opensAt: now - 3000, lateAfter: now - 2000, closesAt: now + 60_000 };
  const { receipt } = valueOf(await submit(await publish({ checkIn })));
  expect(receipt.attendance).toBe('late');
});

test.each<[string, Partial<SamplePlan>, string, Partial<typeof studied>, string]>([
  ['not opened', {}, member, { opened: [] }, 'notOpened'],
  ['too short', {}, member, { reflection: '好 的 ' }, 'tooShort'],
  ['somebody else', {}, openidOf('M300'), {}, 'notExpected'],
  ['by code only', { means: { code: true, location: null, online: null } }, member, {}, 'notThisWay'],
])('it is refused: %s', async (_case, over, openid, sent, word) => {
  const gatheringId = await publish(over);
  expect(refusalOf(await submit(gatheringId, openid, sent)).word).toBe(word);
  expect(await stored(gatheringId)).toEqual([]);
});

test('it is refused outside the window of the server', async () => {
  const soon = await publishGathering(product, shiftedPlan(Date.now(), 60, plan));
  expect(refusalOf(await submit(soon)).word).toBe('notOpenYet');
  const over = await publish();
  const now = Date.now();
  await product.database
    .collection('gatherings')
    .doc(over)
    .update({ checkIn: { opensAt: now - 3000, lateAfter: now - 2000, closesAt: now - 1000 } });
  expect(refusalOf(await submit(over)).word).toBe('windowOver');
});

test.each<[string, Partial<SamplePlan>, string]>([
  ['nothing to study', { study: '' }, 'nothingToStudy'],
  ['a meeting that decides', { kind: 'generalMeeting' }, 'notOnline'],
])('a plan with online study is refused: %s', async (_case, over, word) => {
  const sent = openPlan(Date.now(), { ...plan, ...over });
  const input = { gatheringId: 'refusedstudy00001', hostId: 'B1', plan: sent };
  expect(refusalOf(await product.call(secretary, 'gatherings', 'schedule', input)).word).toBe(word);
});

test('a reflection is read by its author, the secretary and the chair alone', async () => {
  const chaired = { ...openPlan(Date.now(), plan), chairId: 'M102' };
  const gatheringId = await publishGathering(product, chaired);
  valueOf(await submit(gatheringId));
  const get = (openid: string) => product.call(openid, 'study', 'getReflection', { gatheringId, memberId: 'M101' });
  const list = (openid: string) => product.call(openid, 'study', 'listReflections', { gatheringId });
  for (const openid of [member, secretary, other]) expect(valueOf(await get(openid)).handedIn?.reflection).toBe(text);
  for (const openid of [secretary, other])
    expect(valueOf(await list(openid)).items).toMatchObject([{ memberId: 'M101', reflection: text }]);
  for (const answer of [await get(openidOf('M103')), await list(openidOf('M103')), await list(member)])
    expect(refusalOf(answer).word).toBe('notForYou');
});

test('a check-in that is taken back leaves nothing of it behind, and may be made again', async () => {
  const gatheringId = await publish();
  valueOf(await submit(gatheringId));
  const undo = { ...part(gatheringId), memberId: 'M101', undoId: 'undostudy0000000001', reason: '点错了人' };
  valueOf(await product.call(secretary, 'attendance', 'undoCheckIn', undo));
  const { data } = await product.database.collection('attempts').where({ gatheringId }).get();
  expect(data).toHaveLength(1);
  expect(JSON.stringify(data)).not.toContain(text);
  expect(valueOf(await submit(gatheringId)).receipt.means).toBe('online');
});

test('it is counted among what is kept about its author', async () => {
  const before = valueOf(await product.call(other, 'privacy', 'getOwnData', {})).counts.reflections ?? 0;
  valueOf(await submit(await publish(), other));
  const { counts, keptForDays } = valueOf(await product.call(other, 'privacy', 'getOwnData', {}));
  expect(counts.reflections).toBe(before + 1);
  expect(keptForDays.reflections).toBe(3 * 365);
});
