import type { PushState } from '../../../../../types/reminders';
import { minuteMs } from '../../../domain/local-time';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { ReminderDocument } from '../../../records/reminders/document';

/**
 * What a channel says to one message. `taken` it will be delivered · `refused` nothing of the kind goes to this person by this
 * channel · `later` not now · `fault` the message, or the way it is configured, is wrong · `unanswered` nobody knows
 */
export type Reply =
  | { readonly is: 'taken' | 'unanswered' }
  | { readonly is: 'refused' | 'fault'; readonly code: number }
  /** `afterMs`: how long it says to wait; null = it does not say. */
  | { readonly is: 'later'; readonly code: number; readonly afterMs: number | null };

/** What comes of one message after a channel's reply. */
export type Verdict =
  | { readonly state: Extract<PushState, 'sent' | 'notPushed' | 'unknown' | 'failed'> }
  /** It is sent once more, but not before `at`. */
  | { readonly state: 'queued'; readonly at: number };

/** Whether a message still says what is so. */
export function isOfUse(
  { kind, useUntil }: Pick<ReminderDocument, 'kind' | 'useUntil'>,
  { state }: Pick<GatheringDocument, 'state'>,
  now: number,
): boolean {
  if (useUntil <= now) return false;
  if (kind === 'cancelled') return state === 'cancelled';
  return kind === 'absent' ? state === 'closed' : state === 'published';
}

/** So often a message is tried that a channel did not take for the time being. */
export const mostTries = 6;

const backOff = (tries: number) => Math.min(30, 2 ** tries) * minuteMs;

/**
 * What a reply means for a message that was tried `tries` times with this one.
 * No answer is final: it may have been delivered, and nobody is told twice.
 */
export function verdictOn(reply: Reply, tries: number, now: number): Verdict {
  switch (reply.is) {
    case 'taken':
      return { state: 'sent' };
    case 'unanswered':
      return { state: 'unknown' };
    case 'refused':
      return { state: 'notPushed' };
    case 'fault':
      return { state: 'failed' };
    case 'later':
      return tries < mostTries ? { state: 'queued', at: now + (reply.afterMs ?? backOff(tries)) } : { state: 'failed' };
  }
}
