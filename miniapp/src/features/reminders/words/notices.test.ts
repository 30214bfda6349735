import type { Notice, PushState } from '../../../../../types/reminders';
import { badgeText, spokenNotice, unreadNote, whenWords } from './notices';

const at = Date.parse('2026-11-25T09:00:00+08:00');

const notice: Notice = {
  noticeId: 'G:M:changed',
  kind: 'changed',
  gatheringId: 'G',
  title: '主题党日',
  words: '地点有变更，现为：11月25日（周三）15:00，五楼。',
  at,
  read: false,
  push: 'sent',
};

const words: Readonly<Record<PushState, string>> = {
  queued: '微信提醒待发',
  sending: '微信提醒待发',
  sent: '已发微信提醒',
  notPushed: '仅在应用内',
  unknown: '微信提醒可能未送达',
  failed: '仅在应用内',
  skipped: '仅在应用内',
};

test.each(Object.keys(words) as PushState[])('%s is said quietly', push => {
  expect(whenWords({ at, push }, at)).toBe(`今天 09:00 · ${words[push]}`);
});

test.each([
  [undefined, '活动通知和提醒'],
  [0, '没有未读消息'],
  [3, '3 条未读'],
])('%s unread are noted in a few characters', (unread, note) => {
  expect(unreadNote(unread)).toBe(note);
});

test.each([
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('%d unread show on a badge', (unread, text) => {
  expect(badgeText(unread)).toBe(text);
});

test('read aloud, it says first whether it is new', () => {
  expect(spokenNotice(notice)).toBe('未读，有变更，主题党日，地点有变更，现为：11月25日（周三）15:00，五楼。');
  expect(spokenNotice({ ...notice, read: true })).toMatch(/^已读，/);
});
