import { emptyForm, type PlanForm } from '../forms/plan';
import { hoursOptions, meansWords, reminderOptions, reminderWords, settingsWords } from './plan-settings';

const form = (over: Partial<PlanForm> = {}): PlanForm => ({ ...emptyForm, ...over });

test.each<[PlanForm['remindBefore'], string]>([
  [null, '提前 1 天、1 小时提醒'],
  [[60, 10080], '提前 7 天、1 小时提醒'],
  [[], '不提醒'],
])('reminders at %j read %s', (remindBefore, words) => expect(reminderWords(form({ remindBefore }))).toBe(words));

test.each<[Partial<PlanForm>, string]>([
  [{}, '签到码、支部点名'],
  [{ byCode: false }, '支部点名'],
  [{ radius: 200, reflection: 0, checkOut: true }, '签到码、位置（200 米内）、线上学习、支部点名，需要签退'],
])('means of checking in with %j read %s', (over, words) => expect(meansWords(form(over))).toBe(words));

test('an unusual value stands among the choices', () => {
  expect(hoursOptions(form({ hours: 2.5 })).map(({ value }) => value)).toContain('2.5');
  expect(reminderOptions(form({ remindBefore: [45] })).map(({ text }) => text)).toContain('提前 45 分钟');
});

test('what is folded away is summed up in a line', () =>
  expect(settingsWords(form({ hours: 2 }))).toBe('签到码、支部点名 · 提前 1 天、1 小时提醒 · 2 学时 · 不需要报名'));
