import type { Reply } from './delivery';

/** What 企业微信 said to one message: its code, and whom it does not know; or that it said nothing. */
export type EmployeeAnswer = { readonly code: number; readonly unknownPeople: string } | 'unanswered';

/** Nobody of that name in the enterprise, or not within the reach of the application. */
const notReached = [60_111, 81_013, 82_001];
/** Too much at once, or a fault that passes; -1 also where not even a token was to be had. */
const passes = [-1, 45_009, 45_033];

/** What a code of 企业微信 means. */
export function replyOf(answer: EmployeeAnswer): Reply {
  if (answer === 'unanswered') return { is: 'unanswered' };
  const { code, unknownPeople } = answer;
  if (code === 0 && unknownPeople === '') return { is: 'taken' };
  if (code === 0 || notReached.includes(code)) return { is: 'refused', code };
  return passes.includes(code) ? { is: 'later', code, afterMs: null } : { is: 'fault', code };
}
