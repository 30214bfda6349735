import {
  audienceIn,
  everMeantBy,
  expectedIn,
  isInAudience,
  isObserver,
  pathAt,
  placementAt,
  standAt,
} from './placement';

const place = (branchId: string, unitId: string) => ({
  branchId,
  branchName: branchId,
  unitId,
  unitName: unitId,
  path: ['C', unitId, branchId],
});
/** In B1 until 1000, in B3 of another unit from then on. */
const moved = {
  _id: 'M1',
  duty: null,
  group: null,
  ...place('B3', 'U2'),
  since: 1000,
  leftAt: null,
  past: [{ ...place('B1', 'U1'), duty: 'secretary', group: '一组', from: null, until: 1000 }],
} as const;
const left = { ...moved, leftAt: 2000 };
/** Away from 500 to 1000. */
const rejoined = { ...moved, past: [{ ...place('B1', 'U1'), duty: null, group: null, from: null, until: 500 }] };

test.each([
  ['long before 1970', moved, -1, 'B1'],
  ['before the move', moved, 999, 'B1'],
  ['from the move on', moved, 1000, 'B3'],
  ['long after', moved, 99_999, 'B3'],
  ['until they left', left, 1999, 'B3'],
  ['since they left', left, 2000, undefined],
  ['while they were away', rejoined, 700, undefined],
])('a member belongs, %s', (_case, member, at, branchId) => expect(placementAt(member, at)?.branchId).toBe(branchId));

test.each([
  ['the old branch, before', ['B1'], 900, 'B1'],
  ['the old branch, after', ['B1'], 1100, undefined],
  ['the new unit, after', ['U2'], 1100, 'B3'],
  ['everybody', ['C'], 900, 'B1'],
  ['committees, while they were on one', ['U1:branchCommittee'], 900, 'B1'],
  ['secretaries of all', ['C:secretary'], 900, 'B1'],
  ['committees, after', ['U2:branchCommittee'], 1100, undefined],
  ['their group then', ['B1:group:一组'], 900, 'B1'],
  ['another group', ['B1:group:二组'], 900, undefined],
  ['them by name, from where they were', ['B1:member:M1'], 1100, 'B1'],
  ['somebody else by name', ['B1:member:M2'], 900, undefined],
  ['others, them sitting in', ['B9', 'observer:M1'], 900, undefined],
])('a gathering for %s means the member in …', (_case, audience, startsAt, branchId) =>
  expect(audienceIn(moved, { audience, startsAt })?.branchId).toBe(branchId),
);

test.each([
  ['everybody, where nobody signs up', null, 'B3'],
  ['those who have a seat', new Set(['M1']), 'B3'],
  ['nobody without one', new Set(['M2']), undefined],
])('a gathering expects %s', (_case, seated, branchId) =>
  expect(expectedIn({ ...moved, _id: 'M1' }, { audience: ['U2'], startsAt: 1100 }, seated)?.branchId).toBe(branchId),
);

const orgUnit = {
  path: ['C', 'U3', 'B9'],
  past: [
    { path: ['C', 'U1', 'B9'], until: 1000 },
    { path: ['C', 'U2', 'B9'], until: 2000 },
  ],
};

test.each([
  [999, 'U1'],
  [1000, 'U2'],
  [2000, 'U3'],
])('at %i a branch that was moved twice stood below %s', (at, unitId) => {
  expect(pathAt(orgUnit, at)).toEqual(['C', unitId, 'B9']);
  expect(isInAudience(orgUnit, { audience: [unitId], startsAt: at })).toBe(true);
  expect(isInAudience(orgUnit, { audience: ['U4'], startsAt: at })).toBe(false);
});

test.each([
  [['B9', 'observer:M1'], true],
  [['B1', 'observer:M1'], false],
  [['B9', 'observer:M2'], false],
])('whether %j lets them sit in: %s', (audience, sitsIn) =>
  expect(isObserver(moved, { audience, startsAt: 900 })).toBe(sitsIn),
);

test('whatever means somebody is among the keys that their lists are found by', () => {
  const { keys } = everMeantBy(moved);
  for (const key of [
    'C',
    'U1',
    'B1',
    'C:secretary',
    'U1:branchCommittee',
    'B1:group:一组',
    'B1:member:M1',
    'B3:member:M1',
  ])
    expect(keys).toContain(key);
  const meant = keys.filter(key => audienceIn(moved, { audience: [key], startsAt: 900 }));
  expect(meant).toEqual(expect.arrayContaining(['U1', 'U1:branchCommittee', 'B1:group:一组']));
});

test.each([
  ['since they joined, with a gap between', { ...moved, past: [{ ...moved.past[0], from: 300, until: 500 }] }, 300],
  ['since they joined, never moved', { ...moved, past: [] }, 1000],
  ['as long as is known', moved, null],
  ['as long as is known, of the last place too', { ...moved, since: null, past: [] }, null],
  [
    'as long as is known, whatever came later',
    { ...moved, since: null, past: [{ ...moved.past[0], from: 300 }] },
    null,
  ],
])('somebody is on the roster %s', (_case, member, from) => expect(everMeantBy(member).from).toBe(from));

test('nobody was of any audience before they joined', () => {
  const joined = { ...moved, past: [] };
  expect(audienceIn(joined, { audience: ['C', 'B3:member:M1'], startsAt: 999 })).toBeNull();
});

test('one of several organisation units is enough', () =>
  expect(isInAudience(orgUnit, { audience: ['U4', 'U1'], startsAt: 1 })).toBe(true));

const hosted = (audience: string[]) => ({ audience, startsAt: 900, host: { orgUnitId: 'B9', name: '第九支部' } });

test.each([
  ['with their branch then', ['U1'], { branchId: 'B1', observer: false }],
  ['with the host, sitting in', ['U8', 'observer:M1'], { branchId: 'B9', observer: true }],
  ['nowhere', ['U8'], null],
])('somebody stands at a gathering %s', (_case, audience, stand) =>
  expect(standAt(moved, hosted(audience))).toEqual(stand),
);
