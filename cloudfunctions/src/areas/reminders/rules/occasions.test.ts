import { dueOccasions, occasionsOf, type Announced } from './occasions';
import { announcedToSome } from '../../../records/gatherings/rules';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Ten in the morning in UTC+8. */
const published = Date.UTC(2026, 10, 20, 2);
const startsAt = published + 5 * day + 5 * hour;

/** Starts at six in the morning; published at eleven in the evening two days before, so told at half past seven. */
const early = { startsAt: startsAt - 9 * hour, publishedAt: startsAt - 40 * hour };

const gathering: Announced = {
  kind: 'themeDay',
  state: 'published',
  startsAt,
  endsAt: startsAt + hour,
  publishedAt: published,
  changed: null,
  cancelledAt: null,
  closedAt: null,
  remindBefore: [1440, 60],
  reminded: [],
};
const announced = { ...gathering, reminded: [`published-${published}`] };
const changed = { at: published + day, version: 4, what: ['time'] } as const;
const kinds = (told: Announced) => occasionsOf(told).map(({ kind }) => kind);

test.each<[string, Announced, string[]]>([
  ['a draft', { ...gathering, state: 'draft', publishedAt: null }, []],
  ['a new one', gathering, ['published', 'dayBefore', 'hourBefore']],
  ['an announced one', announced, ['dayBefore', 'hourBefore']],
  ['a changed one', { ...announced, changed }, ['changed', 'dayBefore', 'hourBefore']],
  ['one that was changed before it was announced', { ...gathering, changed }, ['published', 'dayBefore', 'hourBefore']],
  ['one that starts in five hours', { ...announced, publishedAt: startsAt - 5 * hour }, ['published', 'hourBefore']],
  ['one that was published too late for any', { ...gathering, publishedAt: startsAt - hour }, ['published']],
  ['one that is told of later than a day before', { ...gathering, ...early }, ['published', 'hourBefore']],
  ['a cancelled one', { ...announced, state: 'cancelled', cancelledAt: startsAt - day }, ['cancelled']],
  ['one that was cancelled before it was announced', { ...gathering, state: 'cancelled', cancelledAt: 1 }, []],
  ['a cancelled one that nobody dated', { ...announced, state: 'cancelled' }, []],
  [
    'a published one that was cancelled once',
    { ...announced, cancelledAt: published + day },
    ['dayBefore', 'hourBefore'],
  ],
  ['a closed one that nobody dated', { ...announced, state: 'closed' }, []],
  ['a published one that was closed once', { ...announced, closedAt: published + day }, ['dayBefore', 'hourBefore']],
  ['a closed one that was never published', { ...announced, state: 'closed', publishedAt: null, closedAt: 1 }, []],
  ['a closed one', { ...announced, state: 'closed', closedAt: startsAt + hour }, ['absent']],
  ['one that is all told', { ...announced, reminded: occasionsOf(gathering).map(({ id }) => id) }, []],
])('%s', (_case, told, expected) => expect(kinds(told)).toEqual(expected));

test('one that was put off is announced for its new time again', () => {
  const told = { ...gathering, reminded: occasionsOf(gathering).map(({ id }) => id) };
  expect(kinds({ ...told, startsAt: startsAt + 7 * day, changed })).toEqual(['changed', 'dayBefore', 'hourBefore']);
});

test('what is due, and when the next is', () => {
  const { due, next } = dueOccasions(occasionsOf(gathering), published);
  expect(due.map(({ kind }) => kind)).toEqual(['published']);
  expect(next).toBe(startsAt - day);
  const { due: announcement, covered } = dueOccasions(occasionsOf({ ...gathering, changed }), published + day);
  expect(announcement.map(({ kind }) => kind)).toEqual(['published']);
  expect(covered).toEqual(['changed-4']);
  expect(dueOccasions(occasionsOf(announced), startsAt - day).due.map(({ kind }) => kind)).toEqual(['dayBefore']);
  expect(dueOccasions([], published)).toEqual({ due: [], covered: [], next: null });
});

