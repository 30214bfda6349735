import type { Role } from '../../../types/operation';
import { member } from '../../../tests/small-organisation';
import {
  holds,
  isBacked,
  isInForce,
  mayGrant,
  mayVouchFor,
  rolesFromNowOn,
  rolesOf,
  runsBranch,
  wasGrantedSince,
} from './roles';
import type { RoleGrant } from '../records/members/document';

const held = (...roles: [Role, string][]) =>
  roles.map(([role, orgUnitId]) => ({ role, orgUnitId, orgUnitName: orgUnitId }));
const branch = ['C', 'U1', 'B1'];
const now = 1_800_000_000_000;
const author = { memberId: 'M1', name: '文静' };
const granted = (over: Partial<RoleGrant> = {}): RoleGrant => ({
  grantId: 'grant00000000001',
  role: 'auditor',
  orgUnitId: 'U1',
  orgUnitName: '市档案馆',
  from: now,
  until: null,
  reason: '分工',
  by: author,
  at: now,
  ended: null,
  ...over,
});

test.each([
  ['over the branch itself', branch, true],
  ['over a group below it', [...branch, 'G1'], true],
  ['not over the unit above it', ['C', 'U1'], false],
  ['not over another branch', ['C', 'U1', 'B2'], false],
])('a role holds %s', (_case, path, expected) => {
  expect(holds(held(['secretary', 'B1']), 'secretary', path)).toBe(expected);
  expect(holds(held(['secretary', 'B1']), ['administrator', 'secretary'], path)).toBe(expected);
  expect(holds(held(['secretary', 'B1']), 'administrator', path)).toBe(false);
});

test.each([
  ['from its first moment', {}, true],
  ['not before it', { from: now + 1 }, false],
  ['until its last moment', { until: now + 1 }, true],
  ['not at its end', { until: now }, false],
  ['not once revoked', { ended: { by: author, at: now, reason: '换届' } }, false],
])('a grant is in force %s', (_case, over, expected) => expect(isInForce(granted(over), now)).toBe(expected));

const holder = { no: '1001', duty: null, branchId: 'B1', branchName: '第一支部', grants: [] };

test.each([
  ['nothing', holder, null, []],
  ['the role of a secretary', { ...holder, duty: 'secretary' }, null, held(['secretary', 'B1'])],
  ['the same of an organisation commissioner', { ...holder, duty: 'organisation' }, null, held(['secretary', 'B1'])],
  ['nothing for a deputy', { ...holder, duty: 'deputy' }, null, []],
  ['what was granted', { ...holder, grants: [granted(), granted({ until: now })] }, null, held(['auditor', 'U1'])],
  ['everything for the one who is configured', holder, '1001', held(['administrator', 'C'])],
  ['nothing for another', holder, '1002', []],
] as const)('a member holds %s', (_case, member, first, expected) =>
  expect(rolesOf(member, now, first).map(({ role, orgUnitId }) => [role, orgUnitId])).toEqual(
    expected.map(({ role, orgUnitId }) => [role, orgUnitId]),
  ),
);

const inCharge = member('M100', '欧阳明', 'B1', { duty: 'secretary' });
const delegation = granted({
  role: 'secretary',
  orgUnitId: 'B1',
  delegated: true,
  by: { memberId: 'M100', name: '欧阳明' },
});
const deputy = { ...holder, duty: 'deputy', grants: [delegation] } as const;

test.each([
  ['for the secretary', deputy, inCharge, 1],
  ['for nobody, once the secretary has another duty', deputy, { ...inCharge, duty: null }, 0],
  ['for nobody, once the secretary has left', deputy, { ...inCharge, state: 'left' as const }, 0],
  ['for nobody, once the secretary is of another branch', deputy, { ...inCharge, branchId: 'B2' }, 0],
  ['for nobody else', deputy, { ...inCharge, _id: 'M200' }, 0],
  ['for nobody, off the committee', { ...deputy, duty: null }, inCharge, 0],
  ['for nobody, in another branch', { ...deputy, branchId: 'B2' }, inCharge, 0],
  ['for nobody who only stands in', deputy, { ...inCharge, duty: null, grants: [delegation] }, 0],
  [
    'for whoever it was granted to',
    deputy,
    { ...inCharge, duty: null, grants: [granted({ ...delegation, delegated: undefined } as never)] },
    1,
  ],
  ['as far as is known, where nobody looks', deputy, undefined, 1],
])('somebody stands in %s', (_case, who, delegator, roles) =>
  expect(rolesOf(who, now, null, delegator)).toHaveLength(roles),
);

