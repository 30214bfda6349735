import { createHash } from 'node:crypto';
import type { RosterPerson } from '../../../../types/roster';
import type { Branch } from './branch-rules';
import { keptRoles, memberDocument } from './member-document';

beforeAll(() => void (process.env['QINGLIAN_PHONE_KEY'] = 'ab'.repeat(32)));

const unit = { _id: 'U001', kind: 'unit', name: '市财政局', parentId: 'C', path: ['C', 'U001'], order: 1 } as const;
const branch: Branch = {
  orgUnit: { ...unit, _id: 'U001-B01', kind: 'branch', name: '办公室党支部', path: ['C', 'U001', 'U001-B01'] },
  unit,
  row: 2,
};
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

test('a secretary has the role over the branch, and stands in its path', () => {
  const member = memberDocument(person, branch);
  expect(member).toMatchObject({ _id: 'M10000001', pinyin: 'shan xiao ming', unitName: '市财政局', state: 'active' });
  expect(member.path).toEqual(['C', 'U001', 'U001-B01']);
  expect(member.roles).toEqual([{ role: 'secretary', orgUnitId: 'U001-B01', orgUnitName: '办公室党支部' }]);
});

test.each([
  ['organisation', 1],
  ['deputy', 0],
  [null, 0],
] as const)('with the duty %s there are %i roles', (duty, roles) => {
  expect(memberDocument({ ...person, duty }, branch).roles).toHaveLength(roles);
});

test('the hash changes with every field, and with the branch and unit as they are called', () => {
  const { rowHash } = memberDocument(person, branch);
  expect(memberDocument({ ...person }, branch).rowHash).toBe(rowHash);
  const changes: Partial<RosterPerson>[] = [
    { name: '单小明' },
    { phone: '10012345679' },
    { phone: null },
    { group: '一' },
  ];
  for (const change of changes) expect(memberDocument({ ...person, ...change }, branch).rowHash).not.toBe(rowHash);
  const renamed = { ...branch, unit: { ...unit, name: '市财政局机关' } };
  expect(memberDocument(person, renamed).rowHash).not.toBe(rowHash);
});

test('the phone is nowhere in the document, and not to be found out from its hashes without the key', () => {
  const member = memberDocument(person, branch);
  expect(JSON.stringify(member)).not.toContain('10012345678');
  const { phone, rowHash, _id, ...rest } = member;
  for (const guess of ['10012345678', JSON.stringify([rest, '10012345678'])])
    for (const encoding of ['hex', 'base64url'] as const)
      expect([phone?.hash, rowHash]).not.toContain(createHash('sha256').update(guess).digest(encoding));
  expect(phone?.tail).toBe('5678');
});

test('a change keeps a role over a unit and drops the one over the branch that was left', () => {
  const now = memberDocument({ ...person, duty: null }, branch);
  const overUnit = { role: 'secretary', orgUnitId: 'U001', orgUnitName: '市财政局' } as const;
  const overOld = { role: 'secretary', orgUnitId: 'U001-B09', orgUnitName: '旧支部' } as const;
  expect(keptRoles(now, { branchId: 'U001-B09', roles: [overOld, overUnit] })).toEqual([overUnit]);
});