/** The minutes before the start at which the gathering reminds, by when each is told. */
const toldBefore = (told: Announced) => occasionsOf(told).map(({ sendAt }) => (told.startsAt - (sendAt ?? 0)) / minute);

test.each<[string, number[], Announced, number[]]>([
  ['none', [], announced, []],
  ['its own, in whatever order', [30, 4320, 120], announced, [4320, 120, 30]],
  ['the same one twice', [60, 60], announced, [60]],
  [
    'two that the night moves to one moment',
    [1440, 60, 45],
    { ...announced, startsAt: startsAt - 7 * hour },
    [1440, 30],
  ],
])('a gathering reminds at %s', (_case, remindBefore, told, expected) => {
  expect(toldBefore({ ...told, remindBefore })).toEqual(expected);
});

test('a reminder before the start is known by the start and the minutes', () => {
  const ids = occasionsOf({ ...announced, remindBefore: [2880, 1440, 60] }).map(({ id }) => id);
  expect(ids).toEqual([`dayBefore-${startsAt}-2880`, `dayBefore-${startsAt}-1440`, `hourBefore-${startsAt}-60`]);
});

test('of several times that were missed the last is told, and the others are done with', () => {
  const all = occasionsOf({ ...announced, remindBefore: [180, 60, 30] });
  const { due, covered, next } = dueOccasions(all, startsAt - 45 * minute);
  expect(due.map(({ id }) => id)).toEqual([`hourBefore-${startsAt}-60`]);
  expect(covered).toEqual([`hourBefore-${startsAt}-180`]);
  expect(next).toBe(startsAt - 30 * minute);
});

test('a wider audience brings a new announcement, and all are told the change', () => {
  const wider = { ...announced, changed, reminded: announcedToSome([...announced.reminded, 'changed-3']) };
  expect(kinds(wider)).toEqual(['published', 'changed', 'dayBefore', 'hourBefore']);
  expect(kinds({ ...wider, reminded: [...wider.reminded, ...announced.reminded, 'changed-4'] })).toEqual([
    'dayBefore',
    'hourBefore',
  ]);
});

describe('what is told', () => {
  const only = (told: Announced, kind: string) => occasionsOf(told).find(one => one.kind === kind);

  test('of a change is of use until the end, of a cancelled one too', () => {
    expect(only({ ...announced, changed }, 'changed')).toMatchObject({ useUntil: startsAt + hour, covers: [] });
    const cancelled = { ...announced, state: 'cancelled', cancelledAt: published + day } as const;
    expect(only(cancelled, 'cancelled')).toMatchObject({ useUntil: startsAt + hour, covers: [] });
  });

  test('of a new one covers nothing but a change to it', () => {
    expect(only(gathering, 'published')).toMatchObject({ sendAt: published, useUntil: startsAt, covers: [] });
    expect(only({ ...gathering, changed }, 'published')?.covers).toEqual(['changed-4']);
  });

  test('the day before is of use until two hours before the start, later until then', () => {
    expect(only(announced, 'dayBefore')?.useUntil).toBe(startsAt - 2 * hour);
    expect(only(announced, 'hourBefore')?.useUntil).toBe(startsAt);
    expect(kinds({ ...announced, startsAt: startsAt + 6 * hour, remindBefore: [720, 719] })).toEqual([
      'dayBefore',
      'hourBefore',
    ]);
  });

  test('who was absent hears when the sheets are complete, for a week', () => {
    const closedAt = startsAt + hour;
    expect(only({ ...announced, state: 'closed', closedAt }, 'absent')).toEqual({
      id: `absent-${closedAt}`,
      kind: 'absent',
      sendAt: closedAt + 2 * minute,
      useUntil: closedAt + 7 * day,
      covers: [],
    });
  });
});
