import type { GatheringView } from '../../../../../types/gatherings';
import { formatTime, formatMoment, formatSpan } from '../../../ui/format-time';
import { ownSignUpWords } from './own-sign-up';

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
