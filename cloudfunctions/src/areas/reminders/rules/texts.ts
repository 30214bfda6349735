import type { ChangedField } from '../../../../../types/gatherings';
import type { MessageTemplate, ReminderKind } from '../../../../../types/reminders';
import { localTimeOf, momentText } from '../../../domain/local-time';
import type { GatheringDocument } from '../../../records/gatherings/document';

type Announced = Pick<GatheringDocument, 'title' | 'place' | 'startsAt' | 'changed' | 'cancelReason' | 'signUp'>;

/** Which template carries a reminder. */
export const templateOf: Readonly<Record<ReminderKind, MessageTemplate>> = {
  published: 'gathering',
  dayBefore: 'gathering',
  hourBefore: 'gathering',
  changed: 'change',
  cancelled: 'change',
  absent: 'result',
  promoted: 'result',
  leaveApproved: 'result',
  leaveDeclined: 'result',
  again: 'gathering',
};

const weekdays = '日一二三四五六';

/** `15:00` */
const clockText = (at: number) => momentText(at).slice(11);

/** `11月25日（周三）15:00` */
const moment = (at: number) => {
  const { month, day, weekday } = localTimeOf(at);
  return `${month}月${day}日（周${weekdays[weekday]}）${clockText(at)}`;
};

const whatWords: Readonly<Record<ChangedField, string>> = {
  title: '名称',
  time: '时间',
  place: '地点',
  audience: '参加范围',
  chair: '主持人',
  agenda: '议程',
  study: '学习内容',
  attachments: '附件',
  checkIn: '签到办法',
  signUp: '报名办法',
  notes: '说明',
};

/** What is said about a gathering in one sentence. */
export function wordsOf(kind: ReminderKind, { place, startsAt, changed, cancelReason, signUp }: Announced): string {
  switch (kind) {
    case 'published':
      return signUp
        ? `请报名：${moment(startsAt)}，${place}。报名截至${moment(signUp.closesAt)}。`
        : `请参加：${moment(startsAt)}，${place}。`;
    case 'dayBefore':
      return `${moment(startsAt)}开始，地点：${place}。`;
    case 'hourBefore':
      return `即将开始：${clockText(startsAt)}，${place}。`;
    case 'changed': {
      const what = (changed?.what ?? []).map(field => whatWords[field]).join('、');
      return `${what}有变更，现为：${moment(startsAt)}，${place}。`;
    }
    case 'cancelled':
      return `原定${moment(startsAt)}的活动已取消。原因：${cancelReason ?? '未说明'}`;
    case 'promoted':
      return `有同志取消报名，您已由候补递补：${moment(startsAt)}，${place}。`;
    case 'leaveApproved':
      return `您对${moment(startsAt)}活动的请假已批准。`;
    case 'leaveDeclined':
      return `您对${moment(startsAt)}活动的请假未获批准，请按时参加，地点：${place}。`;
    case 'again':
      return `还没有收到您的回复：${moment(startsAt)}，${place}。请点开查看，不能参加请先请假。`;
    case 'absent':
      return `${moment(startsAt)}的签到表记您为缺席。如有出入，请联系支部书记。`;
  }
}

const notes: Readonly<Record<ReminderKind, string>> = {
  published: '点击查看详情',
  dayBefore: '请安排好时间，准时参加',
  hourBefore: '请准时到场签到',
  changed: '安排有变更，点击查看',
  cancelled: '活动已取消，点击查看原因',
  absent: '如有出入请联系支部书记',
  promoted: '已由候补递补，请准时参加',
  leaveApproved: '请假已批准',
  leaveDeclined: '请假未获批准，请按时参加',
  again: '请点开查看，不能参加请先请假',
};
const results: Readonly<Record<ReminderKind, string>> = {
  published: '待参加',
  dayBefore: '待参加',
  hourBefore: '即将开始',
  changed: '有变更',
  cancelled: '已取消',
  absent: '缺席',
  promoted: '已递补',
  leaveApproved: '已批准',
  leaveDeclined: '未批准',
  again: '待回复',
};

/** WeChat takes no more than so many characters of a `thing`. */
const thingLength = 20;

/** A text as a `thing` takes it: one line, cut by characters. */
export function thing(text: string): string {
  const characters = [...text.replace(/\p{Cc}+/gu, ' ').trim()];
  return characters.length > thingLength ? `${characters.slice(0, thingLength - 1).join('')}…` : characters.join('');
}

/** Every value that a template may ask for. */
export function fieldsOf(kind: ReminderKind, { title, place, startsAt, signUp }: Announced) {
  const asksToSignUp = kind === 'published' && signUp;
  return {
    name: thing(title),
    time: momentText(startsAt),
    place: thing(place),
    note: asksToSignUp ? '需要报名，点击查看详情' : notes[kind],
    result: asksToSignUp ? '待报名' : results[kind],
  };
}
