import { replyOf, type WeChatAnswer } from './subscription-reply';

test.each<[WeChatAnswer, object]>([
  [0, { is: 'taken' }],
  ['unanswered', { is: 'unanswered' }],
  [43101, { is: 'refused', code: 43101 }],
  [43108, { is: 'later', code: 43108, afterMs: 5_000 }],
  [-1, { is: 'later', code: -1, afterMs: null }],
  [45009, { is: 'later', code: 45009, afterMs: null }],
  [-500_000, { is: 'later', code: -500_000, afterMs: null }],
  [-499_999, { is: 'fault', code: -499_999 }],
  [-501_001, { is: 'later', code: -501_001, afterMs: null }],
  [-604_101, { is: 'fault', code: -604_101 }],
  [47003, { is: 'fault', code: 47003 }],
  [40037, { is: 'fault', code: 40037 }],
  [41030, { is: 'fault', code: 41030 }],
])('WeChat says %s', (answer, reply) => {
  expect(replyOf(answer)).toEqual(reply);
});
