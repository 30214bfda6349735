import type { Contract } from '../../../../../types/contract';
import type { ParsedInput, Role } from '../../../../../types/operation';
import { grantLimit, isSameGrant, mayRevoke, newGrant, refuseGrant, stateOf } from './grants';
import type { MemberDocument, RoleGrant } from '../../../records/members/document';

type Asked = ParsedInput<Contract['roles']['grant']>;
type Holder = Pick<MemberDocument, '_id' | 'state' | 'grants'>;

const now = 1_800_000_000_000;
const day = 86_400_000;
const unit = { _id: 'U1', name: '市档案馆', path: ['C', 'U1'], dissolvedAt: null };
const by = { memberId: 'M999', held: [{ role: 'administrator' as Role, orgUnitId: 'C' }] };
const ofTheUnit = { memberId: 'M210', held: [{ role: 'administrator' as Role, orgUnitId: 'U1' }] };
const wanted = { orgUnitId: 'U1', memberId: 'M101', grantId: 'grant00000000001', reason: '分工' };
const asked: Asked = { ...wanted, role: 'auditor', from: null, until: null };
const kept = (over: Partial<RoleGrant> = {}): RoleGrant => ({
  ...newGrant(asked, unit, { memberId: 'M999', name: '文静' }, now - day),
  ...over,
});
const ended = { by: { memberId: 'M999', name: '文静' }, at: now, reason: '换届' };
const member: Holder = { _id: 'M101', state: 'active', grants: [] };

test.each<[string, Partial<Holder>, Partial<Asked>, object, string | null]>([
  ['to a member', {}, {}, {}, null],
  ['to somebody who left', { state: 'left' }, {}, {}, 'notFound'],
  ['to oneself', { _id: 'M999' }, {}, {}, 'notToOneself'],
  ['over what was dissolved', {}, {}, { orgUnit: { ...unit, dissolvedAt: now - 1 } }, 'dissolved'],
  ['an administrator, from above', {}, { role: 'administrator' }, {}, null],
  ['an administrator, by their like', {}, { role: 'administrator' }, { by: ofTheUnit }, 'beyondRights'],
  ['an editor, by the administrator there', {}, { role: 'editor' }, { by: ofTheUnit }, null],
  ['until now', {}, { until: now }, {}, 'endsTooEarly'],
  ['until a moment from now', {}, { until: now + 1 }, {}, null],
  ['ending as it begins', {}, { from: now + day, until: now + day }, {}, 'endsTooEarly'],
  ['what is in force', { grants: [kept()] }, {}, {}, 'alreadyGranted'],
  ['what will be', { grants: [kept({ from: now + day })] }, {}, {}, 'alreadyGranted'],
  ['what is in force, until a day', { grants: [kept()] }, { until: now + day }, {}, 'alreadyGranted'],
  ['what will be, until then', { grants: [kept({ from: now + day })] }, { until: now + day }, {}, null],
  ['what ends, from then on', { grants: [kept({ until: now + day })] }, { from: now + day }, {}, null],
  [
    'what ends, from before then on',
    { grants: [kept({ until: now + day })] },
    { from: now + day - 1 },
    {},
    'alreadyGranted',
  ],
  ['what was revoked', { grants: [kept({ ended })] }, {}, {}, null],
  ['what is over', { grants: [kept({ until: now })] }, {}, {}, null],
  ['another role than they have', { grants: [kept({ role: 'editor' })] }, {}, {}, null],
  ['the same over another node', { grants: [kept({ orgUnitId: 'B1' })] }, {}, {}, null],
  [
    'one more than can be kept',
    { grants: Array.from({ length: grantLimit }, () => kept({ ended })) },
    {},
    {},
    'tooManyGrants',
  ],
])('granting %s', (_case, who, what, where, word) => {
  const facts = { by, orgUnit: unit, now, ...where };
  expect(refuseGrant({ ...member, ...who }, { ...asked, ...what }, facts)?.word ?? null).toBe(word);
});

test('a grant does not begin before it is made', () => {
  const author = { memberId: 'M999', name: '文静' };
  expect(newGrant({ ...asked, from: now - day }, unit, author, now).from).toBe(now);
  expect(newGrant({ ...asked, from: now + day }, unit, author, now).from).toBe(now + day);
});

test.each([
  ['itself', {}, 'M999', true],
  ['itself, begun in the past', { from: now - 2 * day }, 'M999', true],
  ['another reason', { reason: '代理' }, 'M999', false],
  ['another end', { until: now + day }, 'M999', false],
  ['another beginning', { from: now + day }, 'M999', false],
  ['another role', { role: 'editor' as const }, 'M999', false],
  ['another node', { orgUnitId: 'B1' }, 'M999', false],
  ['somebody else', {}, 'M210', false],
])('the same grant again: %s', (_case, over, callerId, expected) =>
  expect(isSameGrant(kept(), { ...asked, ...over }, callerId)).toBe(expected),
);

test.each([
  ['in force', {}, 'active', 'inForce'],
  ['not yet', { from: now + 1 }, 'active', 'notYet'],
  ['over at its end', { until: now }, 'active', 'over'],
  ['revoked, whatever its days', { until: now, ended }, 'active', 'revoked'],
  ['over for somebody who left', {}, 'left', 'over'],
] as const)('a grant is %s', (_case, over, state, expected) =>
  expect(stateOf(kept(over), { state }, now)).toBe(expected),
);

test('who may grant may revoke, but not their own', () => {
  expect(mayRevoke(ofTheUnit, 'M101', 'auditor', unit.path)).toBe(true);
  expect(mayRevoke(ofTheUnit, 'M101', 'administrator', unit.path)).toBe(false);
  expect(mayRevoke(by, 'M999', 'administrator', ['C'])).toBe(false);
});
