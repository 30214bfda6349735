import { sampleLeave } from '../../../../tests/sample-leave';
import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { sampleGathering } from '../../../../tests/sample-gathering';
import { openidOf, seedSmallOrganisation } from '../../../../tests/small-organisation';

const day = 86_400_000;
const now = Date.now();
const secretary = openidOf('M100');
const branch = { orgUnitId: 'B1', name: '第一支部' };
const unit = { orgUnitId: 'U1', name: '市档案馆' };

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  const ended = { startsAt: now - day, endsAt: now - day + 1 };
  const longAgo = { startsAt: now - 5 * day, endsAt: now - 5 * day + 1 };
  await product.seed('gatherings', [
    sampleGathering('calendarended00001', branch, now, ended),
    sampleGathering('calendarahead00001', branch, now, { startsAt: now + day, kind: 'themeDay' }),
    sampleGathering('calendarunit000001', unit, now, { startsAt: now + 2 * day }),
    sampleGathering('calendarclosed0001', branch, now, { ...longAgo, kind: 'lecture', state: 'closed', closedAt: now }),
    sampleGathering('calendarfilm000001', branch, now, { ...longAgo, kind: 'film', state: 'closed', closedAt: now }),
    sampleGathering('calendarlater00001', branch, now, { startsAt: now + 60 * day }),
  ]);
  const undecided = { state: 'requested', path: ['C', 'U1', 'B1'], decidedBy: null, decidedAt: null } as const;
  const request = { requestId: 'request000000001', at: now, afterStart: false, proofIds: [] };
  await product.seed('claims', [
    {
      _id: 'calendarahead00001:M103',
      claimId: 'claim00000000000001',
      gatheringId: 'calendarahead00001',
      memberId: 'M103',
      branchId: 'B1',
      observer: false,
      means: 'code',
      at: now,
      learnedAt: now,
      reason: 'clockUnknown',
      shownAt: null,
      place: null,
      state: 'toVerify',
      decidedBy: null,
      decidedAt: null,
      words: null,
    },
  ]);
  await product.seed('leaves', [sampleLeave('calendarahead00001', 'M101', { ...undecided, request })]);
});

afterAll(() => product?.stop());

const listed = async (orgUnitId: string, below: boolean, openid = secretary) =>
  product.call(openid, 'calendar', 'listHosted', { orgUnitId, below, from: now - 2 * day, until: now + 30 * day });

