import { expectedIn, isInAudience, pathAt, placementAt } from './placement';

const place = (branchId: string, unitId: string) => ({
  branchId,
  branchName: branchId,
  unitId,
  unitName: unitId,
  path: ['C', unitId, branchId],
});
/** In B1 until 1000, in B3 of another unit from then on. */
const moved = {
  ...place('B3', 'U2'),
  since: 1000,
  leftAt: null,
  past: [{ ...place('B1', 'U1'), from: null, until: 1000 }],
};
const left = { ...moved, leftAt: 2000 };
/** Away from 500 to 1000. */
const rejoined = { ...moved, past: [{ ...place('B1', 'U1'), from: null, until: 500 }] };

test.each([
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
])('a gathering for %s expects the member in …', (_case, audience, startsAt, branchId) =>
  expect(expectedIn(moved, { audience, startsAt })?.branchId).toBe(branchId),
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
