import type { Contract } from '../../../../types/contract';
import type { SheetGuest } from '../../../../types/guest';
import type { Refusal } from '../../../../types/operation';

type Guests = Contract['guests'];
type GuestRefusal =
  Refusal<Guests['registerGuest']> | Refusal<Guests['correctGuest']> | Refusal<Guests['correctGuestOnSheet']>;

/** Why something about a guest was refused, and what to do. */
export function guestRefusalWords(refusal: GuestRefusal): string {
  switch (refusal.word) {
    case 'notPublished':
      return '活动尚未发布，请先发布再登记来宾';
    case 'gatheringClosed':
      return '活动已结束，请在签到表上补登来宾';
    case 'gatheringCancelled':
      return `活动已取消（${refusal.reason}），不再登记来宾`;
    case 'tooMany':
      return `来宾最多 ${refusal.most} 人；人数较多时可打印签到表，请来宾在纸上签名`;
    case 'changedElsewhere':
      return '他人刚刚改过，请关闭后核对最新内容，再作修改';
    case 'notClosed':
      return '活动尚未结束，请在点名页登记来宾';
    case 'beingMade':
      return '签到表正在生成，请稍后再试';
    case 'noSheet':
      return '主办单位没有自己的签到表，请把来宾写入会议纪要';
    case 'unchanged':
      return '签到表上已是这样，无需更正';
  }
}

/** Where a guest is from, and what else is noted of them. */
export const guestLine = ({ from, note }: Pick<SheetGuest, 'from' | 'note'>): string =>
  [from, note].filter(Boolean).join(' · ');

/** Usual reasons for a change of the guests after the close. */
export const guestReasons = ['会前未登记', '姓名或职务有误', '本人未到'] as const;
