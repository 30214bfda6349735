import { failureOf, refusalOf, valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { openPlan } from '../sample-plan';
import { granted, openidOf, seedSmallOrganisation } from '../small-organisation';

const hour = 3_600_000;
const secretary = openidOf('M100');
/** Arranges gatherings of the whole unit. */
const ofUnit = openidOf('M201');

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  const grants = [granted('secretary', 'U1')];
  await product.database.collection('members').where({ _id: 'M201' }).update({ grants });
  await product.database.collection('members').where({ _id: 'M101' }).update({ group: '第一党小组' });
});

afterAll(() => product?.stop());

const newId = () => `planning${String(++made).padStart(12, '0')}`;
const soon = Date.now() + 24 * hour;

function schedule(openid: string, hostId: string, over: object = {}, gatheringId = newId()) {
  return product.call(openid, 'gatherings', 'schedule', { gatheringId, hostId, plan: { ...openPlan(soon), ...over } });
}

describe('whom a plan names', () => {
  test('is called by name for everybody who sees it', async () => {
    const plan = {
      audience: ['B1:branchCommittee', 'B1:group:第一党小组', 'B1:member:M103'],
      observers: ['M301'],
      chairId: 'M100',
    };
    const { gathering } = valueOf(await schedule(secretary, 'B1', plan));
    valueOf(await product.call(secretary, 'gatherings', 'publish', { gatheringId: gathering.gatheringId }));
    const { gatheringId } = gathering;
    const seen = valueOf(await product.call(openidOf('M103'), 'gatherings', 'getGathering', { gatheringId }));
    expect(seen.gathering.names).toMatchObject({
      'B1:branchCommittee': '支部委员',
      'B1:group:第一党小组': '第一党小组',
      'B1:member:M103': '解晓东',
      M301: '盖云',
    });
    expect(seen.gathering.chair).toEqual({ memberId: 'M100', name: '欧阳明' });
  });

  test('is within the part of the tree of its host, and on the roster', async () => {
    expect(refusalOf(await schedule(secretary, 'B1', { audience: ['B1', 'B2', 'U1:secretary'] }))).toEqual({
      word: 'outsideAudience',
      keys: ['B2', 'U1:secretary'],
    });
    const left = await schedule(secretary, 'B1', { audience: ['B1:member:M201'], chairId: 'M900' });
    expect(refusalOf(left)).toEqual({ word: 'unknownPeople', memberIds: ['M900', 'M201'] });
    valueOf(await schedule(ofUnit, 'U1', { audience: ['B2', 'U1:secretary'] }));
  });

  test('does not keep a gathering from being revised when somebody has left since', async () => {
    const { gathering } = valueOf(await schedule(secretary, 'B1', { audience: ['B1'], chairId: 'M104' }));
    const standing = (state: string) => product.database.collection('members').where({ _id: 'M104' }).update({ state });
    await standing('left');
    const { gatheringId, version } = gathering;
    const plan = { ...openPlan(soon), place: '二楼', chairId: 'M104' };
    const revised = valueOf(await product.call(secretary, 'gatherings', 'revise', { gatheringId, version, plan }));
    await standing('active');
    expect(revised.gathering).toMatchObject({ place: '二楼', chair: { memberId: 'M104', name: '区慧' } });
  });
});

test('a branch is offered its committee and groups, a unit its branches', async () => {
  const ofBranch = valueOf(await product.call(secretary, 'gatherings', 'getPlanDefaults', { hostId: 'B1' }));
  expect(ofBranch.audience.map(({ name, people }) => [name, people])).toEqual([
    ['全体党员', 5],
    ['支部委员', 1],
    ['第一党小组', 1],
  ]);
  expect(ofBranch.kinds.committeeMeeting).toMatchObject({ audience: ['B1:branchCommittee'], minutes: 60 });
  const units = valueOf(await product.call(ofUnit, 'gatherings', 'getPlanDefaults', { hostId: 'U1' }));
  expect(units.audience.map(({ name }) => name)).toEqual(expect.arrayContaining(['各支部书记', '第二支部']));
});

describe('conflicts', () => {
  const conflicts = async (over: object, openid = secretary, hostId = 'B1') =>
    valueOf(
      await product.call(openid, 'gatherings', 'listConflicts', {
        hostId,
        gatheringId: 'mine',
        startsAt: soon,
        endsAt: soon + hour,
        place: '',
        chairId: null,
        audience: [],
        ...over,
      }),
    );

  test('name what has the same place or chair, and who is expected elsewhere', async () => {
    const gatheringId = newId();
    const startsAt = soon + 48 * hour;
    const checkIn = { opensAt: startsAt - 1, lateAfter: startsAt, closesAt: startsAt + 1 };
    const times = { startsAt, endsAt: startsAt + hour, checkIn };
    const plan = { ...times, place: '三楼 会议室', chairId: 'M100', audience: ['U1:secretary', 'B1:member:M101'] };
    valueOf(await schedule(ofUnit, 'U1', plan, gatheringId));
    const asked = { ...times, place: '3楼会议室', chairId: 'M100', audience: ['B1'] };
    expect((await conflicts(asked)).place).toEqual([]);
    valueOf(await product.call(ofUnit, 'gatherings', 'publish', { gatheringId }));
    const found = await conflicts(asked);
    expect(found.place).toMatchObject([{ gatheringId, hostName: '市档案馆' }]);
    expect(found.chair).toMatchObject([{ gatheringId }]);
    expect(found.audience).toMatchObject({ people: 2, gatherings: [{ gatheringId }] });
    const elsewhere = await conflicts({ ...asked, chairId: null, audience: ['B3'] }, openidOf('M300'), 'B3');
    expect(elsewhere).toMatchObject({ place: [], chair: [], audience: { people: 0, gatherings: [] } });
    expect(await conflicts({ ...asked, gatheringId })).toMatchObject({ place: [], audience: { people: 0 } });
    expect(await conflicts({ ...asked, startsAt: startsAt + hour, endsAt: startsAt + 2 * hour })).toMatchObject({
      place: [],
    });
  });

  test('name holidays and worked weekends', async () => {
    const at = (text: string) => ({
      startsAt: Date.parse(`${text}T15:00+08:00`),
      endsAt: Date.parse(`${text}T16:00+08:00`),
    });
    expect((await conflicts(at('2026-10-01'))).day).toEqual({ kind: 'holiday', name: '国庆节', known: true });
    expect((await conflicts(at('2026-10-10'))).day).toMatchObject({ kind: 'adjusted' });
    const unknown = await conflicts(at('2031-10-01'));
    expect([unknown.day.known, unknown.knownYears.from]).toEqual([false, 2004]);
  });

  test('are told to those who plan there only', async () => {
    const input = { hostId: 'B1', gatheringId: 'mine', startsAt: 1, endsAt: 2, place: '', chairId: null, audience: [] };
    expect(failureOf(await product.call(openidOf('M200'), 'gatherings', 'listConflicts', input)).code).toBe(
      'forbidden',
    );
  });
});

