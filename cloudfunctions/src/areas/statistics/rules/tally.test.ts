import { reasonGroupOf } from './reason';
import { countSheets, monthsBetween, spotOf, spotsAbove, sumKinds, tallyOfSpot, totalOf } from './tally';
import type { CountedSheet } from '../../../records/sheets/document';

test.each([
  ['到市里开会', 'duty'],
  ['公务出差', 'duty'],
  ['值班', 'duty'],
  ['感冒发烧', 'illness'],
  ['病假', 'illness'],
  ['住院陪护父亲', 'family'],
  ['产假', 'family'],
  ['年休假', 'personal'],
  ['家中有事', 'personal'],
  ['=1', 'other'],
  [null, 'other'],
] as const)('the reason %s counts as %s', (reason, group) => expect(reasonGroupOf(reason)).toBe(group));

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const row = (attendance: 'present' | 'late' | 'excused' | 'absent', reason: string | null = null) => ({
  attendance,
  reason,
});

function sheet(over: Partial<CountedSheet> = {}): CountedSheet {
  return {
    _id: 'g:B1:1',
    gatheringId: 'g',
    branchId: 'B1',
    version: 1,
    path: ['C', 'U1', 'B1'],
    gathering: { kind: 'lecture', startsAt: at('2026-11-30T23:30') },
    counts: { expected: 4, present: 1, late: 1, excused: 1, absent: 1, notYet: 0, observer: 2 },
    rows: [row('present'), row('late'), row('excused', '出差'), row('absent')],
    ...over,
  };
}

test('the latest version of each sheet counts, in the month of UTC+8', () => {
  const corrected = sheet({
    version: 2,
    counts: { ...sheet().counts, late: 2, absent: 0 },
    rows: [row('present'), row('late'), row('excused', '出差'), row('late')],
  });
  const kinds = countSheets([
    corrected,
    sheet(),
    sheet({ gatheringId: 'h', gathering: { ...sheet().gathering, kind: 'visit' } }),
  ]);
  expect(kinds.lecture).toEqual({
    sheets: 1,
    expected: 4,
    came: 3,
    late: 2,
    excused: 1,
    absent: 0,
    observer: 2,
    reasons: { duty: 1 },
  });
  expect(Object.keys(kinds)).toEqual(['lecture', 'visit']);
  expect(totalOf(kinds)).toMatchObject({ sheets: 2, expected: 8, came: 5 });
  expect(totalOf(kinds, 'visit')).toMatchObject({ sheets: 1, came: 2 });
  expect(totalOf(kinds, 'film')).toMatchObject({ sheets: 0, expected: 0 });
  expect(spotOf(sheet())).toEqual({ month: '2026-11', path: ['C', 'U1', 'B1'] });
});

test('what stands above is the sum of what stands below, each place once', () => {
  const spots = [spotOf(sheet()), { month: '2026-11', path: ['C', 'U1', 'B2'] }, { month: '2026-11', path: ['C'] }];
  expect(spotsAbove(spots)).toEqual([{ month: '2026-11', path: ['C', 'U1'] }]);
  const kinds = countSheets([sheet()]);
  expect(sumKinds([kinds, kinds]).lecture).toEqual({
    sheets: 2,
    expected: 8,
    came: 4,
    late: 2,
    excused: 2,
    absent: 2,
    observer: 4,
    reasons: { duty: 2 },
  });
  expect(tallyOfSpot(spotOf(sheet()), kinds, 1)).toMatchObject({
    _id: '2026-11:C/U1/B1',
    orgUnitId: 'B1',
    parentId: 'U1',
    total: { sheets: 1, came: 2 },
  });
});

test.each([
  ['2026-11', '2026-11', ['2026-11']],
  ['2025-12', '2026-02', ['2025-12', '2026-01', '2026-02']],
  ['2026-02', '2026-01', null],
  ['2025-01', '2026-01', null],
])('the months from %s to %s', (from, until, months) => expect(monthsBetween(from, until, 12)).toEqual(months));
