import { miniCodeWords, pictureName } from './mini-code';

test.each([
  ['notPublished', '发布后', false],
  ['notReleased', '转给同事', true],
  ['overQuota', '一分钟后', true],
  ['unanswered', '稍后重试', true],
  ['notCodable', '转给同事', false],
] as const)('%s says what to do, and whether to try again', (word, text, again) => {
  const words = miniCodeWords({ word });
  expect(words.text).toContain(text);
  expect(words.again).toBe(again);
});

test('why it was called off is said', () =>
  expect(miniCodeWords({ word: 'gatheringCancelled', reason: '改期' }).text).toBe('原因：改期'));

test('the file has the name of the gathering', () => expect(pictureName('党课')).toBe('小程序码-党课'));
