import type { Level, VisibilityTable } from '../../../../../types/contacts';
import type { Role } from '../../../../../types/operation';
import { defaultTable } from '../../../domain/visibility';
import { entryAccess } from './entry-access';

const index = {
  people: [
    { memberId: 'M1', limited: '' },
    { memberId: 'M2', limited: 'limited' },
  ] as const,
  branches: [
    { orgUnitId: 'B1', unitId: 'U1', path: ['C', 'U1', 'B1'] },
    { orgUnitId: 'B3', unitId: 'U2', path: ['C', 'U2', 'B3'] },
  ],
  branchOf: [0, 1],
};
const reader = (_id: string, branchId: string, unitId: string, ...held: [Role, string][]) => ({
  _id,
  branchId,
  unitId,
  held: held.map(([role, orgUnitId]) => ({ role, orgUnitId, orgUnitName: '' })),
});
const elsewhere = reader('M9', 'B9', 'U9');

test.each([
  ['anybody', elsewhere, [true, false]],
  ['a colleague of the unit', reader('M9', 'B9', 'U2'), [true, false]],
  ['a colleague of the branch', reader('M9', 'B3', 'U2'), [true, true]],
  ['whoever it is about', reader('M2', 'B9', 'U9'), [true, true]],
  ['an administrator above', reader('M9', 'B9', 'U9', ['administrator', 'U2']), [true, true]],
  ['an administrator elsewhere', reader('M9', 'B9', 'U9', ['administrator', 'U1']), [true, false]],
])('%s sees an open and a limited entry: %#', (_case, who, seen) => {
  const { canSeeEntry } = entryAccess(index, defaultTable, who);
  expect([0, 1].map(canSeeEntry)).toEqual(seen);
});

const hidingFrom = (relation: 'sameBranch' | 'otherUnit', level: Level): VisibilityTable => ({
  ...defaultTable,
  mobile: { ...defaultTable.mobile, [relation]: level },
});

test.each([
  ['is shown masked, to anybody', defaultTable, elsewhere, true],
  ['is hidden from other units, to those', hidingFrom('otherUnit', 'hidden'), elsewhere, false],
  ['is hidden from other units, to the branch', hidingFrom('otherUnit', 'hidden'), reader('M9', 'B1', 'U1'), true],
  ['is hidden from other units, to its owner', hidingFrom('otherUnit', 'hidden'), reader('M1', 'B9', 'U9'), true],
  ['is hidden from the branch, to it', hidingFrom('sameBranch', 'hidden'), reader('M9', 'B1', 'U1'), false],
])('something of a number that %s, is seen: %#', (_case, table, who, expected) => {
  const { canSeeField } = entryAccess(index, table, who);
  expect(canSeeField(0, 'mobile')).toBe(expected);
  expect(canSeeField(0, 'title')).toBe(true);
});

test('a title may be hidden as a number may', () => {
  const table = { ...defaultTable, title: { ...defaultTable.title, otherUnit: 'hidden' as const } };
  const { canSeeField } = entryAccess(index, table, elsewhere);
  expect(canSeeField(0, 'title')).toBe(false);
  expect(canSeeField(0, 'mobile')).toBe(true);
});

test('who is in no index is nobody', () => {
  const nowhere = { people: [], branches: [], branchOf: [] };
  const who = reader('M9', 'B1', 'U1', ['administrator', 'C']);
  expect(entryAccess(nowhere, defaultTable, who).canSeeEntry(0)).toBe(false);
  expect(entryAccess(nowhere, hidingFrom('otherUnit', 'hidden'), who).canSeeField(0, 'mobile')).toBe(false);
});
