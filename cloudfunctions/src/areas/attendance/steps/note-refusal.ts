import { randomId } from '../../../platform/random';
import type { Facts } from '../../../runtime/facts';
import { afterWrongGuess } from '../rules/check-in';
import { personAt } from '../../../domain/person-at';
import { addAttempt } from '../../../records/attempts/store';
import { countGuess } from '../../../records/guesses/store';

interface Attempted {
  readonly gathering: { readonly _id: string };
  readonly caller: { readonly memberId: string };
  readonly own: Facts['own'];
  readonly now: number;
}

/** Keeps a refused check-in in the journal, and counts a code that was guessed. */
export async function noteRefusal(
  { word }: { readonly word: string },
  { gathering: { _id: gatheringId }, caller: { memberId }, own, now }: Attempted,
): Promise<void> {
  if (word === 'alreadyCheckedIn') return;
  if (word === 'codeWrong')
    await countGuess(personAt(gatheringId, memberId), now, afterWrongGuess(own.guesses, now).startsAgain);
  await addAttempt({
    _id: randomId(),
    gatheringId,
    memberId,
    at: now,
    outcome: 'refused',
    reason: word,
    by: null,
    checkIn: null,
  });
}
