import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { codeRun } from './code-run';
import { guestCorrection, sheetGuest } from './guest';
import { attendanceState, leftAt, receipt, recordedMeans } from './gatherings';
import { command, query } from './operation';
import { quorum } from './quorum';
import { counts, entitled, oddSpacing, placeWord, rollCall, standing } from './roll-call';

const bySecretaryOfBranch = { who: 'secretary', over: { orgUnit: 'branchId' }, at: 'gatheringId' } as const;

/** A gathering, and the branch whose part of it is meant. */
const branchPart = z.object({ gatheringId: id, branchId: id });

/** Six digits of the rotating code. */
export const shownCode = z.string().regex(/^\d{6}$/);

/** One line of a closed sheet. */
const sheetRow = z.object({
  memberId: id,
  name: z.string(),
  standing,
  entitled,
  attendance: z.enum(['present', 'late', 'excused', 'absent', 'observer']),
  at: instant.nullable(),
  means: recordedMeans.nullable(),
  leftAt,
  reason: z.string().nullable(),
});
export type SheetRow = z.output<typeof sheetRow>;

/** The closed attendance of one branch at one gathering. A version never changes; a correction 补签 makes a new one. */
export const sheet = z.object({
  gatheringId: id,
  branchId: id,
  branchName: z.string(),
  title: z.string(),
  startsAt: instant,
  place: z.string(),
  closedAt: instant,
  /** 1 = as closed. */
  version: z.int(),
  counts,
  quorum: quorum.nullable(),
  rows: z.array(sheetRow),
  /** Every change since it was closed, oldest first. `by` is a name; null = records that were under way at the close. */
  corrections: z.array(
    z.object({
      version: z.int(),
      memberId: id,
      name: z.string(),
      from: attendanceState,
      to: attendanceState,
      reason: z.string(),
      by: z.string().nullable(),
      at: instant,
    }),
  ),
  /** Guests 来宾, on the sheet of the host; on every other none. */
  guests: z.array(sheetGuest),
  /** Every change of the guests since it was closed, oldest first. */
  guestCorrections: z.array(guestCorrection),
  /** Whether it is the host's, on which guests stand. */
  keepsGuests: z.boolean(),
});
export type Sheet = z.output<typeof sheet>;

/** It is closed, and its sheets are being made: so many are, of so many branches. */
const beingMade = { sheets: z.int(), branches: z.int() };

const receiptAnswer = z.object({ receipt });

/** Why somebody does not check in by themself now, by whichever means. */
export const personRefusals = {
  alreadyCheckedIn: { receipt },
  /** Neither expected nor invited to sit in; `hostName` says whose gathering it is. */
  notExpected: { hostName: z.string() },
  /** People sign up for it, and they have no seat; `waiting`: their position in the waiting list, null: not signed up. */
  notSignedUp: { waiting: z.int().nullable() },
  notOpenYet: { opensAt: instant },
  /** The window for phones is over; the secretary can still check in by hand until the sheet is closed. */
  windowOver: { closesAt: instant },
  gatheringClosed: { closedAt: instant },
  gatheringCancelled: { reason: z.string() },
};

