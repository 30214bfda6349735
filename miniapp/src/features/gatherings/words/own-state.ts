import type { GatheringCard, OwnSignUp } from '../../../../../types/gatherings';
import { formatMoment } from '../../../ui/format-time';
import { ownSignUpWords } from './own-sign-up';

export interface StateTag {
  readonly text: string;
  readonly tone: 'plain' | 'red' | 'green' | 'gold';
}

type Standing = Pick<GatheringCard, 'state' | 'mine' | 'mySignUp' | 'checkInState'>;

/** How the reader stands to a gathering, in one short word. */
export function ownStateTag(card: Standing, now: number): StateTag {
  if (card.state === 'cancelled') return { text: '已取消', tone: 'plain' };
  if (card.state === 'draft') return { text: '草稿', tone: 'gold' };
  switch (card.mine) {
    case 'present':
      return { text: '已签到', tone: 'green' };
    case 'late':
      return { text: '迟到', tone: 'gold' };
    case 'observer':
      return { text: '列席', tone: 'green' };
    case 'excused':
      return { text: '已请假', tone: 'gold' };
    case 'absent':
      return { text: '缺席', tone: 'red' };
    case null:
      return outsideWords(card, now);
    default:
      return waitingWords(card, now);
  }
}

function signUpWords(mySignUp: OwnSignUp, now: number): StateTag {
  const { tag, tone } = ownSignUpWords(mySignUp, now);
  return { text: tag, tone };
}

function outsideWords({ state, mySignUp }: Standing, now: number): StateTag {
  if (state === 'closed') return { text: '已结束', tone: 'plain' };
  return mySignUp ? signUpWords(mySignUp, now) : { text: '不在应到名单', tone: 'plain' };
}

function waitingWords(card: Standing, now: number): StateTag {
  switch (card.checkInState) {
    case 'open':
      return { text: '正在签到', tone: 'red' };
    case 'notOpenYet':
      return card.mySignUp ? signUpWords(card.mySignUp, now) : { text: '待参加', tone: 'plain' };
    case 'done':
      return { text: '已签到', tone: 'green' };
    default:
      return { text: '未签到', tone: 'plain' };
  }
}

/** The check-in of one card in a line, with the time that matters. */
export function cardCheckInLine(card: GatheringCard, now: number): string {
  switch (card.checkInState) {
    case 'open':
      return card.online === 'only' ? '现在可以学习、提交心得' : '现在可以签到';
    case 'notOpenYet':
      return `${formatMoment(card.opensAt, now)} 开始签到`;
    case 'done':
      return '您已签到，感谢参加';
    case 'over':
      return '手机签到已截止，如已到会请支部书记点名';
    case 'closed':
      return '活动已结束';
    case 'cancelled':
      return '活动已取消';
    default:
      return card.mySignUp ? ownSignUpWords(card.mySignUp, now).line : '您不在应到名单';
  }
}
