import { createHash } from 'node:crypto';
import type { RosterPerson } from '../../../../types/roster';
import type { Branch } from './branch-rules';
import { changedByImport } from './member-changes-rules';
import { newOrgUnit } from './org-unit-rules';
import { memberDocument } from './member-document';

beforeAll(() => void (process.env['QINGLIAN_PHONE_KEY'] = 'ab'.repeat(32)));

const committee = newOrgUnit({ _id: 'C', kind: 'committee', name: '市直机关工委', order: 0, parent: null });
const unit = newOrgUnit({ _id: 'U001', kind: 'unit', name: '市财政局', order: 1, parent: committee });
const orgUnit = newOrgUnit({ _id: 'U001-B01', kind: 'branch', name: '办公室党支部', order: 2, parent: unit });
const branch: Branch = { orgUnit, unit, row: 2 };
const person: RosterPerson = {
  no: '10000001',
  name: '单晓明',
  gender: 'male',
  branchId: 'U001-B01',
  title: '处长',
  standing: 'full',
  duty: 'secretary',
  phone: '10012345678',
  officePhone: null,
  email: null,
  wecom: null,
  group: null,
  joinedAt: 0,
};

test('a person comes to stand in the path of the branch', () => {
  const member = memberDocument(person, branch, null);
  expect(member).toMatchObject({ _id: 'M10000001', pinyin: 'shan xiao ming', unitName: '市财政局', state: 'active' });
  expect(member).toMatchObject({ path: ['C', 'U001', 'U001-B01'], branchIds: ['U001-B01'], since: null, past: [] });
});

const now = 1_800_000_000_000;
const elsewhere: Branch = {
  ...branch,
  orgUnit: newOrgUnit({ _id: 'U001-B02', kind: 'branch', name: '人事处党支部', order: 3, parent: unit }),
};
const imported = (change: Partial<RosterPerson>, into = branch) =>
  changedByImport(memberDocument(person, branch, null), memberDocument({ ...person, ...change }, into, null), now);

test('a row that says the same changes nothing', () => expect(imported({})).toBeNull());

test.each<Partial<RosterPerson>>([{ name: '单小明' }, { phone: '10012345679' }, { phone: null }, { group: '一' }])(
  'a row with %j changes that, and not where they belong',
  change => {
    const { phone, ...rest } = change;
    const after = imported(change);
    expect(after).toMatchObject({ ...rest, since: null, past: [], version: 2 });
    if (phone !== undefined) expect(after?.phone?.tail).toBe(phone?.slice(-4));
  },
);

test('a row with another branch moves them', () => {
  expect(imported({}, elsewhere)).toMatchObject({
    branchId: 'U001-B02',
    since: now,
    past: [{ branchId: 'U001-B01', from: null, until: now }],
    branchIds: ['U001-B02', 'U001-B01'],
  });
});

test('a branch by another name is no other place', () => {
  const renamed = { ...branch, orgUnit: { ...orgUnit, name: '综合处党支部' } };
  expect(imported({}, renamed)).toMatchObject({ branchName: '综合处党支部', since: null, past: [] });
});

test('the phone is nowhere in the document, and not to be found out from its hash without the key', () => {
  const member = memberDocument(person, branch, null);
  expect(JSON.stringify(member)).not.toContain('10012345678');
  for (const encoding of ['hex', 'base64url'] as const)
    expect(member.phone?.hash).not.toBe(createHash('sha256').update('10012345678').digest(encoding));
  expect(member.phone?.tail).toBe('5678');
});
