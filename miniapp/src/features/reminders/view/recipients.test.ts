import type { RecipientStatus } from '../../../../../types/reminders';
import {
  answerWords,
  inOrder,
  matchesRecipientFilter,
  needsCall,
  reachOf,
  recipientCounts,
  recipientWords,
  totalWords,
} from './recipients';

const told = (push: RecipientStatus['push'], more: Partial<RecipientStatus> = {}): RecipientStatus => ({
  memberId: 'M1',
  name: '单雪',
  branchName: '第一支部',
  push,
  read: false,
  reachable: true,
  channel: null,
  answer: null,
  ...more,
});
const unbound = { reachable: false };
const read = { read: true };

test.each([
  ['wechat', told('sent'), '微信提醒已发出'],
  ['wechat', told('sent', read), '微信提醒已发出，并已打开'],
  // They had WeChat here when it was sent.
  ['wechat', told('sent', unbound), '微信提醒已发出'],
  ['read', told('notPushed', read), '已在“消息”里打开'],
  ['read', told('unknown', read), '已在“消息”里打开'],
  ['read', told('notPushed', { ...read, ...unbound }), '已在“消息”里打开'],
  ['unread', told('notPushed'), '没有订阅微信提醒，消息未打开'],
  ['unread', told('failed'), '没有收到微信提醒，消息未打开'],
  ['unread', told('skipped'), '没有收到微信提醒，消息未打开'],
  ['unread', told('unknown'), '微信没有回应，可能未收到'],
  ['queued', told('queued'), '微信提醒会尽快发出，夜间改到早上'],
  ['queued', told('sending'), '微信提醒会尽快发出，夜间改到早上'],
  ['none', told('queued', unbound), '没有绑定微信，请电话通知'],
  ['none', told('notPushed', unbound), '没有绑定微信，请电话通知'],
] as const)('somebody reached by %s is told so', (reach, item, words) => {
  expect(reachOf(item)).toBe(reach);
  expect(recipientWords(item)).toBe(words);
  expect(needsCall(item)).toBe(reach === 'none' || reach === 'unread');
});

const everyone = [
  told('sent', { memberId: 'sent' }),
  told('queued', { memberId: 'queued' }),
  told('notPushed', { memberId: 'unread' }),
  told('notPushed', { memberId: 'none', ...unbound }),
  told('notPushed', { memberId: 'read', ...read }),
];
const ids = (items: readonly RecipientStatus[]) => items.map(({ memberId }) => memberId);

test('whom to call comes first', () => {
  expect(ids(inOrder(everyone))).toEqual(['none', 'unread', 'queued', 'read', 'sent']);
});

test('everybody is counted once', () => {
  expect(recipientCounts([...everyone, told('sent')]).map(({ text, count }) => `${text} ${count}`)).toEqual([
    '已发微信 2',
    '已读 1',
    '未读 1',
    '待发送 1',
    '未通知到 1',
  ]);
});

test.each([
  ['all', ['sent', 'queued', 'unread', 'none', 'read']],
  ['call', ['unread', 'none']],
  ['silent', ['sent', 'queued', 'unread', 'none', 'read']],
] as const)('the filter %s lets through its people', (filter, expected) => {
  expect(ids(everyone.filter(item => matchesRecipientFilter(item, filter)))).toEqual(expected);
});

test('who has answered comes last, and needs no call', () => {
  const answered = told('notPushed', { memberId: 'answered', answer: 'signedUp' });
  expect(ids(inOrder([answered, ...everyone])).at(-1)).toBe('answered');
  expect(needsCall(answered)).toBe(false);
  expect(matchesRecipientFilter(answered, 'silent')).toBe(false);
  expect(totalWords([answered, ...everyone])).toBe('应到 6 人，已回复 1 人');
  expect(answerWords(answered)).toBe('回复：已报名');
  expect(answerWords(told('sent'))).toBe('尚未回复');
});

test.each([
  ['oneTime', '微信提醒已发出'],
  ['longTerm', '微信提醒已发出'],
  ['employee', '企业微信消息已发出'],
  ['sms', '短信已发出'],
] as const)('a message by %s is named so', (channel, words) =>
  expect(recipientWords(told('sent', { channel }))).toBe(words),
);
