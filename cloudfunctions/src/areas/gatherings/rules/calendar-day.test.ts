import { calendarDayOf, isWorkingDay, knownYears } from './calendar-day';

const at = (text: string) => Date.parse(`${text}+08:00`);

test.each([
  ['2026-10-01T15:00', 'holiday', '国庆节'],
  ['2026-10-10T15:00', 'adjusted', '国庆节'],
  ['2026-02-14T09:00', 'adjusted', '春节'],
  ['2026-11-28T15:00', 'weekend', null],
  ['2026-11-25T15:00', 'workday', null],
  // In UTC it is still the last of September.
  ['2026-10-01T00:30', 'holiday', '国庆节'],
  ['2026-09-30T23:59', 'workday', null],
])('%s is a %s', (moment, kind, name) => expect(calendarDayOf(at(moment))).toEqual({ kind, name, known: true }));

test('of a year whose holidays are not decided only the weekday is known', () => {
  const { from, until } = knownYears();
  expect([from, until]).toEqual([2004, 2026]);
  expect(calendarDayOf(at(`${until + 1}-10-01T15:00`))).toEqual({ kind: 'workday', name: null, known: false });
  expect(calendarDayOf(at('2027-10-02T15:00'))).toEqual({ kind: 'weekend', name: null, known: false });
});

test('a worked Saturday is a working day', () =>
  expect(
    ['2026-10-10', '2026-10-01', '2026-11-28', '2026-11-25'].map(day =>
      isWorkingDay(calendarDayOf(at(`${day}T12:00`))),
    ),
  ).toEqual([true, false, false, true]));
