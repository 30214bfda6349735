import { contactFields, type Level, levels, plainFields, type Relation, relations } from '../../../types/contacts';
import {
  administeredFrom,
  defaultTable,
  levelOf,
  maskedContact,
  maySeeEntry,
  readerOf,
  relationsTo,
} from './visibility';

const subject = { memberId: 'M101', branchId: 'B1', unitId: 'U1', path: ['C', 'U1', 'B1'] };
const reader = (over: Partial<Parameters<typeof relationsTo>[0]>) => ({
  _id: 'M500',
  branchId: 'B9',
  unitId: 'U9',
  held: [],
  ...over,
});
const holding = (role: 'secretary' | 'administrator' | 'auditor' | 'editor', orgUnitId: string) => ({
  held: [{ role, orgUnitId, orgUnitName: '' }],
});

test.each<[string, Parameters<typeof reader>[0], Relation[]]>([
  ['oneself', { _id: 'M101', branchId: 'B1', unitId: 'U1' }, ['sameBranch', 'self']],
  ['a colleague of the branch', { branchId: 'B1', unitId: 'U1' }, ['sameBranch']],
  ['a colleague of the unit', { branchId: 'B2', unitId: 'U1' }, ['sameUnit']],
  ['a stranger', {}, ['otherUnit']],
  ['the secretary', { branchId: 'B1', unitId: 'U1', ...holding('secretary', 'B1') }, ['sameBranch', 'secretaryOf']],
  ['a secretary over the unit', holding('secretary', 'U1'), ['otherUnit', 'secretaryOf']],
  ['the secretary of another branch', { unitId: 'U1', ...holding('secretary', 'B2') }, ['sameUnit']],
  ['an administrator of the unit', holding('administrator', 'U1'), ['otherUnit', 'administratorOf']],
  ['an administrator of the committee', holding('administrator', 'C'), ['otherUnit', 'administratorOf']],
  ['an administrator of another unit', holding('administrator', 'U9'), ['otherUnit']],
  ['an auditor of the committee', holding('auditor', 'C'), ['otherUnit']],
  ['an editor of the committee', holding('editor', 'C'), ['otherUnit']],
])('%s stands in these relations', (_case, over, expected) => {
  expect(relationsTo(reader(over), subject)).toEqual(expected);
});

test.each<[string, Parameters<typeof reader>[0], string | null]>([
  ['the administrator of the unit', holding('administrator', 'U1'), 'U1'],
  ['the administrator of the committee', holding('administrator', 'C'), 'C'],
  ['the administrator of another unit', holding('administrator', 'U9'), null],
  ['the secretary', holding('secretary', 'B1'), null],
])('%s administers the person from there', (_case, over, expected) => {
  expect(administeredFrom(reader(over), subject.path)).toBe(expected);
});

/** The default, written down once more as a picture: one column a relation, in the order of `relations`. */
const picture: Readonly<Record<keyof typeof defaultTable, string>> = {
  title: 's s s s s s',
  duty: 's s s s s s',
  officePhone: 's s s s s s',
  mobile: 's m m m s m',
  email: 's s s m s s',
  wecom: 's s s m s s',
};
const words: Readonly<Record<string, Level>> = { s: 'shown', m: 'masked', h: 'hidden' };

const fields = [...plainFields, ...contactFields];
const cells = fields.flatMap(field => relations.map((relation, at) => ({ field, relation, at })));

test.each(cells)('by default $field is seen by $relation as pictured', ({ field, relation, at }) => {
  expect(levelOf(defaultTable, field, [relation])).toBe(words[picture[field].split(' ')[at] ?? '']);
});

const pairs = cells.flatMap(cell => levels.map(level => ({ ...cell, level })));

test.each(pairs)('$field set to $level for $relation is seen so by nobody else', ({ field, relation, level }) => {
  const hidden = Object.fromEntries(relations.map(each => [each, 'hidden']));
  const table = { ...defaultTable, [field]: { ...hidden, [relation]: level } } as unknown as typeof defaultTable;
  for (const other of relations) expect(levelOf(table, field, [other])).toBe(other === relation ? level : 'hidden');
  // Standing in a second relation never shows less.
  expect(levelOf(table, field, [relation, 'otherUnit'])).toBe(level);
});

test.each<[Relation[], boolean]>([
  [['sameBranch', 'self'], true],
  [['sameBranch'], true],
  [['sameUnit'], false],
  [['otherUnit'], false],
  [['otherUnit', 'secretaryOf'], true],
  [['sameUnit', 'administratorOf'], true],
])('a limited entry, seen by %j: %s', (held, expected) => {
  expect(maySeeEntry(true, held)).toBe(expected);
  expect(maySeeEntry(false, held)).toBe(true);
});

test.each([
  ['mobile', '5678', '1** **** 5678'],
  ['officePhone', '000-81234567', '***-****4567'],
  ['officePhone', '8123', '**23'],
  ['email', 'zhangwei@example.org', 'z***@example.org'],
  ['wecom', 'zhangwei', 'z***'],
] as const)('a masked %s %s reads %s', (field, value, expected) => {
  expect(maskedContact(field, value)).toBe(expected);
});

test('whoever calls reads as themself', () => {
  const caller = { member: { _id: 'M1', branchId: 'B1', unitId: 'U1', name: '文静' }, held: [] };
  expect(readerOf(caller as never)).toEqual({ _id: 'M1', branchId: 'B1', unitId: 'U1', held: [] });
});

test('an address that begins with its sign shows nothing of it twice', () =>
  expect(maskedContact('email', '@example.cn')).toBe('@***'));
