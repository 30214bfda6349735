import type { GatheringCard, GatheringView, OwnSignUp } from '../../../../../types/gatherings';
import { ownSignUpWords } from '../words/own-sign-up';
import { formatDayHeading, formatMoment, formatSpan, formatTime, isSameDay } from '../../../ui/format-time';

export interface Words {
  readonly text: string;
  readonly tone: 'plain' | 'red' | 'green' | 'gold';
}

type Standing = Pick<GatheringCard, 'state' | 'mine' | 'mySignUp' | 'checkInState'>;

/** How the reader stands to a gathering, in one short word. */
export function standingWords(card: Standing, now: number): Words {
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

function signUpWords(mySignUp: OwnSignUp, now: number): Words {
  const { tag, tone } = ownSignUpWords(mySignUp, now);
  return { text: tag, tone };
}

function outsideWords({ state, mySignUp }: Standing, now: number): Words {
  if (state === 'closed') return { text: '已结束', tone: 'plain' };
  return mySignUp ? signUpWords(mySignUp, now) : { text: '不在应到名单', tone: 'plain' };
}

function waitingWords(card: Standing, now: number): Words {
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

/** Of the gatherings to come, the one to show large: one that can be checked in to now, otherwise the first that stands and still concerns the reader. */
export function pickNext(cards: readonly GatheringCard[]): GatheringCard | undefined {
  const concerns = ({ state, mine, mySignUp }: GatheringCard) =>
    state === 'published' && (mine !== null || mySignUp?.state !== 'over');
  return cards.find(card => card.checkInState === 'open') ?? cards.find(concerns);
}

const soonMs = 30 * 60_000;
const followMs = 60_000;

/** How often to read a gathering again: only while its check-in is near or open does it change by itself; 0 = not. */
export function refreshEvery(card: GatheringCard | undefined, now: number): number {
  if (!card) return 0;
  const near = card.checkInState === 'notOpenYet' && card.opensAt - now < soonMs;
  return card.checkInState === 'open' || near ? followMs : 0;
}

export interface CheckInWords {
  readonly title: string;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'bad' | 'wait';
}

/** What the check-in of this gathering comes to for the reader at `now`, with the times and what to do. */
export function checkInWords(view: GatheringView, now: number): CheckInWords {
  const { opensAt, lateAfter, closesAt } = view.checkIn;
  switch (view.checkInState) {
    case 'done':
      return doneWords(view, now);
    case 'open':
      return view.online === 'only'
        ? studyWords(view, now)
        : now < lateAfter
          ? {
              title: '正在签到',
              text: `${formatTime(lateAfter)} 前签到为按时，手机签到${formatMoment(closesAt, now)} 截止`,
              tone: 'good',
            }
          : { title: '正在签到，此时签到记为迟到', text: `手机签到${formatMoment(closesAt, now)} 截止`, tone: 'wait' };
    case 'notOpenYet':
      return {
        title: '签到尚未开始',
        text: `${formatMoment(opensAt, now)} 开始，还有 ${formatSpan(opensAt - now)}`,
        tone: 'plain',
      };
    case 'over':
      return {
        title: '手机签到时间已过',
        text: `已于 ${formatMoment(closesAt, now)} 截止；如您到会，请找支部书记点名补签`,
        tone: 'wait',
      };
    case 'closed':
      return closedWords(view);
    case 'cancelled':
      return {
        title: '活动已取消',
        text: view.cancelReason ? `原因：${view.cancelReason}` : '请留意支部另行通知',
        tone: 'bad',
      };
    case 'notSignedUp':
      return unseatedWords(view, now);
    default:
      return {
        title: '您不在应到名单',
        text: `本次活动由${view.host.name}组织，如有疑问请联系支部书记`,
        tone: 'plain',
      };
  }
}

function studyWords({ checkIn: { lateAfter, closesAt } }: GatheringView, now: number): CheckInWords {
  const until = `${formatMoment(closesAt, now)} 截止`;
  const what = '看完学习内容、提交心得，即为签到';
  if (now >= lateAfter) return { title: '正在线上学习，此时提交记为迟到', text: `${what}，${until}`, tone: 'wait' };
  const late = lateAfter < closesAt ? `${formatMoment(lateAfter, now)} 前为按时，` : '';
  return { title: '正在线上学习', text: `${what}。${late}${until}`, tone: 'good' };
}

function unseatedWords({ state, mySignUp }: GatheringView, now: number): CheckInWords {
  if (state === 'closed') return { title: '活动已结束', text: '您没有报名，不计缺席', tone: 'plain' };
  const waits = mySignUp?.state === 'waiting';
  return {
    title: waits ? `您在候补第 ${mySignUp.position ?? 1} 位，暂时不能签到` : '您没有报名，暂时不能签到',
    text: mySignUp ? ownSignUpWords(mySignUp, now).line : '',
    tone: 'wait',
  };
}

function doneWords(view: GatheringView, now: number): CheckInWords {
  const at = view.receipt ? `签到时间 ${formatMoment(view.receipt.at, now)}` : '您的出席已记录';
  return { title: '您已签到', text: at, tone: 'good' };
}

function closedWords(view: GatheringView): CheckInWords {
  switch (view.mine) {
    case 'absent':
      return { title: '活动已结束，记为缺席', text: '如与实际不符，请联系支部书记补签', tone: 'wait' };
    case 'excused':
      return { title: '活动已结束，记为请假', text: '请假不影响查看活动资料', tone: 'plain' };
    case null:
      return { title: '活动已结束', text: '签到表已生成', tone: 'plain' };
    default:
      return { title: '活动已结束，出席已记入签到表', text: '', tone: 'good' };
  }
}

export interface Day<T> {
  readonly key: string;
  readonly heading: string;
  readonly cards: readonly T[];
}

/** Puts cards under the day they begin on, in the order they come. */
export function groupByDay(cards: readonly GatheringCard[], now: number): readonly Day<GatheringCard>[] {
  const days: { key: string; heading: string; cards: GatheringCard[] }[] = [];
  let last: GatheringCard | undefined;
  for (const card of cards) {
    const day = days[days.length - 1];
    if (day && last && isSameDay(last.startsAt, card.startsAt)) day.cards.push(card);
    else
      days.push({
        key: `${days.length}:${card.startsAt}`,
        heading: formatDayHeading(card.startsAt, now),
        cards: [card],
      });
    last = card;
  }
  return days;
}