test('what is yet to begin counts from now on, what has ended does not', () => {
  const grants = [granted({ from: now + 1 }), granted({ role: 'editor', until: now })];
  expect(rolesOf({ ...holder, grants }, now, null)).toEqual([]);
  expect(rolesFromNowOn({ ...holder, grants }, now, null).map(({ role }) => role)).toEqual(['auditor']);
});

test.each([
  ['since then', {}, true],
  ['since then, yet to begin', { from: now + 1 }, true],
  ['before', { at: now - 1 }, false],
  ['since then, and revoked', { ended: { by: author, at: now, reason: '换届' } }, false],
  ['since then, and over', { until: now }, false],
])('something was granted %s', (_case, over, expected) =>
  expect(wasGrantedSince({ grants: [granted(over)] }, now, now)).toBe(expected),
);

test.each<[string, [Role, string], Role, string[], boolean]>([
  ['a unit administrator: a secretary below', ['administrator', 'U1'], 'secretary', branch, true],
  ['a unit administrator: an auditor over the unit', ['administrator', 'U1'], 'auditor', ['C', 'U1'], true],
  ['a unit administrator: a second administrator', ['administrator', 'U1'], 'administrator', ['C', 'U1'], false],
  ['a unit administrator: an administrator below', ['administrator', 'U1'], 'administrator', branch, true],
  ['a unit administrator: anything elsewhere', ['administrator', 'U1'], 'secretary', ['C', 'U2'], false],
  ['the committee: a unit administrator', ['administrator', 'C'], 'administrator', ['C', 'U1'], true],
  ['the committee: one of its own', ['administrator', 'C'], 'administrator', ['C'], true],
  ['a secretary: nothing', ['secretary', 'B1'], 'secretary', branch, false],
])('%s', (_case, who, role, path, expected) => expect(mayGrant(held(who), role, path)).toBe(expected));

const secretary = held(['secretary', 'B1']);

test.each([
  ['a member without rights', secretary, held(), true],
  ['another secretary of the branch', secretary, held(['secretary', 'B1']), true],
  ['the secretary over the unit', secretary, held(['secretary', 'U1']), false],
  ['an administrator', secretary, held(['administrator', 'U1']), false],
  ['a secretary of another branch', secretary, held(['secretary', 'B2']), false],
  ['the same from above', held(['secretary', 'U1']), held(['secretary', 'B1']), true],
  ['the secretary, by the administrator', held(['administrator', 'U1']), held(['secretary', 'B1']), true],
  ['an administrator, by their like', held(['administrator', 'U1']), held(['administrator', 'U1']), true],
  ['an administrator above', held(['administrator', 'U1']), held(['administrator', 'C']), false],
  ['what only the root gives, by its administrator', held(['administrator', 'C']), held(['auditor', 'C']), true],
  ['a right elsewhere, by one who has it', held(['auditor', 'B2']), held(['auditor', 'B2']), true],
  ['a right elsewhere, by an administrator above', held(['administrator', 'C']), held(['auditor', 'B2']), false],
  ['a right elsewhere, by its administrator', held(['administrator', 'B2']), held(['auditor', 'B2']), false],
  ['one of several rights that is higher', secretary, held(['secretary', 'B1'], ['auditor', 'C']), false],
])('vouching for %s: %#', (_case, issuer, of, expected) =>
  expect(mayVouchFor(issuer, { path: branch, held: of })).toBe(expected),
);

test('who stands in says for whom and until when, nobody else does', () => {
  const [standIn] = rolesOf({ ...deputy, grants: [{ ...delegation, until: now + 9 }] }, now, null, inCharge);
  expect(standIn?.standsIn).toEqual({ for: '欧阳明', until: now + 9 });
  expect(rolesOf({ ...holder, grants: [granted()] }, now, null)).toEqual([
    { role: 'auditor', orgUnitId: 'U1', orgUnitName: '市档案馆' },
  ]);
});

test('a grant that rests on nobody is backed by itself', () => {
  expect(isBacked(granted(), holder, null, now)).toBe(true);
  expect(isBacked(delegation, deputy, null, now)).toBe(false);
});

test('a branch is run by its secretary, not by who holds another role over it', () => {
  const auditor = { ...inCharge, duty: null, grants: [granted({ orgUnitId: 'B1' })] };
  expect(runsBranch(auditor, 'B1', now)).toBe(false);
  expect(runsBranch(inCharge, 'B1', now)).toBe(true);
});

test('one grant since then is enough', () =>
  expect(wasGrantedSince({ grants: [granted({ at: now - 1 }), granted()] }, now, now)).toBe(true));

test('a role by its own name is not part of another', () =>
  expect(holds([{ role: 'editor', orgUnitId: 'B1' }], 'auditor', branch)).toBe(false));