describe('the calendar', () => {
  test('has what a branch hosts in the span, in order, with its hosts by name', async () => {
    const { entries, hosts } = valueOf(await listed('B1', false));
    expect(entries.map(({ gatheringId }) => gatheringId)).toEqual(['calendarended00001', 'calendarahead00001']);
    expect(hosts).toEqual({ B1: '第一支部' });
  });

  test('has what is below a unit only if it is asked for', async () => {
    const administrator = openidOf('M210');
    const idsOf = async (below: boolean) =>
      valueOf(await listed('U1', below, administrator)).entries.map(({ gatheringId }) => gatheringId);
    expect(await idsOf(false)).toEqual(['calendarunit000001']);
    expect(await idsOf(true)).toEqual(['calendarended00001', 'calendarahead00001', 'calendarunit000001']);
    expect(failureOf(await listed('U1', true)).code).toBe('forbidden');
  });

  test('of one’s own has what one is expected at, wherever it is hosted', async () => {
    const ownOf = async (memberId: string) => {
      const input = { from: now - 2 * day, until: now + 30 * day };
      const answer = await product.call(openidOf(memberId), 'calendar', 'listOwn', input);
      return valueOf(answer).entries.map(({ gatheringId }) => gatheringId);
    };
    expect(await ownOf('M101')).toEqual(['calendarended00001', 'calendarahead00001', 'calendarunit000001']);
    expect(await ownOf('M201')).toEqual(['calendarunit000001']);
    expect(await ownOf('M301')).toEqual([]);
  });

  test('of one’s own says how one stands to each, without what one is not signed up for', async () => {
    const signUp = { opensAt: now - day, closesAt: now + day, capacity: 1, quotas: [] };
    const entry = (signUpId: string, memberId: string) => ({
      signUpId,
      memberId,
      branchId: 'B1',
      at: now,
      byHand: null,
    });
    const listOf = (_id: string, order: ReturnType<typeof entry>[]) => ({
      _id,
      order,
      withdrawn: [],
      terms: { capacity: 1, quotas: [] },
      termsVersion: 1,
      kept: [],
      waited: [],
      due: { promotions: null },
      version: 1,
    });
    const over = { startsAt: now - 3 * day, endsAt: now - 3 * day + 1 };
    await product.seed('gatherings', [
      sampleGathering('calendarseats00001', branch, now, { startsAt: now + 3 * day, signUp }),
      sampleGathering('calendarseats00002', branch, now, { startsAt: now + 4 * day, signUp }),
      sampleGathering('calendarseats00003', unit, now, { ...over, signUp }),
      sampleGathering('calendarsheet00001', unit, now, { ...over, state: 'closed', closedAt: now }),
    ]);
    await product.seed('signUpLists', [
      listOf('calendarseats00001', [entry('seat0000000000001', 'M104'), entry('seat0000000000002', 'M103')]),
      listOf('calendarseats00003', [entry('seat0000000000003', 'M104')]),
    ]);
    await product.seed('leaves', [sampleLeave('calendarunit000001', 'M103', { decidedBy: null, decidedAt: now })]);
    const ownOf = async (memberId: string) => {
      const input = { from: now - 4 * day, until: now + 30 * day };
      const answer = await product.call(openidOf(memberId), 'calendar', 'listOwn', input);
      return valueOf(answer).entries.map(({ gatheringId, mine, mySignUp }) =>
        [gatheringId.slice(8), mine, mySignUp?.state, mySignUp?.position].filter(part => part !== undefined).join(' '),
      );
    };
    expect(await ownOf('M104')).toEqual([
      'seats00003 notYet seated ',
      'sheet00001 absent',
      'ended00001 notYet',
      'ahead00001 notYet',
      'unit000001 notYet',
      'seats00001 notYet seated ',
      'seats00002  open ',
    ]);
    expect(await ownOf('M103')).toEqual([
      'sheet00001 absent',
      'ended00001 notYet',
      'ahead00001 notYet',
      'unit000001 excused',
      'seats00001  waiting 1',
      'seats00002  open ',
    ]);
  });

  test('is of no more days than an answer holds', async () => {
    const input = { orgUnitId: 'B1', below: false, from: now, until: now + 46 * day };
    const answer = await product.call(secretary, 'calendar', 'listHosted', input);
    expect(failureOf(answer).code).toBe('invalid');
  });
});

test('there is to do what waits for the secretary', async () => {
  const { items } = valueOf(await product.call(secretary, 'calendar', 'listToDo', { orgUnitId: 'B1' }));
  expect(items.map(({ what, count, gathering }) => [what, count, gathering?.gatheringId])).toEqual([
    ['decideLeaves', 1, undefined],
    ['verifyClaims', 1, 'calendarahead00001'],
    ['close', 1, 'calendarended00001'],
    ['writeMinutes', 1, 'calendarclosed0001'],
  ]);
});

describe('the rhythm of a branch', () => {
  test('counts what is planned, its own and what its unit holds for it', async () => {
    const { lines } = valueOf(await product.call(secretary, 'calendar', 'getCadence', { orgUnitId: 'B1' }));
    const themeDay = lines.find(({ kind }) => kind === 'themeDay');
    const inThisPeriod = now + day < (themeDay?.period.until ?? 0);
    expect(themeDay?.state).toBe(inThisPeriod ? 'planned' : 'missing');
    expect(lines.find(({ kind }) => kind === 'generalMeeting')?.state).toBe('missing');
  });

  test('is a branch’s only', async () => {
    const answer = await product.call(openidOf('M210'), 'calendar', 'getCadence', { orgUnitId: 'U1' });
    expect(refusalOf(answer).word).toBe('notABranch');
  });
});

test('my year says how I attended, from the closed sheet', async () => {
  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId: 'calendarended00001' }));
  const year = new Date(now - day + 8 * 3_600_000).getUTCFullYear();
  const own = valueOf(await product.call(openidOf('M101'), 'records', 'getOwnYear', { year }));
  expect(own.entries).toMatchObject([{ gatheringId: 'calendarended00001', attendance: 'absent', hours: 0 }]);
  expect(own).toMatchObject({ hours: 0, target: 32 });
  const before = valueOf(await product.call(openidOf('M101'), 'records', 'getOwnYear', { year: year - 1 }));
  expect(before.entries).toEqual([]);
});
