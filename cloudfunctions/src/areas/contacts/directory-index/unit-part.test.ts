import fc from 'fast-check';
import { coded, fronted, uncoded, unfronted } from './columns';
import { nextPart, type PersonRow, syllablesOf, type UnitPart } from './unit-part';
import { readPart, writePart } from './part-format';

const row = (memberId: string, over: Partial<PersonRow> = {}): PersonRow => ({
  memberId,
  name: '单雪',
  pinyin: 'shan xue',
  branchId: 'B1',
  branchName: '第一支部',
  group: '',
  title: '科员',
  duty: '',
  tail: '0042',
  officePhone: '000-81234567',
  limited: '',
  changed: 0,
  ...over,
});
const readings = { 单: ['dan', 'shan', 'chan'], 雪: ['xue'] };
const made = (rows: readonly PersonRow[], before: UnitPart | null, version: number): UnitPart => {
  const part = nextPart(rows, readings, before, version);
  if (!part) throw new Error('unchanged');
  return part;
};

const texts = fc.array(fc.string({ maxLength: 8 }));
const words = fc.array(fc.stringMatching(/^[0-9A-Za-z_-]{0,12}$/), { minLength: 1 });

test('columns are read as they were written', () => {
  fc.assert(fc.property(texts, column => expect(uncoded(coded(column))).toEqual(column)));
  fc.assert(fc.property(words, column => expect(unfronted(fronted(column))).toEqual(column)));
  expect(unfronted(fronted([]))).toEqual([]);
});

test('a part is read as it was written', () => {
  const part = made([row('M2', { limited: '1' }), row('M1', { duty: 'deputy', group: '一组' })], null, 3);
  expect(readPart(writePart(part))).toEqual(part);
  expect(part.rows.map(({ memberId, changed }) => [memberId, changed])).toEqual([
    ['M1', 3],
    ['M2', 3],
  ]);
});

describe('the next version of a part', () => {
  const first = made([row('M1'), row('M2'), row('M3')], null, 1);

  test('is none if nothing has changed, in whatever order the members were read', () => {
    expect(nextPart([row('M3'), row('M1'), row('M2')], readings, first, 2)).toBeNull();
  });

  test('marks the rows that changed, and remembers who left', () => {
    const next = made([row('M1'), row('M2', { title: '处长' }), row('M4')], first, 2);
    expect(next.rows.map(({ memberId, changed }) => `${memberId} ${changed}`)).toEqual(['M1 1', 'M2 2', 'M4 2']);
    expect(next.gone).toEqual([['M3', 2]]);
  });

  test('forgets who has come back', () => {
    const left = made([row('M1')], first, 2);
    expect(made([row('M1'), row('M3')], left, 3).gone).toEqual([['M2', 2]]);
  });

  test('remembers two hundred, and who asks from before them gets the whole', () => {
    const many = made(
      Array.from({ length: 300 }, (_, at) => row(`M${at}`)),
      null,
      1,
    );
    const next = made([], many, 2);
    expect(next.gone).toHaveLength(200);
    expect(next.knownSince).toBe(2);
  });
});

test.each([
  ['单雪', '', 'dan xue'],
  ['单雪', 'shan xue', 'shan xue'],
  ['单·雪', 'shan xue', 'shan xue'],
  ['单雪', 'shan', 'dan xue'],
  ['A雪', '', 'a xue'],
])('%s with the reading "%s" is read %s', (name, pinyin, expected) => {
  expect(syllablesOf(name, pinyin, readings).join(' ')).toBe(expected);
});
