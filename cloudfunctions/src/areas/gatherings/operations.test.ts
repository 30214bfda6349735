import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { publishGathering } from '../../../../tests/publish-gathering';
import { openPlan, shiftedPlan } from '../../../../tests/sample-plan';
import { openidOf, seedSmallOrganisation } from '../../../../tests/small-organisation';

const secretary = openidOf('M200');
const member = openidOf('M201');
const outsider = openidOf('M301');

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

const newId = () => `meeting${String(++made).padStart(12, '0')}`;
const plan = openPlan(Date.now());

async function draft(over: Partial<typeof plan> = {}) {
  const input = { gatheringId: newId(), hostId: 'B2', plan: { ...plan, ...over } };
  return valueOf(await product.call(secretary, 'gatherings', 'schedule', input)).gathering;
}

async function published(over: Partial<typeof plan> = {}) {
  const gatheringId = await publishGathering(product, { ...plan, ...over }, { hostId: 'B2', openid: secretary });
  return valueOf(await read(secretary, gatheringId)).gathering;
}

const read = (openid: string, gatheringId: string) =>
  product.call(openid, 'gatherings', 'getGathering', { gatheringId });

describe('scheduling', () => {
  test('twice with one id is one draft; somebody else with that id meets a conflict', async () => {
    const input = { gatheringId: newId(), hostId: 'B2', plan };
    const first = valueOf(await product.call(secretary, 'gatherings', 'schedule', input));
    const again = valueOf(await product.call(secretary, 'gatherings', 'schedule', input));
    expect(again.gathering).toEqual(first.gathering);
    const taken = await product.call(openidOf('M100'), 'gatherings', 'schedule', { ...input, hostId: 'B1' });
    expect(failureOf(taken).code).toBe('conflict');
  });

  test.each([
    ['ends before it starts', { endsAt: plan.startsAt }, 'endsBeforeItStarts'],
    ['opens after it is late', { checkIn: { ...plan.checkIn, opensAt: plan.checkIn.lateAfter } }, 'windowOutOfOrder'],
  ])('what %s is refused', async (_case, over, word) => {
    const input = { gatheringId: newId(), hostId: 'B2', plan: { ...plan, ...over } };
    expect(refusalOf(await product.call(secretary, 'gatherings', 'schedule', input)).word).toBe(word);
  });

  test('names the fields that do not parse', async () => {
    const input = { gatheringId: newId(), hostId: 'B2', plan: { ...plan, title: ' ', startsAt: 1.5 } };
    const answer = await product.call(secretary, 'gatherings', 'schedule', input);
    expect(failureOf(answer)).toMatchObject({ code: 'invalid', fields: ['plan.title', 'plan.startsAt'] });
  });
});

describe('a draft', () => {
  test('is seen by its managers only, until it is published', async () => {
    const { gatheringId, may } = await draft();
    expect(may).toMatchObject({ revise: true, publish: true, callRoll: false });
    expect(failureOf(await read(member, gatheringId)).code).toBe('notFound');
    valueOf(await product.call(secretary, 'gatherings', 'publish', { gatheringId }));
    const { gathering } = valueOf(await read(member, gatheringId));
    expect(gathering).toMatchObject({ state: 'published', mine: 'notYet', checkInState: 'open' });
    expect(Object.values(gathering.may)).not.toContain(true);
    expect(failureOf(await read(outsider, gatheringId)).code).toBe('notFound');
  });

  test('whose window is over is not published', async () => {
    const { gatheringId } = await draft(shiftedPlan(Date.now(), -120));
    expect(refusalOf(await product.call(secretary, 'gatherings', 'publish', { gatheringId })).word).toBe('inThePast');
  });

  test('is published once, however often it is asked', async () => {
    const { gatheringId } = await draft();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => product.call(secretary, 'gatherings', 'publish', { gatheringId })),
    );
    expect(answers.map(answer => valueOf(answer).gathering.version)).toEqual([2, 2, 2, 2, 2]);
  });
});

