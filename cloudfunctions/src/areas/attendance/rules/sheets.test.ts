import type { SheetRow } from '../../../../../types/attendance';
import type { SheetDocument } from '../../../records/sheets/document';
import { correctSheet, isSameCorrection } from './sheet-correction';
import { reviewSheet } from './sheet-review';

const row = (memberId: string, attendance: SheetRow['attendance'], over: Partial<SheetRow> = {}): SheetRow => ({
  memberId,
  name: memberId,
  standing: 'full',
  attendance,
  at: null,
  means: null,
  reason: null,
  ...over,
});

const sheet: SheetDocument = {
  _id: 'g1:B1:1',
  gatheringId: 'g1',
  branchId: 'B1',
  branchName: '第一支部',
  version: 1,
  closedAt: 100,
  held: {
    kind: 'generalMeeting',
    title: '党员大会',
    place: '三楼会议室',
    startsAt: 10,
    endsAt: 90,
    hours: 1,
    host: { orgUnitId: 'B1', name: '第一支部' },
    chair: null,
    recorder: null,
  },
  path: ['U1', 'B1'],
  counts: { expected: 3, present: 1, late: 0, excused: 1, absent: 1, notYet: 0, observer: 0 },
  rows: [
    row('M1', 'present', { at: 50, means: 'code' }),
    row('M2', 'absent'),
    row('M3', 'excused', { reason: '出差' }),
  ],
  corrections: [],
  by: { memberId: 'M0', name: '书记' },
  at: 100,
};

const by = { memberId: 'M9', name: '组织委员' };
const correct = (memberId: string, attendance: SheetRow['attendance']) =>
  correctSheet(sheet, { memberId, attendance, reason: '事后核实' }, by, 200);

describe('a correction', () => {
  test('makes the next version and leaves this one as it is', () => {
    const before = structuredClone(sheet);
    expect(correct('M2', 'late')).toEqual({
      ...sheet,
      _id: 'g1:B1:2',
      version: 2,
      counts: { expected: 3, present: 1, late: 1, excused: 1, absent: 0, notYet: 0, observer: 0 },
      rows: [sheet.rows[0], row('M2', 'late'), sheet.rows[2]],
      corrections: [{ memberId: 'M2', name: 'M2', from: 'absent', to: 'late', reason: '事后核实' }],
      by,
      at: 200,
    });
    expect(sheet).toEqual(before);
  });

  test.each<[string, SheetRow['attendance'], Partial<SheetRow>]>([
    ['M1', 'absent', { at: null, means: null, reason: null }],
    ['M1', 'late', { at: 50, means: 'code', reason: null }],
    ['M2', 'excused', { at: null, reason: '事后核实' }],
    ['M3', 'absent', { reason: null }],
  ])('of %s to %s', (memberId, attendance, expected) => {
    const made = correct(memberId, attendance);
    if (typeof made === 'string') throw new Error(made);
    expect(made.rows.find(one => one.memberId === memberId)).toMatchObject({ attendance, ...expected });
  });

  test('that changes nothing, or is of nobody on the sheet, makes none', () => {
    expect(correct('M1', 'present')).toBe('unchanged');
    expect(correct('M7', 'present')).toBe('notExpected');
  });

  test('is recognised when it comes again', () => {
    const wanted = { memberId: 'M2', attendance: 'late', reason: '事后核实' } as const;
    const made = correctSheet(sheet, wanted, by, 200);
    if (typeof made === 'string') throw new Error(made);
    expect(isSameCorrection(made, wanted, 'M9')).toBe(true);
    expect(isSameCorrection(made, wanted, 'M8')).toBe(false);
    expect(isSameCorrection(made, { ...wanted, reason: '记错' }, 'M9')).toBe(false);
    expect(isSameCorrection(sheet, wanted, 'M9')).toBe(false);
  });
});

describe('the review', () => {
  const records = [
    row('M1', 'present', { at: 50, means: 'code' }),
    row('M2', 'present', { at: 99, means: 'code' }),
    row('M3', 'excused'),
  ];

  test('takes up a record that was under way at the close', () => {
    const reviewed = reviewSheet(sheet, { rows: records, movers: new Set(), guests: [] }, new Set(), 300);
    expect(reviewed).toMatchObject({
      version: 2,
      by: null,
      corrections: [{ memberId: 'M2', from: 'absent', to: 'present' }],
    });
    expect(reviewed?.rows[1]).toMatchObject({ attendance: 'present', at: 99 });
  });

  test('makes no version when the sheet says what the records say', () => {
    const reviewed = reviewSheet(sheet, { rows: records, movers: new Set(), guests: [] }, new Set(), 300);
    expect(
      reviewed && reviewSheet(reviewed, { rows: records, movers: new Set(), guests: [] }, new Set(), 400),
    ).toBeNull();
  });

  test('takes up who checked in at the close without a seat, and nobody who never came', () => {
    const rows = [...records, row('M8', 'present', { at: 99, means: 'code' }), row('M9', 'absent')];
    const reviewed = reviewSheet(sheet, { rows, movers: new Set(), guests: [] }, new Set(['M2']), 300);
    expect(reviewed?.corrections).toMatchObject([{ memberId: 'M8', from: 'notYet', to: 'present' }]);
    expect(reviewed?.rows.map(({ memberId }) => memberId)).not.toContain('M9');
  });

  test('leaves alone what a person corrected', () => {
    expect(reviewSheet(sheet, { rows: records, movers: new Set(), guests: [] }, new Set(['M2']), 300)).toBeNull();
  });

  const guest = (guestId: string, name = guestId) => ({ guestId, name, from: '市委党校', note: null });

  test.each([
    ['put down', [], [guest('a')], 'added', ['a']],
    ['described better', [guest('a')], [guest('a', '邹平')], 'changed', ['邹平']],
    ['taken off', [guest('a'), guest('b')], [guest('b')], 'removed', ['b']],
  ])('takes up a guest who was %s at the close', (_case, guests, onList, is, names) => {
    const latest = { ...sheet, guests };
    const records = { rows: sheet.rows, movers: new Set<string>(), guests: onList };
    const reviewed = reviewSheet(latest, records, new Set(), 300);
    expect(reviewed?.guests?.map(({ name }) => name)).toEqual(names);
    expect(reviewed).toMatchObject({ corrections: [], guestCorrections: [{ guestId: 'a', is }], by: null });
    expect(reviewed && reviewSheet(reviewed, records, new Set(), 400)).toBeNull();
    expect(reviewSheet(latest, records, new Set(['a']), 300)).toBeNull();
  });
});
