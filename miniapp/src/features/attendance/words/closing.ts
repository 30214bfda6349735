import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import { formatMoment } from '../../../ui/format-time';

/** How far the sheets of a closed gathering are. */
export interface SheetProgress {
  readonly sheets: number;
  /** 0 until the first of them are made. */
  readonly branches: number;
}

export const sheetProgressTitle = ({ sheets, branches }: SheetProgress): string =>
  branches > 0 ? `正在生成签到表：已完成 ${sheets} / ${branches} 个支部` : '正在生成签到表';

export const sheetProgressText = '活动已结束，签到结果不再变动。可以离开本页，系统会自动继续生成。';

/** Why a gathering could not be closed, and what to do, in one sentence. */
export function closeRefusalWords(refusal: Refusal<Contract['attendance']['close']>, now: number): string {
  switch (refusal.word) {
    case 'notOpenYet':
      return `签到${formatMoment(refusal.opensAt, now)}才开始，此前不能结束；如不举行请取消活动`;
    case 'notPublished':
      return '活动尚未发布，不能结束';
    case 'gatheringCancelled':
      return '活动已取消，无需结束';
  }
}
