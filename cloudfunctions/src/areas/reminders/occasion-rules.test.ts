import { dueAt, occasionsOf, type Told } from './occasion-rules';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Ten in the morning in UTC+8. */
const published = Date.UTC(2026, 10, 20, 2);
const startsAt = published + 5 * day + 5 * hour;

/** Starts at six in the morning; published at eleven in the evening two days before, so told at half past seven. */
const early = { startsAt: startsAt - 9 * hour, publishedAt: startsAt - 40 * hour };

const gathering: Told = {
  state: 'published',
  startsAt,
  endsAt: startsAt + hour,
  publishedAt: published,
  changed: null,
  cancelledAt: null,
  closedAt: null,
  reminded: [],
};
const announced = { ...gathering, reminded: [`published-${published}`] };
const changed = { at: published + day, version: 4, what: ['time'] } as const;
const kinds = (told: Told) => occasionsOf(told).map(({ kind }) => kind);

test.each<[string, Told, string[]]>([
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
  ['a closed one', { ...announced, state: 'closed', closedAt: startsAt + hour }, ['absent']],
  ['one that is all told', { ...announced, reminded: occasionsOf(gathering).map(({ id }) => id) }, []],
])('%s', (_case, told, expected) => expect(kinds(told)).toEqual(expected));

test('one that was put off is announced for its new time again', () => {
  const told = { ...gathering, reminded: occasionsOf(gathering).map(({ id }) => id) };
  expect(kinds({ ...told, startsAt: startsAt + 7 * day, changed })).toEqual(['changed', 'dayBefore', 'hourBefore']);
});

test('what is due, and when the next is', () => {
  const { due, next } = dueAt(occasionsOf(gathering), published);
  expect(due.map(({ kind }) => kind)).toEqual(['published']);
  expect(next).toBe(startsAt - day);
  expect(dueAt(occasionsOf(announced), startsAt - day).due.map(({ kind }) => kind)).toEqual(['dayBefore']);
  expect(dueAt([], published)).toEqual({ due: [], next: null });
});
