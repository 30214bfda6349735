import type { RosterChange, RosterEntry } from '../../../../../types/membership';
import { changeLine, fieldChanges } from './changes';
import { formRefusalWords, invalidErrors } from './person-form';
import { gonePhrase, placementSpan, rosterParts, sizeWords } from './person';
import { consequenceWords, dayRangeWords, placementRefusalWords } from './placement';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-03-09T10:00:00');
const day = at('2026-03-01T00:00:00');

const entry = (over: Partial<RosterEntry>): RosterEntry => ({
  memberId: 'M1',
  no: '1',
  name: '单雪',
  title: '',
  standing: 'full',
  duty: null,
  state: 'active',
  since: null,
  ...over,
});

test('a branch is those who belong to it; who left stands apart', () => {
  const items = [
    entry({}),
    entry({ standing: 'probationary' }),
    entry({ state: 'left' }),
    entry({ state: 'movedAway' }),
  ];
  const { present, gone } = rosterParts(items);
  expect([present.length, gone.length]).toEqual([2, 2]);
  expect(sizeWords(present)).toBe('2 人，其中预备党员 1 人');
  expect(sizeWords(present.slice(0, 1))).toBe('1 人');
});

test.each([
  [entry({ state: 'movedAway', since: day }), '3月1日起调往其他支部'],
  [entry({ state: 'movedAway' }), '调往其他支部'],
  [entry({ state: 'left', since: day }), '3月1日起不在册'],
  [entry({ state: 'forgotten', since: day }), '个人信息已按规定删除'],
])('of somebody gone it says %#', (gone, words) => expect(gonePhrase(gone, now)).toBe(words));

const placement = { branchId: 'B1', branchName: '第一支部', unitName: '市档案馆' };
test.each([
  [null, null, '一直在此'],
  [day, null, '3月1日至今'],
  [null, day, '以前至3月1日'],
  [at('2024-05-06T00:00:00'), day, '2024年5月6日至3月1日'],
])('a placement from %p until %p', (from, until, words) =>
  expect(placementSpan({ ...placement, from, until }, now)).toBe(words),
);

test('what a move will do is said in one sentence, with the day and both branches', () => {
  const record = { name: '单雪', placements: [placement] } as never;
  expect(consequenceWords({ task: 'move', record, target: '第三支部', on: day, now })).toBe(
    '单雪从3月1日起属于“第三支部”，以后的活动在那里应到；以前的签到表仍归“第一支部”。',
  );
  expect(consequenceWords({ task: 'depart', record, target: '', on: now, now })).toMatch(/从今天起不在册.*“第一支部”/);
  expect(consequenceWords({ task: 'rejoin', record, target: '第一支部', on: now, now })).toMatch(/重新在“第一支部”/);
});

test.each([
  [{ earliest: day, latest: now }, '日期应在3月1日至今天之间，请重新选择'],
  [{ earliest: null, latest: now }, '日期不能晚于今天，请重新选择'],
])('days that can be chosen: %j', (range, words) => expect(dayRangeWords(range, now)).toBe(words));

test.each([
  [{ word: 'dayOutOfRange', earliest: null, latest: now }, 'on'],
  [{ word: 'sameBranch' }, 'target'],
  [{ word: 'beyondRights' }, 'target'],
  [{ word: 'notOneself' }, ''],
] as const)('the refusal %j stands at %j', (refusal, field) =>
  expect(placementRefusalWords(refusal, now).at).toBe(field),
);

test.each([
  [{ name: '曾立', branchName: '第二支部', left: false }, /已在册：曾立（第二支部）.*调整支部/],
  [{ name: '华离', branchName: '第一支部', left: true }, /已转出的华离（第一支部）.*恢复/],
  [{ name: null, branchName: null, left: false }, /其他单位使用.*上级管理员/],
])('a number that is taken %j is said at the number', (taken, words) => {
  const { errors, title } = formRefusalWords({ word: 'numberTaken', ...taken }, now);
  expect([Object.keys(errors), title]).toEqual([['no'], undefined]);
  expect(errors.no).toMatch(words);
});

test('paths of an invalid input become fields of the form; others are left out', () =>
  expect(Object.keys(invalidErrors(['details.email', 'no', 'basedOn']))).toEqual(['email', 'no']));

describe('an entry of the journal tells what changed', () => {
  const change: RosterChange = {
    changeId: 'c1',
    kind: 'moved',
    subject: { memberId: 'M1', orgUnitId: 'B1', name: '单雪' },
    fields: [{ field: '党小组', from: null, to: '第一党小组' }],
    on: day,
    reason: null,
    importId: null,
    by: '文静',
    at: now,
  };

  test('says from which day it holds where that is another one', () => {
    expect(changeLine(change, now)).toBe('文静 · 今天 10:00，从3月1日起');
    expect(changeLine({ ...change, on: now - 1 }, now)).toBe('文静 · 今天 10:00');
  });

  test('says so where there was nothing before', () =>
    expect(fieldChanges(change)).toEqual([{ field: '党小组', from: '（空）', to: '第一党小组' }]));
});
