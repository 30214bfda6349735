import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import type { CallFailure } from '../../../platform/call-failure';
import { failureWords } from '../../../ui/failure-words';
import { formatMoment } from '../../../ui/format-time';
import { codeRefusalWords } from './code';
import type { RefusalMessage } from './check-in';

type CheckOutRefusal = Exclude<Refusal<Contract['checkOuts']['checkOut']>, { word: 'alreadyCheckedOut' }>;

const byHand = '请支部书记在点名页为您登记签退';

/** Why a check-out was refused, and what to do next. */
export function checkOutRefusalWords(refusal: CheckOutRefusal, now: number): RefusalMessage {
  switch (refusal.word) {
    case 'notAsked':
      return { title: '本次活动不用签退', text: '您的签到已经记录，可以离开', tone: 'plain', final: true };
    case 'notCheckedIn':
      return { title: '您还没有签到', text: '请先签到；离线签到还没上传的，请联网上传后再签退', tone: 'wait' };
    case 'notBegun':
      return {
        title: '活动还没有开始，不能签退',
        text: `${formatMoment(refusal.startsAt, now)} 开始；提前离开的，${byHand}`,
        tone: 'wait',
      };
    case 'gatheringClosed':
      return {
        title: `活动已于 ${formatMoment(refusal.closedAt, now)} 结束`,
        text: '没有签退不影响您的出席',
        tone: 'plain',
        final: true,
      };
    case 'gatheringCancelled':
      return { title: '活动已取消', text: `原因：${refusal.reason}。不用签退`, tone: 'plain', final: true };
    case 'codeExpired':
    case 'codeWrong':
    case 'tooManyGuesses':
      return codeRefusalWords(refusal, byHand, byHand);
  }
}

/** What to tell when no outcome is known. A check-out is not kept on the phone: the secretary can note it. */
export function checkOutFailureWords(failure: CallFailure): RefusalMessage {
  if (failure.unanswered)
    return {
      title: '网络不通，签退没有记录',
      text: `请恢复网络后再试一次，或${byHand}；没有签退不影响出席`,
      tone: 'bad',
    };
  const { title } = failureWords(failure.code);
  return { title: `签退没有成功：${title}`, text: `请再试一次，或${byHand}`, tone: 'bad' };
}
