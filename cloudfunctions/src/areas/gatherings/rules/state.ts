import type { GatheringCard, GatheringView } from '../../../../../types/gatherings';
import type { CheckInDocument } from '../../../records/check-ins/document';
import type { GatheringDocument } from '../../../records/gatherings/document';

/** Why a gathering can be neither changed nor published any more; null if it can. */
export function refuseChange({ state }: Pick<GatheringDocument, 'state'>) {
  if (state === 'closed') return { word: 'alreadyClosed' } as const;
  if (state === 'cancelled') return { word: 'alreadyCancelled' } as const;
  return null;
}

type Timed = Pick<GatheringDocument, 'state' | 'checkIn'>;

/** What the check-in button of someone says at `now`. */
export function checkInStateOf(
  { state, checkIn }: Timed,
  own: Pick<CheckInDocument, 'at'> | null,
  standing: 'expected' | 'observer' | 'notSignedUp' | 'notExpected',
  now: number,
): GatheringView['checkInState'] {
  if (own) return 'done';
  if (state === 'cancelled') return 'cancelled';
  if (standing === 'notSignedUp' || standing === 'notExpected') return standing;
  if (state === 'closed') return 'closed';
  if (now < checkIn.opensAt) return 'notOpenYet';
  return now < checkIn.closesAt ? 'open' : 'over';
}

/** Whether a card stands in its reader's own list; `takesPart`: they are on record at it, or invited to sit in. */
export const isInOwnList = (
  { mine, mySignUp }: Pick<GatheringCard, 'mine' | 'mySignUp'>,
  takesPart: boolean,
  isPast: boolean,
) => mine !== null || takesPart || (mySignUp !== null && !isPast);

/** What a person may do with a gathering at `now`. */
export function mayDo({ state, checkIn }: Timed, manages: boolean, now: number): GatheringView['may'] {
  const live = state === 'draft' || state === 'published';
  const published = state === 'published';
  return {
    revise: manages && live,
    publish: manages && state === 'draft' && now < checkIn.closesAt,
    cancel: manages && live,
    callRoll: manages && published,
    close: manages && published && now >= checkIn.opensAt,
    readSheet: manages && state === 'closed',
    seeRecipients: manages && state !== 'draft',
  };
}
