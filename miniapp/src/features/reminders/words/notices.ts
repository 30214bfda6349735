import type { Notice, ReminderKind } from '../../../../../types/reminders';
import { formatMoment } from '../../../ui/format-time';

/** What a message is about, in a few characters. */
export const kindNames: Readonly<Record<ReminderKind, string>> = {
  published: '新活动',
  changed: '有变更',
  cancelled: '已取消',
  dayBefore: '即将举行',
  hourBefore: '马上开始',
  absent: '缺席',
  promoted: '已递补',
  leaveApproved: '请假已批',
  leaveDeclined: '请假未批',
  again: '请回复',
};

/** When a message came, and whether by WeChat as well. */
export function whenWords({ at, push }: Pick<Notice, 'at' | 'push'>, now: number): string {
  return [formatMoment(at, now), pushWords(push)].filter(Boolean).join(' · ');
}

/** Whether a message also came by WeChat, for the one it is to. */
function pushWords(push: Notice['push']): string {
  switch (push) {
    case 'sent':
      return '已发微信提醒';
    case 'queued':
    case 'sending':
      return '微信提醒待发';
    case 'unknown':
      return '微信提醒可能未送达';
    case 'notPushed':
    case 'failed':
    case 'skipped':
      return '仅在应用内';
  }
}

/** How many are unread, as a short note: `3 条未读`. */
export function unreadNote(unread: number | undefined): string {
  if (unread === undefined) return '活动通知和提醒';
  return unread === 0 ? '没有未读消息' : `${unread} 条未读`;
}

/** The number on a badge. */
export const badgeText = (unread: number): string => (unread > 99 ? '99+' : `${unread}`);

/** A message as it is read out. */
export const spokenNotice = ({ kind, title, words, read }: Notice): string =>
  `${read ? '已读' : '未读'}，${kindNames[kind]}，${title}，${words}`;
