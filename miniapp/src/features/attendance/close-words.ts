import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import { formatMoment } from '../../ui/format-time';

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
