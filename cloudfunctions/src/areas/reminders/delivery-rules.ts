import type { PushState } from '../../../../types/reminders';

const minute = 60_000;

/** What WeChat said to one message: its code, or that it said nothing. */
export type WeChatAnswer = number | 'unanswered';

/** What comes of one message after WeChat's answer. */
export type Verdict =
  | { readonly state: Extract<PushState, 'sent' | 'notPushed' | 'unknown' | 'failed'> }
  /** It is sent once more, but not before `at`. */
  | { readonly state: 'waiting'; readonly at: number };

/** So often a message is tried that WeChat did not take for the time being. */
export const attemptLimit = 6;

const backOff = (attempts: number) => Math.min(30, 2 ** attempts) * minute;

/**
 * What a code of WeChat's means for a message that was tried `attempts` times with this one.
 * No answer is final: it may have been delivered, and nobody is told twice.
 */
export function verdictOn(answer: WeChatAnswer, attempts: number, now: number): Verdict {
  if (answer === 'unanswered') return { state: 'unknown' };
  if (answer === 0) return { state: 'sent' };
  // No consent is left, or the person has refused messages of this template.
  if (answer === 43101) return { state: 'notPushed' };
  // Another message to the same person is under way.
  if (answer === 43108 && attempts < attemptLimit) return { state: 'waiting', at: now + 5_000 };
  const passes = answer === -1 || answer === 45009 || (answer <= -500_000 && answer !== -604_101);
  if (passes && attempts < attemptLimit) return { state: 'waiting', at: now + backOff(attempts) };
  return { state: 'failed' };
}

/** Codes that say that the message itself, or the way it is configured, is wrong. */
export const isOurFault = (answer: WeChatAnswer): boolean =>
  typeof answer === 'number' && [40003, 40037, 41030, 47003, -604_100, -604_101, -604_104].includes(answer);
