import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import { formatMoment } from '../../../ui/format-time';

type Gatherings = Contract['gatherings'];

/** Why a gathering could not be published, and what to do, in one sentence. */
export function publishRefusalWords(refusal: Refusal<Gatherings['publish']>, now: number): string {
  switch (refusal.word) {
    case 'inThePast':
      return `签到时段已于${formatMoment(refusal.closesAt, now)}结束，请先修改时间再发布`;
    case 'alreadyClosed':
      return '活动已结束，不能再发布';
    case 'alreadyCancelled':
      return '活动已取消，如需举行请重新安排';
  }
}

/** Why a gathering could not be called off, and what to do, in one sentence. */
export function cancelRefusalWords(refusal: Refusal<Gatherings['cancel']>): string {
  switch (refusal.word) {
    case 'alreadyClosed':
      return '活动已结束并生成签到表，不能再取消';
  }
}
