import { emptyForm, type PlanForm } from '../forms/plan';
import {
  closesOptions,
  invalidFieldErrors,
  kindGroups,
  lateFrom,
  lateOptions,
  lateValue,
  lengthWords,
  minutesWords,
  opensOptions,
  planRefusalErrors,
  windowWords,
} from './plan';
import { kindNames } from './kinds';

const now = Date.parse('2026-03-09T10:00:00+08:00');
const form: PlanForm = { ...emptyForm, date: '2026-03-09', endDate: '2026-03-09' };
const texts = (options: readonly { readonly text: string }[]) => options.map(option => option.text);

test('every kind stands in one group', () => {
  expect(kindGroups.flatMap(group => group.kinds).sort()).toEqual(Object.keys(kindNames).sort());
});

test.each([
  [5, '5 分钟'],
  [60, '1 小时'],
  [90, '1 小时 30 分钟'],
])('%d minutes are written as %s', (minutes, words) => expect(minutesWords(minutes)).toBe(words));

test('the check-in window is told in a sentence', () => {
  expect(windowWords(form, now)).toBe('14:30 开始签到，15:05 起记为迟到，16:30 手机签到截止。');
  expect(windowWords({ ...form, lateAfter: null }, now)).toContain('不记迟到');
  expect(windowWords({ ...form, endDate: '2026-03-10' }, now)).toContain('明天 16:30 手机签到截止');
  expect(windowWords(emptyForm, now)).toContain('选好日期');
});

test('a plan tells its length once it has one', () => {
  expect([lengthWords(form), lengthWords({ ...form, endTime: '14:00' }), lengthWords(emptyForm)]).toEqual([
    '时长 1 小时 30 分钟',
    undefined,
    undefined,
  ]);
});

test('an unusual value stands among the choices', () => {
  expect(texts(opensOptions({ ...form, opensBefore: 45 }))).toContain('开始前 45 分钟');
  expect(texts(opensOptions({ ...form, opensBefore: -10 }))).toContain('开始后 10 分钟');
  expect(texts(closesOptions({ ...form, closesAfter: -20 }))).toContain('结束前 20 分钟');
  expect(texts(lateOptions({ ...form, lateAfter: 7 }))).toContain('开始后 7 分钟起');
});

test('never late is a choice like the others', () => {
  for (const lateAfter of [null, 0, 15]) expect(lateFrom(lateValue({ ...form, lateAfter }))).toBe(lateAfter);
});

test('who cannot be named is said wherever the form names them', () => {
  const named = { ...form, chairId: 'M1', audience: ['b1:member:M2'] };
  const errorsOf = (memberIds: string[]) => Object.keys(planRefusalErrors({ word: 'unknownPeople', memberIds }, named));
  expect([errorsOf(['M1']), errorsOf(['M1', 'M2'])]).toEqual([['chairId'], ['chairId', 'audience']]);
  expect(Object.keys(planRefusalErrors({ word: 'outsideAudience', keys: ['b2'] }, named))).toEqual(['audience']);
});

test('what the server refuses lands in a field', () => {
  expect(Object.keys(planRefusalErrors({ word: 'endsBeforeItStarts' }, form))).toEqual(['endTime']);
  expect(Object.keys(planRefusalErrors({ word: 'windowOutOfOrder' }, form))).toEqual(['closesAfter']);
  const gone = planRefusalErrors({ word: 'attachmentMissing', attachmentIds: [] }, form);
  expect(Object.keys(gone)).toEqual(['attachments']);
  expect(Object.keys(invalidFieldErrors(['plan.title', 'plan.checkIn.opensAt', 'gatheringId']))).toEqual([
    'title',
    'opensBefore',
  ]);
});
