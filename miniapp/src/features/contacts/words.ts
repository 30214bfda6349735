import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import { formatMoment } from '../../ui/format-time';

type Contacts = Contract['contacts'];

interface Words {
  readonly title: string;
  readonly advice: string;
}

/** Why people, a card or a number could not be read, and what to do. */
export function readRefusalWords(refusal: Refusal<Contacts['reveal']>, now: number): Words {
  switch (refusal.word) {
    case 'tooManyReads':
      // The next full minute: at the one before, it would still be too early.
      return {
        title: '查看次数较多，请稍后再看',
        advice: `为保护个人信息，短时间内可查看的人数有限，${formatMoment(refusal.retryAt + 59_999, now)} 后可继续`,
      };
    case 'notFound':
      return { title: '没有找到这位同志', advice: '可能已调离，或不对外显示；请返回重新查找' };
  }
}

/** Why somebody could not be made a favourite, and what to do, in one sentence. */
export function favouriteRefusalWords(refusal: Refusal<Contacts['setFavourite']>): string {
  switch (refusal.word) {
    case 'tooManyFavourites':
      return `收藏已满 ${refusal.limit} 人，请先取消一些收藏`;
    case 'notFound':
      return '没有找到这位同志，不能收藏；请返回重新查找';
  }
}
