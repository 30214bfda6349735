import type { Sheet, SheetRow } from '../../../../../types/attendance';
import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import { formatMoment } from '../../../ui/format-time';
import { stateNames } from '../words/states';

export type SheetFilter = 'all' | 'came' | 'excused' | 'absent';

/** Whether a line of the sheet is to be shown under a filter. */
export function inSheetFilter({ attendance }: SheetRow, filter: SheetFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'came' ? attendance !== 'absent' && attendance !== 'excused' : attendance === filter;
}

/** The names of those who were absent, in the order of the sheet. */
export const absentNames = (sheet: Sheet): readonly string[] =>
  sheet.rows.filter(row => row.attendance === 'absent').map(row => row.name);

export type Corrected = SheetRow['attendance'];

/** What a line may be corrected to: everything but what it says already. */
export function correctionOptions(row: SheetRow): readonly { readonly value: Corrected; readonly text: string }[] {
  const states: readonly Corrected[] = ['present', 'late', 'excused', 'observer', 'absent'];
  return states.filter(state => state !== row.attendance).map(value => ({ value, text: stateNames[value] }));
}

/** The usual reasons for a correction, by what it makes of the line. */
export const usualReasons: Readonly<Record<Corrected, readonly string[]>> = {
  present: ['到会但未签到', '手机故障未能签到'],
  late: ['到会较晚，未签到', '实际到会时间有误'],
  excused: ['会前已请假', '因公出差', '因病请假'],
  observer: ['仅列席会议'],
  absent: ['误点到会', '代为签到，本人未到'],
};

export interface CorrectionStory {
  readonly key: string;
  /** `第 2 版 · 今天 10:05 · 李明` */
  readonly head: string;
  /** `张三：缺席 → 实到` */
  readonly change: string;
  readonly reason: string;
}

const guestChanges = { added: '补登', changed: '更正信息', removed: '移出' } as const;

/** The story of a sheet since its close, latest first. */
export function correctionStories(sheet: Sheet, now: number): readonly CorrectionStory[] {
  const lines = sheet.corrections.map(correction => ({
    correction,
    id: correction.memberId,
    change:
      correction.from === correction.to
        ? `${correction.name}：补记签退`
        : `${correction.name}：${stateNames[correction.from]} → ${stateNames[correction.to]}`,
  }));
  const guests = sheet.guestCorrections.map(correction => ({
    correction,
    id: correction.guestId,
    change: `来宾${correction.name}：${guestChanges[correction.is]}`,
  }));
  const inOrder = [...lines, ...guests].sort((a, b) => a.correction.version - b.correction.version);
  return inOrder.reverse().map(({ correction: { version, at, by, reason }, id, change }, index) => ({
    key: `${version}:${id}:${index}`,
    head: `第 ${version} 版 · ${formatMoment(at, now)} · ${by ?? '系统'}`,
    change,
    reason: by === null ? '结束时正在提交的记录，已据实计入' : reason,
  }));
}

type CorrectRefusal = Refusal<Contract['attendance']['correct']>;

/** Why a correction was refused, and what to do. */
export function correctRefusalWords(refusal: CorrectRefusal, row: SheetRow): string {
  switch (refusal.word) {
    case 'changedElsewhere':
      return `他人刚刚修改过签到表（现为第 ${refusal.version} 版），已为您换成最新内容，请核对后再提交`;
    case 'unchanged':
      return `${row.name}在签到表上已是这个结果，无需补签`;
    case 'notExpected':
      return `${row.name}不在这份签到表上，请返回后重新打开`;
    case 'notClosed':
      return '活动尚未结束，请在点名页修改';
    case 'beingMade':
      return '签到表正在生成，请稍后再试';
  }
}
