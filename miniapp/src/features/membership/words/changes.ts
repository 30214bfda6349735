import type { RosterChange, RosterChangeKind } from '../../../../../types/membership';
import { formatDay, formatMoment, isSameDay } from '../../../ui/format-time';

export const changeNames: Readonly<Record<RosterChangeKind, string>> = {
  added: '新增党员',
  amended: '修改资料',
  moved: '调整支部',
  departed: '转出',
  rejoined: '恢复',
  merged: '合并重复',
  forgotten: '删除个人信息',
  exported: '导出花名册',
  orgUnitAdded: '新增组织',
  orgUnitRenamed: '组织更名',
  orgUnitMoved: '组织移动',
  orgUnitDissolved: '组织撤销',
};

/** Who made a change and when; from which day it holds, where that is another one. */
export function changeLine({ by, at, on }: RosterChange, now: number): string {
  const holds = isSameDay(on, at) ? '' : `，从${formatDay(on, now)}起`;
  return `${by} · ${formatMoment(at, now)}${holds}`;
}

export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

const nothing = '（空）';

/** Before and after, with a word where there was or is nothing. */
export const fieldChanges = ({ fields }: RosterChange): readonly FieldChange[] =>
  fields.map(({ field, from, to }) => ({ field, from: from ?? nothing, to: to ?? nothing }));
