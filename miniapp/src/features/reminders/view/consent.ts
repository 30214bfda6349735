import type { ConsentStatus } from '../../../../../types/reminders';
import type { ConsentAnswer } from '../../../platform/message-consent';

/** How a tap on the button ended, for the one who tapped. */
export type Subscribed = 'accepted' | 'declined' | 'refusedForGood' | 'switchedOff' | 'notAsked';

export function subscribedBy(answer: ConsentAnswer): Subscribed {
  if (answer.is !== 'chosen') return answer.is;
  const choices = [...answer.choices.values()];
  if (choices.some(({ choice }) => choice === 'accept')) return 'accepted';
  const rejections = choices.filter(({ choice }) => choice === 'reject');
  if (rejections.length === 0) return 'notAsked';
  return rejections.every(({ forGood }) => forGood) ? 'refusedForGood' : 'declined';
}

/** From here on nobody is offered more. */
const enough = 3;

const restMs = 7 * 24 * 3_600_000;

/**
 * Whether to offer somebody messages by WeChat beside what they came for: not within a week of a no (`declinedAt`, 0 =
 * never), not where they have enough, not where they refused for good.
 */
export function isWorthOffering(statuses: readonly ConsentStatus[], declinedAt: number, now: number): boolean {
  // Of these most are used up by one gathering.
  const first = statuses.find(({ template }) => template === 'gathering') ?? statuses[0];
  return first !== undefined && first.left < enough && first.always !== 'reject' && now - declinedAt >= restMs;
}