export const attendance = {
  /**
   * A member's own check-in at the place: with the rotating code, typed or scanned, and where the gathering asks for it with
   * whether the phone is there. Where no code is asked for, being there is enough.
   * A retry after a lost answer, and a second phone, are told `alreadyCheckedIn` with the receipt of the first.
   */
  checkIn: command({
    access: { who: 'member', at: 'gatheringId' },
    input: z.object({
      gatheringId: id,
      code: shownCode.optional(),
      place: placeWord.optional(),
      /** Made at random by the phone. Kept as a hash that means something within this gathering only. */
      deviceId: clientId.optional(),
    }),
    output: receiptAnswer,
    refusals: {
      ...personRefusals,
      /** This gathering goes by other means: online study, or the roll-call alone. */
      notThisWay: {},
      codeNeeded: {},
      /** Right once, but older than the step before the present one. */
      codeExpired: {},
      codeWrong: { guessesLeft: z.int() },
      tooManyGuesses: { retryAt: instant },
      /** The phone is not at the place. */
      outside: {},
      /** The phone did not say whether it is at the place. */
      placeNeeded: {},
    },
  }),

  /** The rotating codes from now on, so that the screen goes on to the end of the window without a network. */
  listCodes: query({
    access: { who: 'secretary', over: 'host', at: 'gatheringId' },
    input: z.object({ gatheringId: id }),
    output: z.object({
      title: z.string(),
      place: z.string(),
      opensAt: instant,
      lateAfter: instant,
      closesAt: instant,
      stepMs: z.int(),
      /** Those of the window that is left, check-out included, four hours from now at the most; empty until it is that near. */
      run: codeRun,
      /** From when until when the code is for checking out as well; null or missing: it is not. */
      checkOut: z.object({ from: instant, until: instant }).nullable().optional(),
      now: instant,
    }),
    refusals: { gatheringClosed: { closedAt: instant }, gatheringCancelled: { reason: z.string() }, notPublished: {} },
  }),

  /** Who is here, who is not yet, who is excused: one branch at one gathering, live. */
  getRollCall: query({
    access: bySecretaryOfBranch,
    input: branchPart,
    output: rollCall,
    refusals: { notPublished: {} },
  }),

  /**
   * Who of a branch checked in by their own phone here and, sooner than anybody gets from one place to the other, at another
   * gathering. It goes by the places of gatherings: nobody's own place is kept. It counts for nothing.
   */
  listOddSpacing: query({
    access: bySecretaryOfBranch,
    input: branchPart,
    output: z.object({ items: z.array(oddSpacing), now: instant }),
    refusals: {},
  }),

  /** The secretary checks people in: exactly the record that a phone makes. Those already checked in stay as they are. */
  checkInByHand: command({
    access: bySecretaryOfBranch,
    input: branchPart.extend({ memberIds: z.array(id).min(1).max(200) }),
    output: z.object({ receipts: z.array(receipt), already: z.array(receipt) }),
    refusals: {
      notOpenYet: { opensAt: instant },
      notPublished: {},
      gatheringClosed: { closedAt: instant },
      gatheringCancelled: { reason: z.string() },
      /** Ids that are not in this branch's roll. */
      notExpected: { memberIds: z.array(id) },
      /** Ids of people of this branch who have no seat: they have to be signed up first. */
      notSignedUp: { memberIds: z.array(id) },
    },
  }),

  /** Takes a mistaken check-in back. What was undone stays in the journal with its reason. */
  undoCheckIn: command({
    access: bySecretaryOfBranch,
    input: branchPart.extend({ memberId: id, undoId: clientId, reason: line(100) }),
    output: z.object({ undone: receipt }),
    refusals: { notCheckedIn: {}, gatheringClosed: { closedAt: instant } },
  }),

  /** Records that a person is on leave, with the reason. Someone excused who comes anyway is present. */
  excuse: command({
    access: bySecretaryOfBranch,
    input: branchPart.extend({ memberId: id, reason: line(100) }),
    output: z.object({ memberId: id, reason: z.string() }),
    refusals: {
      alreadyCheckedIn: { receipt },
      notPublished: {},
      gatheringClosed: { closedAt: instant },
      notExpected: { memberIds: z.array(id) },
    },
  }),

  /** Takes an excuse back. */
  withdrawExcuse: command({
    access: bySecretaryOfBranch,
    input: branchPart.extend({ memberId: id }),
    output: z.object({ memberId: id }),
    refusals: { gatheringClosed: { closedAt: instant } },
  }),

  /**
   * Freezes who was expected and how each attended. Closing twice is the same as once. Where there are many branches, one
   * call makes only some of their sheets: the next call goes on, and so does the server when nobody calls.
   */
  close: command({
    access: { who: 'secretary', over: 'host', at: 'gatheringId' },
    input: z.object({ gatheringId: id }),
    output: z.object({
      closedAt: instant,
      /** Branches whose sheets are made, of how many. */
      sheets: z.int(),
      branches: z.int(),
    }),
    refusals: { notOpenYet: { opensAt: instant }, notPublished: {}, gatheringCancelled: { reason: z.string() } },
  }),

  getSheet: query({
    access: bySecretaryOfBranch,
    input: branchPart,
    output: z.object({ sheet, now: instant }),
    refusals: { notClosed: {}, beingMade },
  }),

  /** Corrects one line of a closed sheet: a new version, with author and reason. */
  correct: command({
    access: bySecretaryOfBranch,
    input: branchPart.extend({
      memberId: id,
      /** The version that the correction was decided on. */
      basedOn: z.int().min(1),
      attendance: z.enum(['present', 'late', 'excused', 'absent', 'observer']),
      reason: line(100),
    }),
    output: z.object({ sheet }),
    refusals: {
      notClosed: {},
      beingMade,
      /** Somebody corrected it in the meantime: read it again. */
      changedElsewhere: { version: z.int() },
      /** It already says so. */
      unchanged: {},
      notExpected: { memberIds: z.array(id) },
    },
  }),
};
