import type { Reply } from './delivery';
/** What WeChat said to one message: its code (0 = it took the message), or that it said nothing. */
export type WeChatAnswer = number | 'unanswered';

/** What a code of WeChat's means. */
export function replyOf(answer: WeChatAnswer): Reply {
  if (answer === 'unanswered') return { is: 'unanswered' };
  if (answer === 0) return { is: 'taken' };
  // No consent is left, or the person has refused messages of this template.
  if (answer === 43101) return { is: 'refused', code: answer };
  // Another message to the same person is under way.
  if (answer === 43108) return { is: 'later', code: answer, afterMs: 5_000 };
  const passes = answer === -1 || answer === 45009 || (answer <= -500_000 && !notSetUp.includes(answer));
  return passes ? { is: 'later', code: answer, afterMs: null } : { is: 'fault', code: answer };
}

/** The function may not call WeChat, or not this interface: docs/deploy.md says what is missing. */
const notSetUp: readonly WeChatAnswer[] = [-604_100, -604_101, -604_104];
