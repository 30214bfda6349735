import { CallFailure } from '../../../platform/call-failure';
import { noPhoneWords, signInFailureWords, signInRefusalWords, type SignInRefusal } from './sign-in';

const at = Date.parse('2026-03-09T14:05:00+08:00');

test.each<[SignInRefusal, RegExp]>([
  [{ word: 'consentMissing', version: 1 }, /同意/],
  [{ word: 'alreadyBound', name: '单雪' }, /单雪同志.*解除绑定/],
  [{ word: 'noMatch', tail: '5678' }, /尾号 5678.*支部书记/],
  [{ word: 'severalMatches', tail: '5678' }, /多位同志.*激活码/],
  [{ word: 'boundElsewhere', tail: '5678' }, /另一个微信.*激活码/],
  [{ word: 'codeInvalid' }, /再点一次/],
  [{ word: 'codeInvalid', guessesLeft: 3 }, /还可以再试 3 次/],
  [{ word: 'codeInvalid', guessesLeft: 0 }, /稍后再试/],
  [{ word: 'tooManyGuesses', retryAt: at }, /14:05 以后/],
])('%j says what to do next', (refusal, words) => {
  const { title, text } = signInRefusalWords(refusal);
  expect(`${title}。${text}`).toMatch(words);
});

test('no number and no answer have words too', () => {
  expect(noPhoneWords({ is: 'declined' }).text).toContain('激活码');
  expect(noPhoneWords({ is: 'unavailable' }).text).toContain('激活码');
  expect(signInFailureWords(new CallFailure('offline')).title).toContain('网络');
});
