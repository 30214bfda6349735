import { member } from '../../../../../tests/small-organisation';
import { grantLimit } from './grants';
import { dayLimit, isSameDelegation, newDelegation, refuseDelegation } from './delegations';
import type { RoleGrant } from '../../../records/members/document';

const now = 1_800_000_000_000;
const day = 86_400_000;
const secretary = member('M100', '欧阳明', 'B1', { duty: 'secretary' });
const deputy = member('M101', '单雪', 'B1', { duty: 'deputy' });
const asked = { orgUnitId: 'B1', memberId: 'M101', grantId: 'grant00000000001', from: null, reason: '出差' };
const wanted = { ...asked, until: now + day };
const branch = { _id: 'B1', name: '第一支部' };
const by = { memberId: 'M100', name: '欧阳明' };
const made = (over: Partial<RoleGrant> = {}): RoleGrant => ({
  ...newDelegation(wanted, branch, by, now - day),
  ...over,
});
const ended = { by, at: now, reason: '已返回' };
const standIn = { ...deputy, grants: [made()], standsInFor: 'M100' };

test.each<[string, object, object, object, string | null]>([
  ['to a deputy', {}, {}, {}, null],
  ['by who only stands in', {}, {}, { by: standIn }, 'notYours'],
  ['by who is nothing there', {}, {}, { by: { ...secretary, duty: null } }, 'notYours'],
  ['to oneself', { _id: 'M100' }, {}, {}, 'notToOneself'],
  ['to a plain member', { duty: null }, {}, {}, 'notOnCommittee'],
  ['to the committee of another branch', { branchId: 'B2' }, {}, {}, 'notOnCommittee'],
  ['to somebody who left', { state: 'left' }, {}, {}, 'notOnCommittee'],
  ['to who has it by duty', { duty: 'organisation' }, {}, {}, 'alreadyHolds'],
  ['until now', {}, { until: now }, {}, 'endsTooEarly'],
  ['for as long as can be', {}, { until: now + dayLimit * day }, {}, null],
  ['for longer', {}, { until: now + dayLimit * day + 1 }, {}, 'tooLong'],
  ['from later, for as long as can be', {}, { from: now + day, until: now + (dayLimit + 1) * day }, {}, null],
  ['for the second time', { grants: [made()] }, {}, {}, 'alreadyDelegated'],
  ['after the first was ended', { grants: [made({ ended })] }, {}, {}, null],
  ['after the first ran out', { grants: [made({ until: now })] }, {}, {}, null],
  [
    'as the last that can be kept',
    { grants: Array.from({ length: grantLimit - 1 }, () => made({ ended })) },
    {},
    {},
    null,
  ],
  [
    'one more than can be kept',
    { grants: Array.from({ length: grantLimit }, () => made({ ended })) },
    {},
    {},
    'tooManyGrants',
  ],
  ['after who delegated first went', { grants: [made()] }, {}, { delegator: { ...secretary, state: 'left' } }, null],
])('delegating %s', (_case, who, what, where, word) => {
  const facts = { by: secretary, delegator: secretary, branchId: 'B1', now, ...where };
  expect(refuseDelegation({ ...deputy, ...who }, { ...wanted, ...what }, facts)?.word ?? null).toBe(word);
});

test('the same call again is known', () => {
  const grant = newDelegation(wanted, branch, by, now);
  expect(isSameDelegation(grant, wanted, 'M100')).toBe(true);
  expect(isSameDelegation(grant, wanted, 'M200')).toBe(false);
  expect(isSameDelegation(grant, { ...wanted, reason: '病假' }, 'M100')).toBe(false);
  expect(isSameDelegation(grant, { ...wanted, orgUnitId: 'B2' }, 'M100')).toBe(false);
  expect(isSameDelegation(grant, { ...wanted, from: now + 1 }, 'M100')).toBe(false);
  expect(isSameDelegation(grant, { ...wanted, until: wanted.until + 1 }, 'M100')).toBe(false);
  const { delegated: _, ...role } = grant;
  expect(isSameDelegation(role, wanted, 'M100')).toBe(false);
});