describe('revising', () => {
  test('changes what is published; a repeated revision is the same one', async () => {
    const { gatheringId, version } = await published();
    const revision = { gatheringId, version, plan: { ...plan, place: '二楼报告厅' } };
    const first = valueOf(await product.call(secretary, 'gatherings', 'revise', revision)).gathering;
    expect(first).toMatchObject({ place: '二楼报告厅', version: version + 1 });
    expect(valueOf(await product.call(secretary, 'gatherings', 'revise', revision)).gathering).toEqual(first);
  });

  test('what somebody else has changed since is refused', async () => {
    const { gatheringId, version } = await published();
    const revise = (place: string) =>
      product.call(secretary, 'gatherings', 'revise', { gatheringId, version, plan: { ...plan, place } });
    const answers = await Promise.all([revise('东楼'), revise('西楼')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.find(({ ok }) => !ok);
    expect(lost && refusalOf(lost)).toEqual({ word: 'changedElsewhere', version: version + 1 });
  });
});

describe('cancelling', () => {
  test('tells the audience why, and ends everything else', async () => {
    const { gatheringId, version } = await published();
    valueOf(await product.call(secretary, 'gatherings', 'cancel', { gatheringId, reason: '场地停电' }));
    valueOf(await product.call(secretary, 'gatherings', 'cancel', { gatheringId, reason: '场地停电' }));
    expect(valueOf(await read(member, gatheringId)).gathering).toMatchObject({
      state: 'cancelled',
      cancelReason: '场地停电',
      checkInState: 'cancelled',
    });
    const words = await Promise.all([
      product.call(secretary, 'gatherings', 'publish', { gatheringId }),
      product.call(secretary, 'gatherings', 'revise', { gatheringId, version, plan }),
    ]);
    expect(words.map(answer => refusalOf(answer).word)).toEqual(['alreadyCancelled', 'alreadyCancelled']);
  });
});

describe('lists', () => {
  test('go through everything page by page, in order, nothing twice and nothing left out', async () => {
    const host = openidOf('M300');
    const ids: string[] = [];
    for (let index = 0; index < 45; index++) {
      const gatheringId = newId();
      ids.push(gatheringId);
      // Three at a time start together, so that pages break between equal times.
      const shifted = shiftedPlan(Date.now(), 60 + Math.floor(index / 3));
      valueOf(await product.call(host, 'gatherings', 'schedule', { gatheringId, hostId: 'B3', plan: shifted }));
      valueOf(await product.call(host, 'gatherings', 'publish', { gatheringId }));
    }
    const pageAfter = async (cursor: string | null) =>
      valueOf(await product.call(outsider, 'gatherings', 'listMine', { when: 'upcoming', cursor }));
    const seen: string[] = [];
    for (let page = await pageAfter(null); ; page = await pageAfter(page.next)) {
      seen.push(...page.items.map(({ gatheringId }) => gatheringId));
      if (page.next === null) break;
    }
    expect(seen).toEqual(ids);
    const hosted = valueOf(await product.call(host, 'gatherings', 'listHosted', { orgUnitId: 'B3' })).items;
    expect(hosted[0]?.gatheringId).toBe(ids.at(-1));
  });

  test('show how I attended once it is closed, as the sheet says', async () => {
    const { gatheringId } = await published(shiftedPlan(Date.now(), -10));
    const list = async () => valueOf(await product.call(member, 'gatherings', 'listMine', { when: 'upcoming' })).items;
    const mine = async () => (await list()).find(item => item.gatheringId === gatheringId)?.mine;
    expect(await mine()).toBe('notYet');
    valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
    expect(await mine()).toBe('absent');
    const correction = {
      gatheringId,
      branchId: 'B2',
      memberId: 'M201',
      basedOn: 1,
      attendance: 'present',
      reason: '补签',
    } as const;
    valueOf(await product.call(secretary, 'attendance', 'correct', correction));
    expect(await mine()).toBe('present');
  });

  test('a cursor that we did not make is refused', async () => {
    const answer = await product.call(member, 'gatherings', 'listMine', { when: 'past', cursor: 'nonsense' });
    expect(failureOf(answer)).toMatchObject({ code: 'invalid', fields: ['cursor'] });
  });
});
