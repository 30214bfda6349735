import { createHash } from 'node:crypto';
import type { RosterPerson } from '../../../../../types/roster';
import type { Branch } from './branches';
import { afterImport, differencesOf, movesTo } from './member-changes';
import { newOrgUnit } from '../../../records/org-units/rules';
import { findingOn } from './person-findings';
import { homeIn } from '../../../domain/home';
import type { MemberDocument } from '../../../records/members/document';
import { newMember } from '../../../records/members/rules';
import { readingOf } from '../../../domain/pinyin';
import { sealPhone } from '../../../platform/personal-data';

process.env['QINGLIAN_PHONE_KEY'] = 'ab'.repeat(32);

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

const stored = () =>
  newMember(
    person,
    { ...readingOf(person.name), phone: sealPhone('10012345678') },
    homeIn(branch.orgUnit, branch.unit),
    null,
  );

test('a person comes to stand in the path of the branch', () => {
  const member = stored();
  expect(member).toMatchObject({ _id: 'M10000001', pinyin: 'shan xiao ming', unitName: '市财政局', state: 'active' });
  expect(member).toMatchObject({ path: ['C', 'U001', 'U001-B01'], branchIds: ['U001-B01'], since: null, past: [] });
});

const now = 1_800_000_000_000;
const elsewhere: Branch = {
  ...branch,
  orgUnit: newOrgUnit({ _id: 'U001-B02', kind: 'branch', name: '人事处党支部', order: 3, parent: unit }),
};
const before = stored();
const row = (change: Partial<RosterPerson>, silent: (keyof RosterPerson)[] = []) => ({
  row: 2,
  person: { ...person, ...change },
  silent: new Set(silent),
});

test.each<[Partial<RosterPerson>, (keyof RosterPerson)[], object]>([
  [{}, [], {}],
  [{ name: '单小明' }, [], { name: '单小明' }],
  [{ group: '一', title: '' }, [], { group: '一', title: '' }],
  [{ group: '一', title: '' }, ['group', 'title'], {}],
  // Who comes to another branch has no duty there unless the file says so.
  [{ branchId: 'U001-B02', duty: null }, ['duty'], { duty: null }],
  [{ branchId: 'U001-B02' }, [], {}],
  [{ duty: null }, ['duty'], {}],
])('a row with %j, silent on %j, differs in %j', (change, silent, differences) =>
  expect(differencesOf(before, row(change, silent))).toEqual(differences),
);

test('a change is set, and where they belong stays', () => {
  const after = afterImport(before, { set: { title: '副处长' }, place: null }, now);
  expect(after).toEqual({ ...before, title: '副处长', version: 2 });
});

test('a row with another branch moves them', () => {
  expect(movesTo(before, 'U001-B01')).toBe(false);
  expect(movesTo(before, 'U001-B02')).toBe(true);
  const place = homeIn(elsewhere.orgUnit, elsewhere.unit);
  expect(afterImport(before, { set: {}, place }, now)).toMatchObject({
    branchId: 'U001-B02',
    since: now,
    past: [{ branchId: 'U001-B01', from: null, until: now }],
    branchIds: ['U001-B02', 'U001-B01'],
  });
});

test('who left comes back from the day of the import on', () => {
  const left = { ...before, state: 'left', leftAt: 500 } as const;
  expect(movesTo(left, 'U001-B01')).toBe(true);
  const place = homeIn(branch.orgUnit, branch.unit);
  expect(afterImport(left, { set: {}, place }, now)).toMatchObject({
    state: 'active',
    leftAt: null,
    since: now,
    past: [{ branchId: 'U001-B01', from: null, until: 500 }],
  });
});

test.each<[string, Partial<MemberDocument>, boolean, boolean, string | undefined]>([
  ['somebody here', {}, false, false, undefined],
  ['another phone, by who may', {}, true, true, undefined],
  ['another phone, by who may not', {}, true, false, 'beyondRights'],
  ['somebody elsewhere', { path: ['C', 'U002', 'U002-B01'] }, false, true, 'personElsewhere'],
  ['somebody who left', { state: 'left' }, false, true, 'personReturns'],
  ['a duplicate', { state: 'left', mergedInto: 'M2' }, false, true, 'personMerged'],
  ['somebody forgotten', { state: 'forgotten' }, false, true, 'personForgotten'],
])('of %s it is said: %#', (_, change, otherPhone, vouches, reason) =>
  expect(findingOn({ ...before, ...change }, otherPhone, { scope: 'U001', mayVouch: () => vouches })?.[2]).toBe(reason),
);

test('the phone is nowhere in the document, nor found from its hash without the key', () => {
  const member = stored();
  expect(JSON.stringify(member)).not.toContain('10012345678');
  for (const encoding of ['hex', 'base64url'] as const)
    expect(member.phone?.hash).not.toBe(createHash('sha256').update('10012345678').digest(encoding));
  expect(member.phone?.tail).toBe('5678');
});
