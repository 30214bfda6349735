import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import type { Receipt } from '../../../../../types/gatherings';
import type { CallFailure } from '../../../platform/call-failure';
import { failureWords } from '../../../ui/failure-words';
import { formatMoment, formatTime } from '../../../ui/format-time';
import { codeRefusalWords } from './code';

type CheckInRefusal = Refusal<Contract['attendance']['checkIn']>;

/** Why a check-in was refused, and what to do next. The one refusal that is good news has a receipt instead. */
export function checkInRefusalWords(
  refusal: Exclude<CheckInRefusal, { word: 'alreadyCheckedIn' }>,
  now: number,
): RefusalMessage {
  switch (refusal.word) {
    case 'notExpected':
      return {
        title: '您不在本次活动的应到名单',
        text: `本次活动由${refusal.hostName}组织。如您应当参加，请当面告知支部书记`,
        tone: 'wait',
        final: true,
      };
    case 'notSignedUp':
      return {
        title: refusal.waiting === null ? '您没有报名，还不能签到' : `您在候补第 ${refusal.waiting} 位，还不能签到`,
        text:
          refusal.waiting === null
            ? '请先在活动页面报名；报名已截止的，请支部书记代为报名'
            : '有同志取消时会自动递补；如已到会，请联系支部书记安排',
        tone: 'wait',
        final: true,
      };
    case 'notOpenYet':
      return {
        title: '签到尚未开始',
        text: `${formatMoment(refusal.opensAt, now)} 开始签到，请到时再试`,
        tone: 'wait',
      };
    case 'windowOver':
      return {
        title: `手机签到已于 ${formatMoment(refusal.closesAt, now)} 截止`,
        text: '如您已到会，请支部书记为您点名，记录同样有效',
        tone: 'wait',
        final: true,
      };
    case 'notThisWay':
      return {
        title: '本次活动不用签到码签到',
        text: '请返回活动详情按提示签到，或请支部书记为您点名',
        tone: 'wait',
        final: true,
      };
    case 'codeNeeded':
      return { title: '请先扫码或输入签到码', text: '请对照会场屏幕上的二维码或六位数字', tone: 'wait' };
    case 'outside':
      return {
        title: '您现在不在会场附近',
        text: '请到会场后再试；如您已在会场，请支部书记为您点名，记录同样有效',
        tone: 'bad',
      };
    case 'placeNeeded':
      return {
        title: '本次活动需要确认您在会场',
        text: '请允许使用位置后再试；不愿提供位置的，请支部书记为您点名，记录同样有效',
        tone: 'wait',
      };
    case 'codeExpired':
    case 'codeWrong':
    case 'tooManyGuesses':
      return codeRefusalWords(refusal, '请支部书记为您点名', '请稍等几分钟再试，或请支部书记为您点名');
    case 'gatheringClosed':
      return {
        title: `活动已于 ${formatMoment(refusal.closedAt, now)} 结束`,
        text: '如您到会而没有签到，请联系支部书记补签',
        tone: 'wait',
        final: true,
      };
    case 'gatheringCancelled':
      return { title: '活动已取消', text: `原因：${refusal.reason}。请留意支部另行通知`, tone: 'wait', final: true };
  }
}

/** What to tell when no outcome is known: never that it is recorded. */
export function checkInFailureWords(failure: CallFailure): RefusalMessage {
  switch (failure.code) {
    case 'notFound':
    case 'forbidden':
      return { title: '没有找到这次活动', text: '请重新扫描会场的签到码，或请支部书记为您点名', tone: 'bad' };
    default: {
      const { title, advice } = failureWords(failure.code);
      return { title: `签到没有成功：${title}`, text: advice, tone: 'bad' };
    }
  }
}

const meansNames: Readonly<Record<Receipt['means'], string>> = {
  code: '签到码',
  byHand: '支部书记点名',
  location: '会场定位',
  online: '线上学习',
};

export const meansName = (means: Receipt['means']): string => meansNames[means];

const sealNames: Readonly<Record<Receipt['attendance'], string>> = {
  present: '已签到',
  late: '迟到',
  observer: '列席',
};

/** The word on the seal. */
export const sealName = (attendance: Receipt['attendance']): string => sealNames[attendance];

/** `您已于 14:05 签到` */
export const alreadyWords = (receipt: Receipt): string => `您已于 ${formatTime(receipt.at)} 签到`;

/** What somebody is told who tried to check in or out. */
export interface RefusalMessage {
  readonly title: string;
  /** What to do next. */
  readonly text: string;
  readonly tone: 'bad' | 'wait' | 'plain';
  /** Typing a code again cannot help. */
  readonly final?: true;
}
