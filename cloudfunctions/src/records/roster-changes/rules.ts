import { isInForce } from '../../domain/roles';
import type { FieldChange, RosterChangeDocument } from './document';
import { dutyWords, genderWords, standingWords } from '../../domain/person-words';
import type { OrgUnitDocument } from '../org-units/document';
import type { MemberDocument } from '../members/document';
import { dateText } from '../../domain/local-time';

/** After so long, what follows from a change is looked over once more: any call that was under way then has ended. */
const settleAfterMs = 60_000;

const words = {
  state: { active: '在册', left: '已离开', forgotten: '已删除' },
  role: { secretary: '组织活动', administrator: '管理员', editor: '发布内容', auditor: '查看统计' },
} as const;

type Read = (member: MemberDocument) => string | null;

/** What is noted of a change, in the order in which people read it. */
const fields: readonly (readonly [field: string, read: Read])[] = [
  ['人员编号', ({ no }) => no],
  ['姓名', ({ name }) => name],
  ['状态', ({ state }) => words.state[state]],
  ['单位', ({ unitName }) => unitName],
  ['支部', ({ branchName }) => branchName],
  ['性别', ({ gender }) => genderWords[gender] || null],
  ['职务', ({ title }) => title || null],
  ['党员类型', ({ standing }) => standingWords[standing]],
  ['支部职务', ({ duty }) => duty && dutyWords[duty]],
  ['手机号', ({ phone }) => phone && `尾号 ${phone.tail}`],
  ['办公电话', ({ officePhone }) => officePhone],
  ['邮箱', ({ email }) => email],
  ['企业微信', ({ wecom }) => wecom],
  ['党小组', ({ group }) => group],
  ['入党日期', ({ joinedAt }) => (joinedAt === null ? null : dateText(joinedAt))],
];

/** The roles that somebody was granted and that are in force, for people. */
function rights({ grants }: Pick<MemberDocument, 'grants'>, now: number): string | null {
  const held = grants.filter(grant => isInForce(grant, now));
  return held.map(({ role, orgUnitName }) => `${words.role[role]}（${orgUnitName}）`).join('、') || null;
}

/** What differs between a person as they were and as they are, in words; `before` null = they were not on the roster. */
export function fieldChanges(before: MemberDocument | null, after: MemberDocument, now: number): FieldChange[] {
  const changes = fields.map(([field, read]) => ({ field, from: before && read(before), to: read(after) }));
  const granted = { field: '权限', from: before && rights(before, now), to: rights(after, now) };
  const isOtherPhone = before !== null && before.phone?.hash !== after.phone?.hash;
  return [...changes, granted].filter(({ field, from, to }) => from !== to || (field === '手机号' && isOtherPhone));
}

type Told = Pick<RosterChangeDocument, '_id' | 'kind' | 'by' | 'at'> &
  Partial<Pick<RosterChangeDocument, 'on' | 'reason' | 'importId' | 'fields'>> & {
    /** Whether something follows from it in further documents. */
    readonly hasFollowUp?: boolean;
  };

const rest = ({ _id, kind, by, at, on = at, reason = null, importId = null, hasFollowUp = false }: Told) => ({
  _id,
  kind,
  on,
  reason,
  importId,
  by,
  at,
  settleAt: hasFollowUp ? at + settleAfterMs : null,
});

/** The entry of the journal for a change of one person. */
export function personChange(before: MemberDocument | null, after: MemberDocument, told: Told): RosterChangeDocument {
  return {
    ...rest(told),
    subject: { memberId: after._id, orgUnitId: after.branchId, name: after.name },
    concerns: [...new Set([...(before?.path ?? []), ...after.path])],
    fields: told.fields ?? fieldChanges(before, after, told.at),
    unitIds: [...new Set([...(before ? [before.unitId] : []), after.unitId])],
  };
}

/** The entry of the journal for a change of one organisation unit. */
export function orgUnitChange(
  before: OrgUnitDocument | null,
  after: OrgUnitDocument,
  told: Told & Pick<RosterChangeDocument, 'fields'>,
): RosterChangeDocument {
  const paths = [...(before ? [before.path] : []), after.path];
  return {
    ...rest(told),
    subject: { memberId: null, orgUnitId: after._id, name: after.name },
    concerns: [...new Set(paths.flat())],
    fields: told.fields,
    unitIds: [...new Set(paths.flatMap(([, unitId]) => (unitId === undefined ? [] : [unitId])))],
  };
}
