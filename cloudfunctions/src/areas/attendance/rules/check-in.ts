import type { PlaceWord } from '../../../../../types/roll-call';
import type { Stand } from '../../../domain/placement';
import { planOf, refuseEnded } from '../../../records/gatherings/rules';
import { judgeCode } from '../rotating-code/rotating-code';
import type { CheckInDocument } from '../../../records/check-ins/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { GuessesDocument } from '../../../records/guesses/document';
import { receiptOf } from '../../../domain/attendance';

/** After so many wrong codes within `guessPeriodMs`, a person has to wait; nobody else does. */
const guessLimit = 10;
const guessPeriodMs = 5 * 60_000;

/** Wrong codes that still count at `now`. */
function recentGuesses(guesses: Pick<GuessesDocument, 'wrong' | 'lastAt'> | null, now: number): number {
  return guesses && now - guesses.lastAt < guessPeriodMs ? guesses.wrong : 0;
}

/** The count of wrong codes after one more at `now`. */
export function afterWrongGuess(guesses: GuessesDocument | null, now: number) {
  const wrong = recentGuesses(guesses, now) + 1;
  return { wrong, startsAgain: wrong === 1, guessesLeft: Math.max(0, guessLimit - wrong) };
}

/** What a wrong code is refused with. */
export const wrongCode = (guesses: GuessesDocument | null, now: number) =>
  ({ word: 'codeWrong', guessesLeft: afterWrongGuess(guesses, now).guessesLeft }) as const;

/** Why a person's codes are not looked at for a while; null = they are. */
export const refuseGuessing = (guesses: GuessesDocument | null, now: number) =>
  recentGuesses(guesses, now) >= guessLimit
    ? ({ word: 'tooManyGuesses', retryAt: (guesses?.lastAt ?? now) + guessPeriodMs } as const)
    : null;

/** Who checks in, and when. */
export interface SelfCheckInFacts {
  readonly gathering: GatheringDocument;
  /** Where they stand; null = they are neither expected nor invited to sit in. */
  readonly stand: Stand | null;
  /** How they signed up: a seat, or the place in the waiting list; null: not at all. */
  readonly seat: { readonly state: 'seated' | 'waiting'; readonly position: number } | null;
  readonly name: string;
  readonly checkIn: CheckInDocument | null;
  readonly now: number;
}

/** Why this person cannot be checked in at all; null = they can. */
export function refusePerson({ gathering, stand, name, checkIn }: Omit<SelfCheckInFacts, 'now' | 'seat'>) {
  if (checkIn) return { word: 'alreadyCheckedIn', receipt: receiptOf(gathering, checkIn, name) } as const;
  if (!stand) return { word: 'notExpected', hostName: gathering.host.name } as const;
  return null;
}

/** Why somebody who is expected only with a seat is not; null = they are. */
export function refuseSeat({ gathering, stand, seat }: Pick<SelfCheckInFacts, 'gathering' | 'stand' | 'seat'>) {
  if (!gathering.signUp || stand?.observer || seat?.state === 'seated') return null;
  return { word: 'notSignedUp', waiting: seat?.position ?? null } as const;
}

/** Why a check-in at this time is outside the window; null = it is inside. */
export function refuseTime({ checkIn: { opensAt, closesAt } }: Pick<GatheringDocument, 'checkIn'>, at: number) {
  if (at < opensAt) return { word: 'notOpenYet', opensAt } as const;
  return at >= closesAt ? ({ word: 'windowOver', closesAt } as const) : null;
}

/** Why this person does not check in by themself now, by whichever means; null = they do. */
export const refuseSelfCheckIn = (facts: SelfCheckInFacts) =>
  refusePerson(facts) ?? refuseEnded(facts.gathering) ?? refuseSeat(facts) ?? refuseTime(facts.gathering, facts.now);

/** Why where a phone is does not do; null = it does. */
export function refusePlace(gathering: GatheringDocument, place: PlaceWord) {
  const { location } = planOf(gathering).means;
  if (!location) return null;
  if (place === 'outside') return { word: 'outside' } as const;
  return place === 'notGiven' && !location.mayBeWithheld ? ({ word: 'placeNeeded' } as const) : null;
}

/** Why a code does not do now; null = it does. */
export function refuseCode(
  { _id: gatheringId, codeKey }: Pick<GatheringDocument, '_id' | 'codeKey'>,
  guesses: GuessesDocument | null,
  code: string,
  now: number,
) {
  const waits = refuseGuessing(guesses, now);
  if (waits) return waits;
  const verdict = judgeCode({ gatheringId, codeKey }, code, now);
  if (verdict === 'expired') return { word: 'codeExpired' } as const;
  return verdict === 'wrong' ? wrongCode(guesses, now) : null;
}

/** By what a member at the place checks in; null = by neither code nor location. */
export function meansAtPlace(gathering: GatheringDocument): 'code' | 'location' | null {
  const { code, location } = planOf(gathering).means;
  if (code) return 'code';
  return location ? 'location' : null;
}

/** What a member's check-in at the place is decided on. */
export interface CheckInFacts extends SelfCheckInFacts {
  readonly guesses: GuessesDocument | null;
  readonly code?: string | undefined;
  readonly place?: PlaceWord | undefined;
}

/** The one ordered list of reasons against a check-in; null = it is accepted. */
export function refuseCheckIn(facts: CheckInFacts) {
  const { gathering, guesses, code, place = 'notGiven', now } = facts;
  const refused = refuseSelfCheckIn(facts);
  if (refused) return refused;
  const means = meansAtPlace(gathering);
  if (means === null) return { word: 'notThisWay' } as const;
  if (means === 'code') {
    if (code === undefined) return { word: 'codeNeeded' } as const;
    const wrong = refuseCode(gathering, guesses, code, now);
    if (wrong) return wrong;
  }
  return refusePlace(gathering, place);
}

/** Whether somebody who comes by these means is asked where they are. */
const asksPlace = (means: CheckInDocument['means']) => means === 'code' || means === 'location';

/** How a check-in came about. */
export interface CheckInDetails {
  readonly means: CheckInDocument['means'];
  readonly at: number;
  readonly learnedAt: number;
  readonly by: CheckInDocument['by'];
  readonly place?: PlaceWord | undefined;
  readonly device?: CheckInDocument['device'] | undefined;
  /** What somebody made of what they studied. */
  readonly reflection?: string | undefined;
}

/** The record of a check-in; what is not known of it is not in it. */
export function checkInRecord(
  gathering: GatheringDocument,
  memberId: string,
  stand: Pick<Stand, 'branchId' | 'observer'>,
  { place, device, reflection, ...came }: CheckInDetails,
): CheckInDocument {
  return {
    _id: `${gathering._id}:${memberId}`,
    gatheringId: gathering._id,
    memberId,
    branchId: stand.branchId,
    ...came,
    ...(asksPlace(came.means) && planOf(gathering).means.location && { place: place ?? 'notGiven' }),
    ...(device !== undefined && { device }),
    ...(reflection !== undefined && { study: { reflection, at: came.at } }),
    ...(stand.observer && { observer: true }),
  };
}

/** A check-in as the journal keeps it: what somebody thought is nobody's but theirs, and is still on their phone. */
export const withoutReflection = ({ study: _study, ...checkIn }: CheckInDocument): CheckInDocument => checkIn;
