import type { Sheet, SheetRow } from '../../../../../types/attendance';
import { countParts, countsWords, recordWords } from '../words/states';
import { absentNames, correctionOptions, correctionStories, correctRefusalWords, inSheetFilter } from './sheet';

const at = (text: string) => Date.parse(`2026-03-${text}:00+08:00`);
const row = (name: string, attendance: SheetRow['attendance']): SheetRow => ({
  memberId: name,
  name,
  standing: 'full',
  entitled: true,
  attendance,
  at: null,
  means: null,
  reason: null,
});

const sheet: Sheet = {
  gatheringId: 'g1',
  branchId: 'b1',
  branchName: '第一支部',
  title: '党课',
  startsAt: at('09T14:00'),
  place: '一号会议室',
  closedAt: at('09T16:00'),
  version: 3,
  counts: { expected: 4, present: 1, late: 1, excused: 1, absent: 1, notYet: 0, observer: 1 },
  quorum: null,
  rows: [row('甲', 'present'), row('乙', 'late'), row('丙', 'excused'), row('丁', 'absent'), row('戊', 'observer')],
  corrections: [
    { version: 2, memberId: '甲', name: '甲', from: 'absent', to: 'present', reason: '', by: null, at: at('09T16:01') },
    {
      version: 3,
      memberId: '丙',
      name: '丙',
      from: 'absent',
      to: 'excused',
      reason: '因病',
      by: '李明',
      at: at('10T09:00'),
    },
  ],
  guests: [],
  guestCorrections: [],
  keepsGuests: false,
};

test('a sheet names who was absent', () => expect(absentNames(sheet)).toEqual(['丁']));

test('observers and the late came', () => {
  expect(sheet.rows.filter(one => inSheetFilter(one, 'came')).map(one => one.name)).toEqual(['甲', '乙', '戊']);
  expect(sheet.rows.filter(one => inSheetFilter(one, 'absent')).map(one => one.name)).toEqual(['丁']);
});

test('counts in a sentence and as parts of the expected', () => {
  expect(countsWords(sheet.counts)).toBe('应到 4 人，实到 2 人（含迟到 1 人），列席 1 人');
  expect(countsWords({ ...sheet.counts, late: 0, observer: 0 })).toBe('应到 4 人，实到 1 人');
  const parts = countParts(sheet.counts, true);
  expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(sheet.counts.expected);
  expect(parts.map(part => part.text)).toEqual(['按时', '迟到', '请假', '缺席']);
});

test('a correction changes something', () => {
  expect(correctionOptions(row('丁', 'absent')).map(option => option.text)).toEqual(['实到', '迟到', '请假', '列席']);
});

test('the story of the corrections, latest first', () => {
  expect(correctionStories(sheet, at('10T10:00')).map(({ head, change, reason }) => [head, change, reason])).toEqual([
    ['第 3 版 · 今天 09:00 · 李明', '丙：缺席 → 请假', '因病'],
    ['第 2 版 · 昨天 16:01 · 系统', '甲：缺席 → 实到', '结束时正在提交的记录，已据实计入'],
  ]);
});

test.each([
  [{ word: 'changedElsewhere', version: 4 } as const, '第 4 版'],
  [{ word: 'unchanged' } as const, '无需补签'],
  [{ word: 'notExpected', memberIds: ['x'] } as { word: 'notExpected'; memberIds: string[] }, '不在这份签到表'],
  [{ word: 'notClosed' } as const, '点名页'],
])('a refusal says what to do: %o', (refusal, words) => {
  expect(correctRefusalWords(refusal, row('丁', 'absent'))).toContain(words);
});

test('a record says how it came about', () => {
  const record = { attendance: 'present', at: at('09T14:02'), means: 'byHand', by: '李明', reason: null } as const;
  expect(recordWords(record)).toBe('14:02 点名（李明）');
  expect(recordWords({ ...record, means: 'code', by: null })).toBe('14:02 签到码签到');
  expect(recordWords({ ...record, attendance: 'excused', at: null, means: null, reason: '值班' })).toBe('原因：值班');
  expect(recordWords({ ...record, attendance: 'absent', at: null, means: null })).toBe('');
});

test('the story of the guests is told with that of the others, latest first', () => {
  const added = { guestId: 'g', name: '邹平', is: 'added', reason: '会前未登记', by: '李明' } as const;
  const guestCorrections = [{ ...added, version: 4, at: at('10T09:30') }];
  const [first, second] = correctionStories({ ...sheet, version: 4, guestCorrections }, at('10T10:00'));
  expect(first).toMatchObject({ change: '来宾邹平：补登', reason: '会前未登记' });
  expect(first?.head).toContain('第 4 版');
  expect(second?.head).toContain('第 3 版');
});
