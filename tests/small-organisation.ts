import { readingOf } from '../cloudfunctions/src/areas/roster/pinyin';
import type { MemberDocument, OrgUnitDocument } from '../cloudfunctions/src/platform/documents';
import type { Role } from '../types/operation';
import type { Product } from './emulated-product';

/** Two units; the first has two branches, the second one. Every branch has a secretary and some members. */
export const orgUnits: readonly OrgUnitDocument[] = [
  orgUnit('C', 'committee', '市直机关工委', []),
  orgUnit('U1', 'unit', '市档案馆', ['C']),
  orgUnit('U2', 'unit', '市气象局', ['C']),
  orgUnit('B1', 'branch', '第一支部', ['C', 'U1']),
  orgUnit('B2', 'branch', '第二支部', ['C', 'U1']),
  orgUnit('B3', 'branch', '第三支部', ['C', 'U2']),
];

function orgUnit(id: string, kind: OrgUnitDocument['kind'], name: string, above: readonly string[]): OrgUnitDocument {
  return { _id: id, kind, name, parentId: above.at(-1) ?? null, path: [...above, id], order: 0 };
}

function member(id: string, name: string, branchId: string, over: Partial<MemberDocument> = {}): MemberDocument {
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
    branchId,
    branchName: branch.name,
    unitId: unit._id,
    unitName: unit.name,
    path: branch.path,
    group: null,
    duty: null,
    roles: [],
    phone: null,
    officePhone: null,
    joinedAt: null,
    state: 'active',
    rowHash: '',
    ...over,
  };
}

function holder(role: Role, id: string, name: string, branchId: string, orgUnitId: string): MemberDocument {
  const orgUnitName = orgUnits.find(({ _id }) => _id === orgUnitId)?.name ?? '';
  return member(id, name, branchId, { roles: [{ role, orgUnitId, orgUnitName }] });
}

const secretary = (id: string, name: string, branchId: string): MemberDocument => ({
  ...holder('secretary', id, name, branchId, branchId),
  duty: 'secretary',
});

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
  member('M900', '华离', 'B1', { state: 'left' }),
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
