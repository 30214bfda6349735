import type { PackedPeople } from '../../../../../types/contacts';
import { packageOf, type UnitView } from './unit-package';
import { uncoded, unfronted } from './columns';
import { nextPart, type PersonRow } from './unit-part';
import { defaultTable } from '../../../domain/visibility';

const readings = { 单: ['dan', 'shan'], 欧: ['ou'], 阳: ['yang'], 雪: ['xue'], 明: ['ming'] };
const row = (memberId: string, name: string, over: Partial<PersonRow> = {}): PersonRow => ({
  memberId,
  name,
  pinyin: '',
  branchId: 'B1',
  branchName: '第一支部',
  group: '',
  title: '科员',
  duty: '',
  tail: '0042',
  officePhone: '',
  limited: '',
  changed: 0,
  ...over,
});
const reader = { _id: 'M9', branchId: 'B2', unitId: 'U1', held: [] };
const path = ({ branchId }: PersonRow) => ['C', 'U1', branchId];

function viewOf(rows: readonly PersonRow[], before: UnitView | null, version: number): UnitView {
  const part = nextPart(rows, readings, before?.part ?? null, version);
  if (!part) throw new Error('unchanged');
  return { unitId: 'U1', part: { ...part, version }, table: defaultTable, tableVersion: 0 };
}

/** What a phone makes of a package. */
function opened(people: PackedPeople) {
  const characters = [...people.characters];
  const byReading = new Map(people.readings.split(' ').map((all, at) => [characters[at] ?? '', all.split(',')]));
  const letters = uncoded(people.letters);
  return unfronted(people.ids).map((memberId, at) => {
    const name = people.names.map(column => characters[column.charCodeAt(at) - 49] ?? '').join('');
    const usual = byReading.get(name.charAt(0))?.[0]?.charAt(0).toUpperCase() ?? '#';
    return { memberId, name, letter: letters[at] || usual, title: uncoded(people.titles)[at] };
  });
}

const first = viewOf(
  [row('M1', '单雪', { pinyin: 'shan xue' }), row('M2', '欧阳明'), row('M3', '明', { title: '' })],
  null,
  1,
);

test('a phone gets back who was packed', () => {
  const { people, whole, gone } = packageOf(first, reader, path, null);
  expect({ whole, gone }).toEqual({ whole: true, gone: [] });
  expect(opened(people)).toEqual([
    { memberId: 'M1', name: '单雪', letter: 'S', title: '科员' },
    { memberId: 'M2', name: '欧阳明', letter: 'O', title: '科员' },
    { memberId: 'M3', name: '明', letter: 'M', title: '' },
  ]);
});

test('a change brings what changed, and who left or was limited', () => {
  const { version } = packageOf(first, reader, path, null);
  const rows = [row('M2', '欧阳明', { title: '处长' }), row('M3', '明', { title: '', limited: '1' })];
  const next = packageOf(viewOf(rows, first, 2), reader, path, version);
  expect(next.whole).toBe(false);
  expect(opened(next.people)).toEqual([{ memberId: 'M2', name: '欧阳明', letter: 'O', title: '处长' }]);
  expect(next.gone).toEqual(['M1', 'M3']);
});

test.each([
  ['the table has changed', { ...first, tableVersion: 1 }, reader],
  ['the reader has moved', first, { ...reader, branchId: 'B1' }],
  ['the reader has a role', first, { ...reader, held: [{ role: 'secretary', orgUnitId: 'B1', orgUnitName: '' }] }],
  ['it is another unit', { ...first, unitId: 'U2' }, reader],
] as const)('everything comes anew when %s', (_case, view, who) => {
  const { version } = packageOf(first, reader, path, null);
  expect(packageOf(first, reader, path, version).whole).toBe(false);
  expect(packageOf(view, who, path, version).whole).toBe(true);
});
