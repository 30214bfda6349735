import type { OwnYearEntry } from '../../../../types/records';
import { countsOf, hoursPercent } from './view';
import { attendedWords, hoursText, hoursWords } from './words';

const entry = (attendance: OwnYearEntry['attendance']): OwnYearEntry => ({
  gatheringId: attendance,
  kind: 'lecture',
  title: '',
  place: '',
  startsAt: 0,
  reason: null,
  hours: 0,
  attendance,
});

test('a year divides by how one attended; sitting in is attending', () => {
  const counts = countsOf((['present', 'observer', 'late', 'absent', 'absent'] as const).map(entry));
  expect(counts.map(({ text, count }) => [text, count])).toEqual([
    ['出席', 2],
    ['迟到', 1],
    ['请假', 0],
    ['缺席', 2],
  ]);
});

test.each([
  [0, 32, '距全年 32 学时还有 32 学时', 0],
  [30.5, 32, '距全年 32 学时还有 1.5 学时', 95],
  [32, 32, '已达到全年 32 学时', 100],
  [70, 56, '已达到全年 56 学时', 100],
])('%d of %d hours say how many are left', (hours, target, words, percent) => {
  expect(hoursWords(hours, target)).toBe(words);
  expect(hoursPercent(hours, target)).toBe(percent);
});

test('hours are written without what they do not have', () => expect([1.5, 2].map(hoursText)).toEqual(['1.5', '2']));

test('a correction is told like any attendance', () => expect(attendedWords(entry('late')).text).toBe('迟到'));
