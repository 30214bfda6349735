import type { PlaceWord } from '../../../../../types/roll-call';
import type { ClaimReason } from '../../../../../types/claims';
import {
  meansAtPlace,
  refuseGuessing,
  refusePlace,
  refuseSeat,
  refusePerson,
  refuseTime,
  wrongCode,
  type CheckInFacts,
} from './check-in';
import { stepMs, timesShown } from '../rotating-code/rotating-code';
import { personAt } from '../../../domain/person-at';
import type { ClaimDocument } from '../../../records/claims/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { refuseEnded } from '../../../records/gatherings/rules';
import { minuteMs, hourMs } from '../../../domain/local-time';

/** A phone that heard the server's clock no longer ago than this still knows the time. */
const clockGoodForMs = 24 * hourMs;

/** A code is typed for two steps, and a phone's clock may be a few seconds off. */
const marginMs = 2 * stepMs;

/** From so long after the end on, nothing is recorded without the secretary's word. */
const uploadWithinMs = 2 * hourMs;

/** How far around the time that a phone says its code is looked for, or around the edge of the window next to it. */
const searchMs = 12 * hourMs;

/** What a phone claims. */
export interface Claimed {
  readonly code?: string | undefined;
  readonly place?: PlaceWord | undefined;
  readonly at: number;
  readonly clockAgeMs: number | null;
}

/** What a claim is decided on; `undone`: the secretary has taken that very check-in back. */
export type ClaimFacts = Omit<CheckInFacts, 'code' | 'place'> & { readonly claim: Claimed };

/** When the claimed code was on the screen: of several times the one next to what the phone says; null = never. */
function shownAtOf({ _id: gatheringId, codeKey, checkIn }: GatheringDocument, code: string, at: number): number | null {
  const about = Math.min(Math.max(at, checkIn.opensAt), checkIn.closesAt);
  const from = Math.max(checkIn.opensAt - stepMs, about - searchMs);
  const until = Math.min(checkIn.closesAt, about + searchMs);
  const times = timesShown({ gatheringId, codeKey }, code, from, until);
  const distance = (time: number) => Math.abs(time - at);
  return times.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Why a claim cannot stand, whatever the secretary thinks of it: the first that applies; null = it may. */
function refuseClaim(facts: ClaimFacts, shownAt: number | null) {
  const { gathering, guesses, claim, now } = facts;
  const cancelled = gathering.state === 'cancelled' ? refuseEnded(gathering) : null;
  const refused = refusePerson(facts) ?? cancelled ?? refuseSeat(facts);
  if (refused) return refused;
  const means = meansAtPlace(gathering);
  if (means === null) return { word: 'notThisWay' } as const;
  if (means === 'code') {
    if (claim.code === undefined) return { word: 'codeNeeded' } as const;
    const waits = refuseGuessing(guesses, now);
    if (waits) return waits;
    if (shownAt === null) return wrongCode(guesses, now);
  } else if (knowsTime(claim, now)) {
    const wrongTime = refuseTime(gathering, claim.at);
    if (wrongTime) return wrongTime;
  }
  const place = refusePlace(gathering, claim.place ?? 'notGiven');
  return place?.word === 'outside' ? place : null;
}

/** Whether a phone can say what time it was: it has heard the server's clock, and does not speak of the future. */
const knowsTime = ({ at, clockAgeMs }: Claimed, now: number): boolean =>
  clockAgeMs !== null && clockAgeMs <= clockGoodForMs && at <= now + minuteMs;

/** Why a claim that may stand needs the secretary's word: the first that applies; null = it needs none. */
function doubtOf({ gathering, claim, now }: ClaimFacts, shownAt: number | null): ClaimReason | null {
  if (!knowsTime(claim, now)) return 'clockUnknown';
  // A code is on the screen for one step, and counts for one step longer.
  if (shownAt !== null && (claim.at < shownAt - marginMs || claim.at >= shownAt + 2 * stepMs + marginMs))
    return 'otherTime';
  if (gathering.state === 'closed') return 'closed';
  if (now > gathering.endsAt + uploadWithinMs) return 'tooLate';
  return refusePlace(gathering, claim.place ?? 'notGiven') ? 'noPlace' : null;
}

/** What comes of a claim: refused, recorded for the time that it says, or put before the secretary. */
export function judgeClaim(facts: ClaimFacts) {
  const { gathering, claim } = facts;
  const shownAt = claim.code === undefined ? null : shownAtOf(gathering, claim.code, claim.at);
  const refusal = refuseClaim(facts, shownAt);
  if (refusal) return { is: 'refused', refusal } as const;
  const reason = doubtOf(facts, shownAt);
  return reason ? ({ is: 'toVerify', reason, shownAt } as const) : ({ is: 'accepted', shownAt } as const);
}

/** What is known of a claim that the secretary has to verify. */
interface ToVerify extends Pick<
  ClaimDocument,
  'claimId' | 'memberId' | 'branchId' | 'observer' | 'at' | 'learnedAt' | 'reason' | 'shownAt'
> {
  readonly place: PlaceWord | undefined;
  readonly device: ClaimDocument['device'] | undefined;
}

/** A claim as it is put before the secretary. */
export const claimToVerify = (gathering: GatheringDocument, { place, device, ...known }: ToVerify): ClaimDocument => ({
  _id: personAt(gathering._id, known.memberId),
  gatheringId: gathering._id,
  ...known,
  means: meansAtPlace(gathering) ?? 'code',
  place: place ?? null,
  ...(device !== undefined && { device }),
  state: 'toVerify',
  decidedBy: null,
  decidedAt: null,
  words: null,
});
