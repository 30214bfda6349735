import { dayWarning, warningSentence, warningsOf, type Conflicts } from './conflicts';

const at = (text: string) => Date.parse(`2026-${text}:00+08:00`);
const now = at('09-20T10:00');

const nothing: Conflicts = {
  day: { kind: 'workday', name: null, known: true },
  knownYears: { from: 2004, until: 2026 },
  place: [],
  chair: [],
  audience: { people: 0, gatherings: [] },
  now,
};
const other = {
  gatheringId: 'g1',
  title: '9月主题党日',
  place: '三楼会议室',
  startsAt: at('09-21T15:00'),
  endsAt: at('09-21T16:30'),
  hostName: '第二支部',
};

test.each([
  ['holiday', '国庆节', '10-01T15:00', '10月1日是国庆节假期'],
  ['adjusted', '国庆节', '10-10T15:00', '10月10日（周六）是国庆节调休上班日'],
  ['weekend', null, '11-28T15:00', '11月28日是周六'],
  ['workday', null, '11-25T15:00', undefined],
] as const)('a day is warned of by its kind: %s', (kind, name, day, title) =>
  expect(dayWarning(at(day), { kind, name, known: true }, now)?.title).toBe(title),
);

test('nothing speaks against an ordinary day', () => {
  expect(warningsOf(nothing, at('09-21T15:00'), now)).toEqual([]);
  expect(warningSentence([])).toBe('');
});

test('what is in the way is named, with whose it is and when', () => {
  const found = { ...nothing, place: [other], audience: { people: 3, gatherings: [other, other, other, other] } };
  const warnings = warningsOf(found, at('09-21T15:00'), now);
  expect(warnings.map(({ title }) => title)).toEqual(['这个地点同一时间已有活动', '应到人员中有 3 人同一时间另有活动']);
  expect(warnings[0]?.text).toBe('第二支部“9月主题党日”，明天 15:00–16:30。');
  expect(warnings[1]?.text).toMatch(/等 4 场。$/);
  expect(warningSentence(warnings)).toBe('请留意：这个地点同一时间已有活动；应到人员中有 3 人同一时间另有活动。');
});

test('a year whose holidays are not known says so, and weighs nothing', () => {
  const found = { ...nothing, day: { kind: 'workday', name: null, known: false } as const };
  const warnings = warningsOf(found, Date.parse('2027-05-01T15:00:00+08:00'), now);
  expect(warnings).toMatchObject([{ title: '2027 年的放假安排尚未收录', tone: 'plain' }]);
  expect(warningSentence(warnings)).toBe('');
});
