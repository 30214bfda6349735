import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import type { SignUpPlace, SignUpSummary } from '../../../../types/sign-ups';
import { formatMoment } from '../../ui/format-time';

type SignUps = Contract['signUps'];

export interface SignUpWords {
  readonly title: string;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'bad' | 'wait';
}

function seatsWords({ seatsLeft, capacity, seated }: SignUpSummary): string {
  if (seatsLeft === null) return '名额不限';
  const isOwn = capacity === null || seatsLeft < capacity - seated;
  return `${isOwn ? '本支部' : ''}还有 ${seatsLeft} 个名额`;
}

function placeWords(mine: SignUpPlace, summary: SignUpSummary, wasWaiting: boolean, now: number): SignUpWords {
  const until = summary.mayWithdraw
    ? `如不能参加，请在${formatMoment(summary.closesAt, now)} 前取消报名。`
    : '报名已截止，如有变化请联系支部书记。';
  const byHand = mine.byHand ? `由${mine.byHand.by}代为报名：${mine.byHand.reason}。` : '';
  if (mine.state === 'waiting')
    return {
      title: `候补第 ${mine.position} 位`,
      text: `${byHand}有同志取消时按顺序自动递补，递补后这里会显示“已报上名”。${until}`,
      tone: 'wait',
    };
  return {
    title: wasWaiting ? '您已由候补递补，已报上名' : '您已报上名',
    text: `${byHand}${until}`,
    tone: 'good',
  };
}

/** There are seats, but none for the reader's branch. */
const isBranchFull = ({ capacity, seated, seatsLeft }: SignUpSummary) =>
  seatsLeft === 0 && (capacity === null || seated < capacity);

/**
 * How the reader stands, with times and what to do; null where there is nothing to say to them.
 * `wasWaiting`: this sign-up was seen in the waiting list before.
 */
export function signUpWords(summary: SignUpSummary, wasWaiting: boolean, now: number): SignUpWords | null {
  const { mine, state, signedOut, opensAt, closesAt, waiting } = summary;
  if (mine) return placeWords(mine, summary, wasWaiting, now);
  const out = signedOut ? `${signedOut.by}已取消您的报名：${signedOut.reason}。` : '';
  const until = `报名截至${formatMoment(closesAt, now)}。`;
  switch (state) {
    case 'notOpenYet':
      return { title: `${formatMoment(opensAt, now)}开始报名`, text: `${out}${seatsWords(summary)}。`, tone: 'plain' };
    case 'open':
      return { title: '可以报名', text: `${out}${seatsWords(summary)}，${until}`, tone: 'plain' };
    case 'full':
      return {
        title: isBranchFull(summary) ? '本支部名额已满，可以候补' : '名额已满，可以候补',
        text: `${out}目前 ${waiting} 人候补，有同志取消时按顺序自动递补。${until}`,
        tone: 'wait',
      };
    case 'over':
      return { title: '报名已截止', text: `${out}您没有报名。如需参加，请联系支部书记。`, tone: 'plain' };
    default:
      return null;
  }
}

/** What the confirming question before a withdrawal says. */
export const withdrawalText = ({ mine, waiting }: SignUpSummary): string =>
  mine?.state === 'seated' && waiting > 0
    ? '您的名额会立即让给候补的同志；再次报名要从候补最后排起。'
    : '再次报名要从最后排起。';

type AnyRefusal =
  | Refusal<SignUps['signUp']>
  | Refusal<SignUps['withdrawSignUp']>
  | Refusal<SignUps['signUpByHand']>
  | Refusal<SignUps['signOut']>;

/** Why signing up or withdrawing was refused, and what to do, in one sentence. */
export function signUpRefusalWords(refusal: AnyRefusal, now: number): string {
  switch (refusal.word) {
    case 'noSignUp':
      return '这次活动不需要报名，应到人员直接参加';
    case 'notPublished':
      return '活动尚未发布，请发布后再办理报名';
    case 'gatheringClosed':
      return '活动已结束，报名不能再变动';
    case 'gatheringCancelled':
      return `活动已取消：${refusal.reason}`;
    case 'notExpected':
      return '不在这次活动的应到范围内，请联系主办支部';
    case 'notOpenYet':
      return `报名${formatMoment(refusal.opensAt, now)}开始，请到时再来`;
    case 'signUpOver':
      return `报名已于${formatMoment(refusal.closesAt, now)} 截止，如有变化请联系支部书记`;
    case 'listFull':
      return `报名和候补合计已满 ${refusal.limit} 人，请联系主办支部`;
    case 'tooManyChanges':
      return `您已取消 ${refusal.limit} 次，再报名请联系支部书记代办`;
    case 'alreadyWithdrawn':
      return '这次代报名已被取消，请重新选择人员';
    case 'notSignedUp':
      return '该同志已不在名单中，请刷新后查看';
  }
}
