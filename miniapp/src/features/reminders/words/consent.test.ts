import type { ConsentStatus } from '../../../../../types/reminders';
import type { ConsentAnswer, ConsentChoice } from '../../../platform/message-consent';
import { isWorthOffering, subscribedBy } from '../view/consent';
import { settingsWords, statusLines, subscribeWords } from './consent';

const day = 24 * 3_600_000;
const now = 1_000 * day;

const status = (left: number, more: Partial<ConsentStatus> = {}): ConsentStatus => ({
  template: 'gathering',
  templateId: 'T1',
  title: '会议开始提醒',
  left,
  always: null,
  ...more,
});

const chosen = (...choices: readonly (readonly [ConsentChoice['choice'], boolean])[]): ConsentAnswer => ({
  is: 'chosen',
  choices: new Map(choices.map(([choice, forGood], index) => [`T${index}`, { choice, forGood }])),
});

test.each([
  [status(2), '还可收 2 条'],
  [status(0), '未订阅'],
  [status(0, { always: 'accept' }), '未订阅'],
  [status(0, { always: 'reject' }), '您选择了不接收'],
  [status(1, { always: 'reject' }), '还可收 1 条'],
])('how many are left, in words', (one, words) => {
  expect(statusLines([one])[0]).toMatchObject({ name: '新活动和开始前提醒', words });
});

test('the button knows of the first time', () => {
  expect(subscribeWords([status(0), status(0)])).toBe('一键订阅');
  expect(subscribeWords([status(0), status(1)])).toBe('再订一次');
});

test.each([
  ['accepted', chosen(['accept', false], ['reject', true])],
  ['accepted', chosen(['filter', false], ['accept', true])],
  ['declined', chosen(['reject', false], ['reject', true])],
  ['declined', chosen(['reject', false], ['ban', false])],
  ['refusedForGood', chosen(['reject', true], ['ban', false])],
  ['notAsked', chosen(['ban', false])],
  ['notAsked', chosen()],
  ['notAsked', { is: 'notAsked' }],
  ['switchedOff', { is: 'switchedOff' }],
] as const)('the tap ends as %s', (end, answer) => {
  expect(subscribedBy(answer)).toBe(end);
});

test('only what the settings of WeChat can mend is told', () => {
  expect(Object.keys(settingsWords)).toEqual(['switchedOff', 'refusedForGood']);
});

test.each([
  ['nothing left', true, [status(0)], 0],
  ['two left', true, [status(2)], 0],
  ['three left', false, [status(3)], 0],
  ['enough of what counts', false, [status(0, { template: 'result' }), status(3)], 0],
  ['refused for good', false, [status(0, { always: 'reject' })], 0],
  ['no six days ago', false, [status(0)], now - 6 * day],
  ['no a week ago', true, [status(0)], now - 7 * day],
  ['no templates', false, [], 0],
])('offered with %s: %s', (_case, worth, statuses, declinedAt) => {
  expect(isWorthOffering(statuses, declinedAt, now)).toBe(worth);
});
