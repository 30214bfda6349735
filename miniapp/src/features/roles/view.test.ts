import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import type { RoleGrantView } from '../../../../types/roles';
import { grantRefusalWords, revokeRefusalWords, grantStory, periodWords, stateWord, outsideWords } from './words';
import { currentGrants } from './view';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const now = at('2026-03-09T10:00');
const grant = (over: Partial<RoleGrantView> = {}): RoleGrantView => ({
  grantId: 'g1',
  role: 'secretary',
  orgUnitId: 'B1',
  orgUnitName: '第一支部',
  from: now,
  until: null,
  reason: '代管',
  by: '文静',
  at: now,
  ended: null,
  state: 'inForce',
  delegated: false,
  outside: false,
  mayRevoke: true,
  ...over,
});

test("a role over a part of the tree outside the holder's own is questioned", () => {
  expect(outsideWords(grant({ outside: true }))).toContain('本人现不在该组织');
  expect(outsideWords(grant({ outside: true, state: 'revoked' }))).toBeNull();
  expect(outsideWords(grant())).toBeNull();
});

test.each<[RoleGrantView['state'], boolean, string]>([
  ['inForce', false, '生效中'],
  ['notYet', false, '尚未生效'],
  ['over', false, '已到期'],
  ['over', true, '已离开'],
  ['revoked', true, '已撤销'],
])('%s (left: %s) is %s', (state, left, word) => expect(stateWord({ state }, { left })).toBe(word));

test.each<[Partial<RoleGrantView>, string]>([
  [{}, '3月9日起，长期有效'],
  // Exclusive: at midnight the day before was the last.
  [{ until: at('2027-01-01T00:00') }, '3月9日至12月31日'],
  [{ from: at('2025-12-01T00:00'), until: at('2026-04-01T00:00') }, '2025年12月1日至3月31日'],
])('%j is from when until when', (dates, words) => expect(periodWords(grant(dates), now)).toBe(words));

test('what has ended is not current, what is to come is', () => {
  const grants = (['inForce', 'notYet', 'over', 'revoked'] as const).map(state => grant({ state }));
  expect(currentGrants({ grants }).map(({ state }) => state)).toEqual(['inForce', 'notYet']);
});

test('the story of a grant has its end, if there was one', () => {
  expect(grantStory(grant(), now)).toEqual(['3月9日由文静授予，原因：代管']);
  expect(grantStory(grant({ delegated: true }), now)).toEqual(['3月9日由文静委托代行，原因：代管']);
  const ended = { by: '翟宁', at: at('2026-03-20T08:00'), reason: '分工调整' };
  expect(grantStory(grant({ ended }), now)[1]).toBe('3月20日由翟宁撤销，原因：分工调整');
});

const until = at('2026-04-01T00:00');

test.each<[Refusal<Contract['roles']['grant']>, RegExp]>([
  [{ word: 'notFound' }, /重新查找/],
  [{ word: 'notToOneself' }, /其他管理员/],
  [{ word: 'beyondRights' }, /上级/],
  [{ word: 'alreadyGranted', until }, /3月31日到期.*先撤销/],
  [{ word: 'alreadyGranted', until: null }, /长期有效.*先撤销/],
  [{ word: 'endsTooEarly' }, /重新选择/],
  [{ word: 'dissolved' }, /选择其他组织/],
  [{ word: 'tooManyGrants', limit: 100 }, /100 条/],
])('a grant refused for %j says what to do', (refusal, words) =>
  expect(grantRefusalWords(refusal, now)).toMatch(words),
);

test.each<[Refusal<Contract['roles']['revoke']>, RegExp]>([
  [{ word: 'notFound' }, /刷新/],
  [{ word: 'notOneself' }, /其他管理员/],
  [{ word: 'beyondRights' }, /上级/],
  [{ word: 'alreadyOver', until }, /3月31日到期/],
])('a revocation refused for %j says what to do', (refusal, words) =>
  expect(revokeRefusalWords(refusal, now)).toMatch(words),
);