describe('a series', () => {
  const rule = { every: 'month', on: { nth: 1, weekday: 4 } } as const;
  const first = Date.parse('2036-10-02T15:00+08:00');
  const plan = openPlan(first, { title: '10月主题党日', kind: 'themeDay' });
  const read = async (gatheringId: string) =>
    valueOf(await product.call(secretary, 'gatherings', 'getGathering', { gatheringId })).gathering;

  async function scheduled() {
    const days = { hostId: 'B1', startsAt: first, rule, times: 3 };
    const { items } = valueOf(await product.call(secretary, 'gatherings', 'listOccurrences', days));
    const starts = items.map(({ startsAt }) => startsAt);
    const input = { seriesId: newId(), hostId: 'B1', plan, starts };
    const made = valueOf(await product.call(secretary, 'gatherings', 'scheduleSeries', input));
    return { input, gatheringIds: made.gatheringIds };
  }

  test('is a gathering of its own each time, however often it is asked for', async () => {
    const { input, gatheringIds } = await scheduled();
    const again = valueOf(await product.call(secretary, 'gatherings', 'scheduleSeries', input));
    expect(again.gatheringIds).toEqual(gatheringIds);
    const all = await Promise.all(gatheringIds.map(read));
    expect(all.map(({ title, state, version }) => [title, state, version])).toEqual([
      ['10月主题党日', 'draft', 1],
      ['11月主题党日', 'draft', 1],
      ['12月主题党日', 'draft', 1],
    ]);
    const taken = await product.call(openidOf('M200'), 'gatherings', 'scheduleSeries', { ...input, hostId: 'B2' });
    expect(failureOf(taken).code).toBe('conflict');
    const twice = { ...input, starts: [first, first + hour] };
    expect(refusalOf(await product.call(secretary, 'gatherings', 'scheduleSeries', twice)).word).toBe('sameDayTwice');
  });

  test('changes one, or it and the following; a repetition changes nothing more', async () => {
    const { gatheringIds } = await scheduled();
    const [one = '', two = '', three = ''] = gatheringIds;
    const second = await read(two);
    const { kind, title, checkIn, startsAt, endsAt } = second;
    const revision = {
      gatheringId: two,
      version: 1,
      plan: { kind, title, checkIn, startsAt, endsAt, place: '四楼', notes: '', chairId: 'M103' },
    };
    valueOf(await product.call(ofUnit, 'gatherings', 'reviseFollowing', revision));
    const repeated = valueOf(await product.call(secretary, 'gatherings', 'reviseFollowing', revision));
    expect(repeated.revised).toBe(0);
    valueOf(await product.call(secretary, 'gatherings', 'revise', revision));
    valueOf(await product.call(secretary, 'gatherings', 'reviseFollowing', revision));
    const all = await Promise.all([one, two, three].map(read));
    expect(all.map(({ place, title: own, version }) => [place, own, version])).toEqual([
      ['三楼会议室', '10月主题党日', 1],
      ['四楼', '11月主题党日', 2],
      ['四楼', '12月主题党日', 2],
    ]);
    expect(all[2]?.chair).toEqual({ memberId: 'M103', name: '解晓东' });
    const stale = await product.call(secretary, 'gatherings', 'reviseFollowing', {
      ...revision,
      plan: { ...revision.plan, place: '五楼' },
    });
    expect(refusalOf(stale)).toEqual({ word: 'changedElsewhere', version: 2 });
  });

  test('is called off from one on', async () => {
    const { gatheringIds } = await scheduled();
    const [, two = ''] = gatheringIds;
    const off = { gatheringId: two, reason: '换届' };
    expect(valueOf(await product.call(secretary, 'gatherings', 'cancelFollowing', off)).cancelled).toBe(2);
    expect(valueOf(await product.call(secretary, 'gatherings', 'cancelFollowing', off)).cancelled).toBe(0);
    const { items } = valueOf(await product.call(secretary, 'gatherings', 'listSeries', { gatheringId: two }));
    expect(items.map(({ state }) => state)).toEqual(['draft', 'cancelled', 'cancelled']);
  });
});
