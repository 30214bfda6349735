import * as z from 'zod';
import { personRefusals, shownCode } from './attendance';
import { placeWord } from './roll-call';
import { clientId, id, instant, line } from './fields';
import { receipt } from './gatherings';
import { command, query } from './operation';

/**
 * Why a claim is put before the secretary instead of being recorded. `clockUnknown` the phone cannot say what time it was ·
 * `otherTime` the code was shown at another time than the phone says · `closed` the sheet was closed meanwhile · `tooLate` it
 * came long after the end · `noPlace` the phone did not say whether it was at the place · `undone` the secretary took that very
 * check-in back
 */
const claimReasons = ['clockUnknown', 'otherTime', 'closed', 'tooLate', 'noPlace', 'undone'] as const;
const claimReason = z.enum(claimReasons);
export type ClaimReason = (typeof claimReasons)[number];

/** What came of a claim: `recorded` with its receipt, put before the secretary, or decided by the secretary. */
const claimOutcome = z.object({
  outcome: z.enum(['recorded', 'toVerify', 'confirmed', 'rejected']),
  receipt: receipt.nullable(),
  /** Why it needs to be verified; null where it does not. */
  reason: claimReason.nullable(),
  /** Who decided on it, and in what words. */
  by: z.string().nullable(),
  words: z.string().nullable(),
  now: instant,
});
export type ClaimOutcome = z.output<typeof claimOutcome>;

/** A claim as the secretary sees it. */
const claimView = z.object({
  memberId: id,
  name: z.string(),
  claimId: clientId,
  state: z.enum(['toVerify', 'confirmed', 'rejected']),
  /** When the member says they were there, and when the server learned of it. */
  at: instant,
  learnedAt: instant,
  reason: claimReason,
  /** When their code was on the screen; null where there was no code. */
  shownAt: instant.nullable(),
  place: placeWord.nullable(),
  by: z.string().nullable(),
  words: z.string().nullable(),
});
export type ClaimView = z.output<typeof claimView>;

const ofBranch = { who: 'secretary', over: { orgUnit: 'branchId' }, at: 'gatheringId' } as const;
const branchPart = z.object({ gatheringId: id, branchId: id });

/** Check-ins that a phone kept because it had no network. */
export const claims = {
  /**
   * A check-in that the phone has kept. The same `claimId` again asks what has come of it. A person has one claim a gathering;
   * of a second one they are told what came of the first.
   */
  submitClaim: command({
    access: { who: 'member', at: 'gatheringId' },
    input: z.object({
      gatheringId: id,
      claimId: clientId,
      code: shownCode.optional(),
      place: placeWord.optional(),
      deviceId: clientId.optional(),
      /** When it happened, on the server's clock as the phone knew it. */
      at: instant,
      /** How long before the phone had last heard the server's clock, in milliseconds; null = it never had. */
      clockAgeMs: z.int().min(0).nullable(),
    }),
    output: claimOutcome,
    refusals: {
      notExpected: personRefusals.notExpected,
      notSignedUp: personRefusals.notSignedUp,
      gatheringCancelled: personRefusals.gatheringCancelled,
      notOpenYet: personRefusals.notOpenYet,
      windowOver: personRefusals.windowOver,
      notThisWay: {},
      codeNeeded: {},
      /** It was on the screen at no time of the window. */
      codeWrong: { guessesLeft: z.int() },
      tooManyGuesses: { retryAt: instant },
      outside: {},
    },
  }),

  /** The claims of one branch at one gathering, those to verify first. Those whose person is on record by now are left out. */
  listClaims: query({
    access: ofBranch,
    input: branchPart,
    output: z.object({ items: z.array(claimView), now: instant }),
    refusals: {},
  }),

  /**
   * Confirms a claim or rejects it with a word. A confirmed one is recorded for the time that it says; after the close that is
   * a correction 补签 of the sheet.
   */
  decideClaim: command({
    access: ofBranch,
    input: branchPart.extend({
      memberId: id,
      claimId: clientId,
      outcome: z.enum(['confirmed', 'rejected']),
      /** The member reads it. */
      words: line(100).nullable(),
    }),
    output: z.object({ claim: claimView, now: instant }),
    refusals: {
      noClaim: {},
      alreadyDecided: { by: z.string(), state: z.enum(['confirmed', 'rejected']) },
      gatheringCancelled: personRefusals.gatheringCancelled,
      /** The person is not on the sheet of this branch. */
      notExpected: { memberIds: z.array(id) },
    },
  }),
};
