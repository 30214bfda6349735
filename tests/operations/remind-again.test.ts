import { type Product, startProduct } from '../emulated-product';
import { sampleGathering } from '../sample-gathering';
import { valueOf } from '../answers';
import { openPlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';
import type { ReminderDocument } from '../../cloudfunctions/src/records/reminders/document';

const secretary = openidOf('M100');
const hour = 3_600_000;
const day = 24 * hour;
const started = Date.now();
/** The clock of the functions: it is two in the afternoon in UTC+8, whenever the test runs. */
const afternoon = Math.floor((started + 8 * hour) / day) * day + 6 * hour;
const now = () => afternoon + Date.now() - started;
const part = { gatheringId: 'remindagain0000001', branchId: 'B1' };
let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await product.setClock(now() - Date.now());
  const host = { orgUnitId: 'B1', name: '第一支部' };
  const { startsAt, endsAt, checkIn } = openPlan(now() + 20 * hour);
  const published = {
    startsAt,
    endsAt,
    checkIn,
    publishedAt: now() - 2 * hour,
    due: { sheets: null, reminders: now() },
  };
  await product.seed('gatherings', [sampleGathering(part.gatheringId, host, now(), published)]);
  await product.tick();
});
afterAll(() => product?.stop());

const told = async () => valueOf(await product.call(secretary, 'reminders', 'getRecipients', part));
const again = (requestId: string) => product.call(secretary, 'reminders', 'remindAgain', { ...part, requestId });

/** Puts back what was told last by so many hours. */
const longAgo = (hours: number) => {
  const publishedAt = now() - hours * hour;
  return product.database
    .collection('gatherings')
    .doc(part.gatheringId)
    .update({ publishedAt, reminded: [`published-${publishedAt}`] });
};

async function remindedAgain(): Promise<string[]> {
  const { data } = await product.database.collection('reminders').where({ kind: 'again' }).get();
  return (data as ReminderDocument[]).map(({ memberId, push }) => `${memberId} ${push}`).sort();
}

test('not so soon after they were told', async () => {
  expect((await told()).again).toMatchObject({ left: 2, rounds: [] });
  expect(await again('remindagain000001')).toMatchObject({ ok: false, refusal: { word: 'tooSoon' } });
});

test('opening it or asking for leave is an answer; the others are reminded once', async () => {
  await longAgo(4);
  valueOf(await product.call(secretary, 'attendance', 'excuse', { ...part, memberId: 'M103', reason: '出差' }));
  valueOf(await product.call(openidOf('M102'), 'reminders', 'markRead', { noticeIds: [] }));
  expect((await told()).items.map(({ memberId, answer }) => [memberId, answer])).toEqual([
    ['M100', null],
    ['M101', null],
    ['M102', 'read'],
    ['M103', 'askedLeave'],
    ['M104', null],
  ]);
  const answers = await Promise.all([1, 2].map(() => again('remindagain000002')));
  for (const answer of [...answers, await again('remindagain000002')])
    expect(valueOf(answer).again).toMatchObject({ left: 1, rounds: [{ by: '欧阳明' }] });
  await Promise.all([product.tick(), product.tick()]);
  await product.tick();
  expect(await remindedAgain()).toEqual(['M100 notPushed', 'M101 notPushed', 'M104 notPushed']);
});

test('twice, and no more', async () => {
  expect(await again('remindagain000003')).toMatchObject({ ok: false, refusal: { word: 'tooSoon' } });
  await product.database
    .collection('reminderRounds')
    .where(part)
    .update({ at: now() - 4 * hour });
  expect(valueOf(await again('remindagain000004')).again).toMatchObject({ left: 0, from: null });
  expect(await again('remindagain000005')).toMatchObject({ ok: false, refusal: { word: 'enough', limit: 2 } });
  await product.tick();
  expect(await remindedAgain()).toHaveLength(6);
});

test('of a draft nobody was told, and what is called off is not reminded of', async () => {
  const gatherings = product.database.collection('gatherings').doc(part.gatheringId);
  await gatherings.update({ state: 'cancelled' });
  expect(await again('remindagain000006')).toMatchObject({ ok: false, refusal: { word: 'tooLate' } });
  await gatherings.update({ state: 'draft' });
  expect(await product.call(secretary, 'reminders', 'getRecipients', part)).toMatchObject({
    refusal: { word: 'notPublished' },
  });
});
