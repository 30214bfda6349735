import { sampleRow } from '../../../../../tests/sample-sheet';
import type { Parts } from '../../../records/minutes/document';
import { attendanceText, checkOutText, decisionLines, fileName, rangeText } from './wording';

const at = (text: string) => Date.parse(`${text}+08:00`);

test.each([
  ['came', sampleRow('M1', 'present'), '实到'],
  ['was excused', sampleRow('M1', 'excused', { reason: '出差' }), '请假（出差）'],
  ['left when nobody knows', sampleRow('M1', 'late', { leftAt: null }), '迟到，未签退'],
  ['left', sampleRow('M1', 'present', { leftAt: at('2026-03-09T16:30') }), '实到，16:30 签退'],
])('a cell of who %s', (_case, row, text) => expect(attendanceText(row)).toBe(text));

test('when somebody left is a time of day', () => {
  expect(checkOutText(at('2026-03-09T16:30'))).toBe('16:30 签退');
  expect(checkOutText(null)).toBe('未签退');
});

test('a ledger is called by what it is of and its days, both included', () => {
  const days = { from: at('2026-01-01T00:00'), until: at('2027-01-01T00:00') };
  expect(rangeText(days)).toBe('2026-01-01至2026-12-31');
  expect(fileName({ ...days, orgUnitName: '第一支部' })).toBe('台账-第一支部-2026-01-01至2026-12-31.xlsx');
});

test('decisions stand in their order, with votes where there were any', () => {
  const part = (order: number, body: Parts[string]['body'], removed = false) => ({
    version: 1,
    order,
    by: { memberId: 'M1', at: 1 },
    body,
    removed,
  });
  const votes = { for: 5, against: 1, abstained: 0 };
  const decision = (text: string, of: typeof votes | null) => ({ kind: 'decision', text, votes: of }) as never;
  const parts: Parts = {
    second: part(2, decision('同意转正', votes)),
    gone: part(0, decision('撤下的', null), true),
    section: part(1, { kind: 'section', title: '议程', text: '通报' } as never),
    first: part(1, decision('通过计划', null)),
  };
  expect(decisionLines(parts)).toEqual(['通过计划', '同意转正（赞成 5，反对 1，弃权 0）']);
});
