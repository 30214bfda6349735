import { sampleRow, sampleSheet } from '../../../../../tests/sample-sheet';
import { reviewSheet } from './sheet-review';

describe('the review', () => {
  const records = [
    sampleRow('M1', 'present', { at: 50, means: 'code' }),
    sampleRow('M2', 'present', { at: 99, means: 'code' }),
    sampleRow('M3', 'excused'),
  ];

  test('takes up a record that was under way at the close', () => {
    const reviewed = reviewSheet(sampleSheet, { rows: records, movers: new Set(), guests: [] }, new Set(), 300);
    expect(reviewed).toMatchObject({
      version: 2,
      by: null,
      corrections: [{ memberId: 'M2', from: 'absent', to: 'present' }],
    });
    expect(reviewed?.rows[1]).toMatchObject({ attendance: 'present', at: 99 });
  });

  test('makes no version when the sheet says what the records say', () => {
    const reviewed = reviewSheet(sampleSheet, { rows: records, movers: new Set(), guests: [] }, new Set(), 300);
    expect(
      reviewed && reviewSheet(reviewed, { rows: records, movers: new Set(), guests: [] }, new Set(), 400),
    ).toBeNull();
  });

  test('takes up who checked in at the close without a seat, and nobody who never came', () => {
    const rows = [...records, sampleRow('M8', 'present', { at: 99, means: 'code' }), sampleRow('M9', 'absent')];
    const reviewed = reviewSheet(sampleSheet, { rows, movers: new Set(), guests: [] }, new Set(['M2']), 300);
    expect(reviewed?.corrections).toMatchObject([{ memberId: 'M8', from: 'notYet', to: 'present' }]);
    expect(reviewed?.rows.map(({ memberId }) => memberId)).not.toContain('M9');
  });

  test('takes up who was being moved and is on no sheet, come or not', () => {
    const rows = [...sampleSheet.rows, sampleRow('M8', 'absent')];
    const reviewed = reviewSheet(sampleSheet, { rows, movers: new Set(['M8']), guests: [] }, new Set(), 300);
    expect(reviewed?.corrections).toEqual([
      { memberId: 'M8', name: 'M8', from: 'notYet', to: 'absent', reason: '关闭时正在办理的调动' },
    ]);
  });

  test('takes up when somebody left', () => {
    const rows = [sampleRow('M1', 'present', { at: 50, means: 'code', leftAt: 90 })];
    const reviewed = reviewSheet(sampleSheet, { rows, movers: new Set(), guests: [] }, new Set(), 300);
    expect(reviewed?.rows[0]).toMatchObject({ attendance: 'present', leftAt: 90 });
    expect(reviewed?.corrections).toMatchObject([{ memberId: 'M1', from: 'present', to: 'present' }]);
  });

  test('leaves alone what a person corrected', () => {
    expect(reviewSheet(sampleSheet, { rows: records, movers: new Set(), guests: [] }, new Set(['M2']), 300)).toBeNull();
  });

  const guest = (guestId: string, name = guestId) => ({ guestId, name, from: '市委党校', note: null });

  test.each([
    ['put down', [], [guest('a')], 'added', ['a']],
    ['described better', [guest('a')], [guest('a', '邹平')], 'changed', ['邹平']],
    ['taken off', [guest('a'), guest('b')], [guest('b')], 'removed', ['b']],
  ])('takes up a guest who was %s at the close', (_case, guests, onList, is, names) => {
    const latest = { ...sampleSheet, guests };
    const records = { rows: sampleSheet.rows, movers: new Set<string>(), guests: onList };
    const reviewed = reviewSheet(latest, records, new Set(), 300);
    expect(reviewed?.guests?.map(({ name }) => name)).toEqual(names);
    expect(reviewed).toMatchObject({ corrections: [], guestCorrections: [{ guestId: 'a', is }], by: null });
    expect(reviewed && reviewSheet(reviewed, records, new Set(), 400)).toBeNull();
    expect(reviewSheet(latest, records, new Set(['a']), 300)).toBeNull();
  });
});
