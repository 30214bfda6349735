import { refuseCode } from './check-in';
import type { CheckInDocument } from '../../../records/check-ins/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { GuessesDocument } from '../../../records/guesses/document';
import { refuseEnded } from '../../../records/gatherings/rules';
import { isAskedToLeave, receiptOf } from '../../../domain/attendance';

/** What a member's own check-out is decided on. */
export interface CheckOutFacts {
  readonly gathering: GatheringDocument;
  readonly checkIn: CheckInDocument | null;
  readonly guesses: GuessesDocument | null;
  readonly name: string;
  readonly code: string;
  readonly now: number;
}

/** The one ordered list of reasons against a check-out; null = it is accepted. */
export function refuseCheckOut({ gathering, checkIn, guesses, name, code, now }: CheckOutFacts) {
  if (checkIn?.left) return { word: 'alreadyCheckedOut', receipt: receiptOf(gathering, checkIn, name) } as const;
  const ended = refuseEnded(gathering);
  if (ended) return ended;
  if (!gathering.checkOut) return { word: 'notAsked' } as const;
  if (!checkIn) return { word: 'notCheckedIn' } as const;
  if (!isAskedToLeave(gathering, checkIn)) return { word: 'notAsked' } as const;
  const { startsAt } = gathering;
  // A code that is scanned twice on the way in is not a leave.
  if (now < startsAt) return { word: 'notBegun', startsAt } as const;
  return refuseCode(gathering, guesses, code, now);
}

/** The screen shows codes for so long after the end, while people leave; after that the secretary notes it by hand. */
const leavingMs = 2 * 3_600_000;

/** From when until when the code on the screen is for checking out as well; null: nobody does. */
export const checkOutWindow = ({
  checkOut,
  checkIn: { closesAt },
  startsAt,
  endsAt,
}: Pick<GatheringDocument, 'checkOut' | 'checkIn' | 'startsAt' | 'endsAt'>) =>
  checkOut ? { from: startsAt, until: Math.max(closesAt, endsAt + leavingMs) } : null;
