import { sampleRow, sampleSheet } from '../../../../../tests/sample-sheet';
import type { SheetRow } from '../../../../../types/attendance';
import { correctSheet, isSameCorrection } from './sheet-correction';

const by = { memberId: 'M9', name: '组织委员' };
const correct = (memberId: string, attendance: SheetRow['attendance']) =>
  correctSheet(sampleSheet, { memberId, attendance, reason: '事后核实' }, by, 200);

describe('a correction', () => {
  test('makes the next version and leaves this one as it is', () => {
    const before = structuredClone(sampleSheet);
    expect(correct('M2', 'late')).toEqual({
      ...sampleSheet,
      _id: 'g1:B1:2',
      version: 2,
      due: { tally: 200 },
      counts: { expected: 3, present: 1, late: 1, excused: 1, absent: 0, notYet: 0, observer: 0 },
      rows: [sampleSheet.rows[0], sampleRow('M2', 'late'), sampleSheet.rows[2]],
      corrections: [{ memberId: 'M2', name: 'M2', from: 'absent', to: 'late', reason: '事后核实' }],
      by,
      at: 200,
    });
    expect(sampleSheet).toEqual(before);
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
    const made = correctSheet(sampleSheet, wanted, by, 200);
    if (typeof made === 'string') throw new Error(made);
    expect(isSameCorrection(made, wanted, 'M9')).toBe(true);
    expect(isSameCorrection(made, wanted, 'M8')).toBe(false);
    expect(isSameCorrection(made, { ...wanted, reason: '记错' }, 'M9')).toBe(false);
    expect(isSameCorrection(sampleSheet, wanted, 'M9')).toBe(false);
    expect(isSameCorrection({ ...sampleSheet, by }, wanted, 'M9')).toBe(false);
  });

  test.each<[string, SheetRow['attendance'], object]>([
    ['came in time keeps when they left', 'present', { leftAt: 80 }],
    ['was late keeps when they left', 'late', { leftAt: 80 }],
    ['sat in keeps when they left', 'observer', { leftAt: 80 }],
  ])('of who %s', (_case, attendance, expected) => {
    const rows = [sampleRow('M1', attendance === 'late' ? 'present' : 'late', { at: 50, means: 'code', leftAt: 80 })];
    const made = correctSheet({ ...sampleSheet, rows }, { memberId: 'M1', attendance, reason: '核实' }, by, 200);
    expect((made as typeof sampleSheet).rows[0]).toMatchObject({ at: 50, means: 'code', ...expected });
  });

  test('of who was not there takes away when they left, and gives none where unasked', () => {
    const rows = [sampleRow('M1', 'present', { at: 50, leftAt: 80 }), sampleRow('M2', 'absent')];
    const made = (memberId: string, attendance: SheetRow['attendance']) =>
      (correctSheet({ ...sampleSheet, rows }, { memberId, attendance, reason: '核实' }, by, 200) as typeof sampleSheet)
        .rows;
    expect(made('M1', 'absent')[0]).not.toHaveProperty('leftAt');
    expect(made('M2', 'present')[1]).not.toHaveProperty('leftAt');
  });

  test.each([
    ['of another person', { memberId: 'M3' }],
    ['to something else', { attendance: 'present' as const }],
  ])('%s is another correction', (_case, over) => {
    const wanted = { memberId: 'M2', attendance: 'late', reason: '事后核实' } as const;
    const made = correctSheet(sampleSheet, wanted, by, 200) as typeof sampleSheet;
    expect(isSameCorrection(made, { ...wanted, ...over }, 'M9')).toBe(false);
    expect(isSameCorrection({ ...made, by: null }, wanted, 'M9')).toBe(false);
  });
});
