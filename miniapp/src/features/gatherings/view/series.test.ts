import type { Occurrence } from '../../../../../types/series';
import { lineOf, ruleOptions, startsAs } from './series';

const at = (text: string) => Date.parse(`${text}T15:00:00+08:00`);
const holiday: Occurrence = {
  startsAt: at('2026-10-01'),
  day: { kind: 'holiday', name: '国庆节', known: true },
  instead: { startsAt: at('2026-09-30'), day: { kind: 'workday', name: null, known: true } },
};
const workday: Occurrence = {
  startsAt: at('2027-11-05'),
  day: { kind: 'workday', name: null, known: false },
  instead: null,
};
const now = at('2026-09-20');

test.each([
  [
    '2026-11-18',
    ['每月第 3 个周三', '每月 18 日', '每季度一次，当月第 3 个周三', '每季度一次，当月 18 日', '每年 11 月 18 日'],
  ],
  ['2026-11-25', ['每月第 4 个周三', '每月最后一个周三', '每月 25 日']],
  ['2026-10-30', ['每月最后一个周五', '每月 30 日']],
  ['2026-11-30', ['每月最后一个周一', '每月最后一天']],
])('on %s: %j', (date, texts) =>
  expect(
    ruleOptions(date)
      .map(({ text }) => text)
      .slice(0, texts.length),
  ).toEqual(texts),
);

test('the last day and the fifth weekday are rules of their own', () =>
  expect(
    ruleOptions('2026-11-30')
      .map(({ rule }) => rule.on)
      .slice(0, 2),
  ).toEqual([{ nth: 5, weekday: 1 }, { day: 31 }]));

test('each is held as decided', () => {
  const items = [holiday, workday];
  expect(startsAs(items, {})).toEqual([holiday.startsAt, workday.startsAt]);
  expect(startsAs(items, { [holiday.startsAt]: 'instead' })).toEqual([at('2026-09-30'), workday.startsAt]);
  expect(startsAs(items, { [holiday.startsAt]: 'leftOut' })).toEqual([workday.startsAt]);
});

test('a holiday is said, with the better day', () => {
  expect(lineOf(holiday, {}, now)).toEqual({
    when: '2026年10月1日 周四 15:00',
    note: '10月1日是国庆节假期',
    decision: 'byRule',
    move: '改到 9月30日 周三',
  });
  expect(lineOf(holiday, { [holiday.startsAt]: 'instead' }, now)).toMatchObject({
    when: '2026年9月30日 周三 15:00',
    note: '10月1日是国庆节假期，已改期',
  });
  expect(lineOf(workday, {}, now)).toMatchObject({ note: '当年放假安排尚未公布', move: null });
});
