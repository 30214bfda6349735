import { guestLine, guestRefusalWords } from './words';
import { detailsOf, emptyGuest, formOf, guestErrors } from './forms';

const typed = { name: ' 邹平 ', from: '市委党校 教授', note: ' ' };

test('what is typed becomes a guest, and back', () => {
  const guest = detailsOf(typed);
  expect(guest).toEqual({ name: '邹平', from: '市委党校 教授', note: null });
  expect(detailsOf(formOf(guest))).toEqual(guest);
});

test('name and unit are asked for, a note is not', () => {
  expect(guestErrors(typed)).toEqual({});
  expect(Object.keys(guestErrors(emptyGuest))).toEqual(['name', 'from']);
  expect(guestErrors({ ...typed, from: ' ' })).toEqual({ from: '请填写单位和职务' });
});

test('a guest is told with the note where there is one', () => {
  expect(guestLine({ from: '市纪委', note: null })).toBe('市纪委');
  expect(guestLine({ from: '市纪委', note: '授课' })).toBe('市纪委 · 授课');
});

test.each([
  [{ word: 'gatheringClosed', closedAt: 0 }, '签到表上补登'],
  [{ word: 'tooMany', most: 50 }, '最多 50 人'],
  [{ word: 'noSheet' }, '会议纪要'],
] as const)('a refusal says what to do next: %j', (refusal, words) =>
  expect(guestRefusalWords(refusal)).toContain(words),
);
