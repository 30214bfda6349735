import type { RowReason } from '../../../../types/roster';
import type { MemberDocument } from '../../records/members/document';

/** What an import may do with people who are on the roster. */
export interface PersonScope {
  /** The organisation unit that the caller keeps the roster of. */
  readonly scope: string;
  /** Whether the caller may hand this member a way in, which a phone number is. */
  readonly mayVouch: (member: MemberDocument) => boolean;
}

type Said = readonly [key: 'no' | 'phone', severity: 'refused' | 'warning', reason: RowReason, message: string];

/** What is to be said of a row because of who has that personnel number already; null = nothing. */
export function sayingOn(before: MemberDocument, otherPhone: boolean, { scope, mayVouch }: PersonScope): Said | null {
  if (before.state === 'forgotten')
    return ['no', 'refused', 'personForgotten', '这个编号的个人信息已按本人申请删除，不能再导入。'];
  if (before.mergedInto !== null)
    return ['no', 'refused', 'personMerged', '这个编号是重复登记，已并入同一人的另一编号，请改用那个编号。'];
  if (!before.path.includes(scope))
    return ['no', 'refused', 'personElsewhere', '这个编号的人员现在不在您管理的范围内，需由上级办理转接。'];
  if (otherPhone && !mayVouch(before))
    return ['phone', 'refused', 'beyondRights', '此人的管理权限高于您，手机号需由上级修改。'];
  if (before.state === 'left') return ['no', 'warning', 'personReturns', '此人已离开花名册，导入后重新在册，请核对。'];
  return null;
}
