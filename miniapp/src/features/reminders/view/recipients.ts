import type { Answer, RecipientStatus } from '../../../../../types/reminders';
import type { CountPart } from '../../../ui/count-bar';
import type { TagTone } from '../../../ui/tag';

/**
 * How far word of a gathering has come to somebody: by a message, read in the app, in the app but not read, still on its way,
 * or not at all, because they have no WeChat here.
 */
export type Reach = 'wechat' | 'read' | 'unread' | 'queued' | 'none';

export function reachOf({ push, read, reachable }: RecipientStatus): Reach {
  if (push === 'sent') return 'wechat';
  if (read) return 'read';
  if (!reachable) return 'none';
  return push === 'queued' || push === 'sending' ? 'queued' : 'unread';
}

interface ReachView {
  readonly name: string;
  /** Below a number. */
  readonly short: string;
  readonly tone: TagTone;
  readonly bar: CountPart['tone'];
}

/** In the order of what there is to do about it. */
export const reaches: Readonly<Record<Reach, ReachView>> = {
  none: { name: '未通知到', short: '未通知到', tone: 'red', bar: 'red' },
  unread: { name: '应用内未读', short: '未读', tone: 'gold', bar: 'gold' },
  queued: { name: '待发送', short: '待发送', tone: 'plain', bar: 'plain' },
  read: { name: '应用内已读', short: '已读', tone: 'green', bar: 'ink' },
  wechat: { name: '已发微信', short: '已发微信', tone: 'green', bar: 'green' },
};
const order = Object.keys(reaches) as Reach[];

/** Everyone, those first whom there is something to do about: who has not answered, and has not been reached. */
export const inOrder = (items: readonly RecipientStatus[]): readonly RecipientStatus[] =>
  [...items].sort(
    (a, b) =>
      Number(a.answer !== null) - Number(b.answer !== null) || order.indexOf(reachOf(a)) - order.indexOf(reachOf(b)),
  );

/** How many have been reached in which way. */
export function recipientCounts(items: readonly RecipientStatus[]): readonly CountPart[] {
  return (['wechat', 'read', 'unread', 'queued', 'none'] as const).map(reach => ({
    text: reaches[reach].short,
    count: items.filter(item => reachOf(item) === reach).length,
    tone: reaches[reach].bar,
  }));
}

/** `silent`: those who have not answered; `call`: those of them whom only a telephone reaches for certain. */
export type RecipientFilter = 'all' | 'silent' | 'call';

/** Whether a telephone is the next step with somebody. */
export const needsCall = (item: RecipientStatus) => item.answer === null && ['none', 'unread'].includes(reachOf(item));

export function matchesRecipientFilter(item: RecipientStatus, filter: RecipientFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'call' ? needsCall(item) : item.answer === null;
}

const answerNames: Readonly<Record<Answer, string>> = {
  checkedIn: '已签到',
  askedLeave: '已请假',
  signedUp: '已报名',
  withdrew: '已取消报名',
  read: '已查看',
};

/** What somebody answered, in a few characters. */
export const answerWords = ({ answer }: Pick<RecipientStatus, 'answer'>): string =>
  answer === null ? '尚未回复' : `回复：${answerNames[answer]}`;

/** How many are expected, and how many of them have answered. */
export const totalWords = (items: readonly RecipientStatus[]): string =>
  `应到 ${items.length} 人，已回复 ${items.filter(({ answer }) => answer !== null).length} 人`;

const unreadWords: Readonly<Partial<Record<RecipientStatus['push'], string>>> = {
  unknown: '微信没有回应，可能未收到',
  notPushed: '没有订阅微信提醒，消息未打开',
};

/** Why it stands so with somebody, and what helps, in one short sentence. */
export function recipientWords(item: RecipientStatus): string {
  switch (reachOf(item)) {
    case 'wechat': {
      const by = item.channel === 'employee' ? '企业微信消息' : item.channel === 'sms' ? '短信' : '微信提醒';
      return item.read ? `${by}已发出，并已打开` : `${by}已发出`;
    }
    case 'read':
      return '已在“消息”里打开';
    case 'queued':
      return '微信提醒会尽快发出，夜间改到早上';
    case 'unread':
      return unreadWords[item.push] ?? '没有收到微信提醒，消息未打开';
    case 'none':
      return '没有绑定微信，请电话通知';
  }
}
