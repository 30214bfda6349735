import { CallFailure } from '../../../platform/call-failure';
import { checkInFailureWords, checkInRefusalWords } from './check-in';

const at = (time: string) => Date.parse(`2026-03-09T${time}+08:00`);
const now = at('14:00:00');

const refusals = [
  [{ word: 'notExpected', hostName: '第一支部' }, '第一支部'],
  [{ word: 'notSignedUp', waiting: null }, '先在活动页面报名'],
  [{ word: 'notSignedUp', waiting: 2 }, '候补第 2 位'],
  [{ word: 'notOpenYet', opensAt: at('14:10:00') }, '今天 14:10'],
  [{ word: 'windowOver', closesAt: at('13:40:00') }, '今天 13:40'],
  [{ word: 'notThisWay' }, '点名'],
  [{ word: 'codeNeeded' }, '六位数字'],
  [{ word: 'outside' }, '点名'],
  [{ word: 'placeNeeded' }, '点名'],
  [{ word: 'codeExpired' }, '现在显示'],
  [{ word: 'codeWrong', guessesLeft: 3 }, '3 次'],
  [{ word: 'tooManyGuesses', retryAt: at('14:03:20') }, '14:03:20'],
  [{ word: 'gatheringClosed', closedAt: at('13:50:00') }, '今天 13:50'],
  [{ word: 'gatheringCancelled', reason: '会场检修' }, '会场检修'],
] as const;

test.each(refusals)('%j tells its fact and what to do', (refusal, fact) => {
  const told = checkInRefusalWords(refusal, now);
  expect(`${told.title}${told.text}`).toContain(fact);
  expect(told.text).toMatch(/请/);
});

test('no two refusals read alike', () => {
  const titles = refusals.map(([refusal]) => checkInRefusalWords(refusal, now).title);
  expect(new Set(titles).size).toBe(refusals.length);
});

test('the last wrong guess does not promise another', () => {
  expect(checkInRefusalWords({ word: 'codeWrong', guessesLeft: 0 }, now).text).not.toMatch(/还可以/);
});

test.each(['internal', 'invalid', 'notFound'] as const)('after %s nobody is told that it is recorded', code => {
  const { title, text } = checkInFailureWords(new CallFailure(code));
  expect(title).toMatch(/没有|不能确定/);
  expect(title + text).not.toMatch(/签到成功|您已/);
  expect(text).toMatch(/请/);
});
