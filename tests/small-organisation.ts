import { readingOf } from '../cloudfunctions/src/domain/pinyin';
import { newOrgUnit } from '../cloudfunctions/src/records/org-units/rules';
import { placedFirst, homeIn } from '../cloudfunctions/src/domain/home';
import type { Role } from '../types/operation';
import type { Product } from './emulated-product';
import type { OrgUnitDocument } from '../cloudfunctions/src/records/org-units/document';
import type { MemberDocument, RoleGrant } from '../cloudfunctions/src/records/members/document';

const committee = newOrgUnit({ _id: 'C', kind: 'committee', name: '市直机关工委', order: 0, parent: null });
const unit1 = newOrgUnit({ _id: 'U1', kind: 'unit', name: '市档案馆', order: 0, parent: committee });
const unit2 = newOrgUnit({ _id: 'U2', kind: 'unit', name: '市气象局', order: 0, parent: committee });

/** Two units; the first has two branches, the second one. Every branch has a secretary and some members. */
export const orgUnits: readonly OrgUnitDocument[] = [
  committee,
  unit1,
  unit2,
  newOrgUnit({ _id: 'B1', kind: 'branch', name: '第一支部', order: 0, parent: unit1 }),
  newOrgUnit({ _id: 'B2', kind: 'branch', name: '第二支部', order: 0, parent: unit1 }),
  newOrgUnit({ _id: 'B3', kind: 'branch', name: '第三支部', order: 0, parent: unit2 }),
];

/** Somebody of a branch of the small organisation. */
export function member(id: string, name: string, branchId: string, over: Partial<MemberDocument> = {}): MemberDocument {
  const branch = orgUnits.find(({ _id }) => _id === branchId);
  const unit = orgUnits.find(({ _id }) => _id === branch?.parentId);
  if (!branch || !unit) throw new Error(branchId);
  return {
    _id: id,
    no: id.slice(1),
    name,
    pinyin: id,
    initials: '',
    gender: 'female',
    title: '科员',
    standing: 'full',
    ...placedFirst(homeIn(branch, unit), null),
    group: null,
    duty: null,
    grants: [],
    phone: null,
    officePhone: null,
    email: null,
    wecom: null,
    joinedAt: null,
    state: 'active',
    leftAt: null,
    mergedInto: null,
    version: 1,
    ...over,
  };
}

/** A role over an organisation unit, granted long ago and without an end. */
export function granted(role: Role, orgUnitId: string, over: Partial<RoleGrant> = {}): RoleGrant {
  return {
    grantId: `${role.toLowerCase()}00000000`,
    role,
    orgUnitId,
    orgUnitName: orgUnits.find(({ _id }) => _id === orgUnitId)?.name ?? '',
    from: 0,
    until: null,
    reason: '分工',
    by: { memberId: 'M999', name: '文静' },
    at: 0,
    ended: null,
    ...over,
  };
}

const holder = (role: Role, id: string, name: string, branchId: string, orgUnitId: string) =>
  member(id, name, branchId, { grants: [granted(role, orgUnitId)] });

const secretary = (id: string, name: string, branchId: string) => member(id, name, branchId, { duty: 'secretary' });

export const members: readonly MemberDocument[] = [
  secretary('M100', '欧阳明', 'B1'),
  member('M101', '单雪', 'B1'),
  member('M102', '仇志远', 'B1', { standing: 'probationary' }),
  member('M103', '解晓东', 'B1'),
  member('M104', '区慧', 'B1'),
  secretary('M200', '尉迟敏', 'B2'),
  member('M201', '曾立', 'B2'),
  holder('administrator', 'M210', '翟宁', 'B2', 'U1'),
  holder('editor', 'M211', '诸葛月', 'B2', 'U1'),
  holder('auditor', 'M212', '司马青', 'B2', 'U1'),
  secretary('M300', '查文', 'B3'),
  member('M301', '盖云', 'B3'),
  member('M900', '华离', 'B1', { state: 'left', leftAt: 1 }),
];

/** An administrator of the committee, of the third branch: there where a test asks for one. */
export const committeeAdministrator: MemberDocument = holder('administrator', 'M999', '文静', 'B3', 'C');

/** The WeChat identity of a member of the small organisation. */
export const openidOf = (memberId: string) => `wx-${memberId}`;

/** Loads the administrator of the committee, with an account. */
export async function seedCommitteeAdministrator(product: Product): Promise<void> {
  const { _id } = committeeAdministrator;
  await product.seed('members', [committeeAdministrator]);
  await product.seed('accounts', [{ _id: openidOf(_id), memberId: _id, boundAt: 0 }]);
}

/** Loads the small organisation, everyone with an account. */
export async function seedSmallOrganisation(product: Product): Promise<void> {
  await product.seed('orgUnits', orgUnits);
  await product.seed('members', members);
  await bindEveryone(product);
}

/** Gives everyone of the small organisation their own account and nobody any other. */
export async function bindEveryone(product: Product): Promise<void> {
  await product.database
    .collection('accounts')
    .where({ boundAt: product.database.command.gte(0) })
    .remove();
  await product.seed(
    'accounts',
    members.map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: 0 })),
  );
}

/** Puts a phone number on the roster. */
export async function givePhone({ database }: Product, memberId: string, number: string): Promise<void> {
  const { sealPhone } = await import('../cloudfunctions/src/platform/personal-data');
  const phone = database.command.set(sealPhone(number));
  await database.collection('members').where({ _id: memberId }).update({ phone });
}

/** Makes somebody findable by name and number: the directory takes both up. */
export async function listInDirectory(product: Product, memberId: string, name: string, number: string): Promise<void> {
  await givePhone(product, memberId, number);
  await product.database.collection('members').where({ _id: memberId }).update(readingOf(name));
  await product.tick();
}
