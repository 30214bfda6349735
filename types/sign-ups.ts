import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { command, query } from './operation';

const inAudience = { who: 'audience', at: 'gatheringId' } as const;
const byHost = { who: 'secretary', over: 'host', at: 'gatheringId' } as const;

/** What a secretary did for somebody: their name, and why. */
const byHand = z.object({ by: z.string(), reason: z.string() });

/** How somebody stands in the list of those who signed up. */
const place = z.object({
  signUpId: id,
  state: z.enum(['seated', 'waiting']),
  /** 1 = the first: among the seated, or in the waiting list. */
  position: z.int().min(1),
  /** When they signed up. */
  at: instant,
  /** null = signed up by themself. */
  byHand: byHand.nullable(),
});
export type SignUpPlace = z.output<typeof place>;

/** The state of the list, as anybody in the audience may know it. */
const summary = z.object({
  opensAt: instant,
  closesAt: instant,
  capacity: z.int().nullable(),
  seated: z.int(),
  waiting: z.int(),
  /** Seats that are free for people of the reader's branch; null = no limit. */
  seatsLeft: z.int().nullable(),
  /** The reader's own place; null: not signed up. */
  mine: place.nullable(),
  /** How a secretary took the reader off the list; null if that is not how they left it last. */
  signedOut: byHand.extend({ at: instant }).nullable(),
  /** What the reader's button does now; `full`: signing up means to wait. */
  state: z.enum(['notExpected', 'notOpenYet', 'open', 'full', 'over', 'signedUp']),
  mayWithdraw: z.boolean(),
});
export type SignUpSummary = z.output<typeof summary>;

const row = z.object({ memberId: id, name: z.string(), branchName: z.string(), place });
export type SignUpRow = z.output<typeof row>;

const withdrawal = z.object({
  signUpId: id,
  memberId: id,
  name: z.string(),
  branchName: z.string(),
  at: instant,
  /** null = they withdrew by themself. */
  byHand: byHand.nullable(),
});
export type SignUpWithdrawal = z.output<typeof withdrawal>;

/** The gathering is one that nobody signs up for. */
const withoutSignUp = { noSignUp: {} };
const notLive = {
  notPublished: {},
  gatheringClosed: { closedAt: instant },
  gatheringCancelled: { reason: z.string() },
};
/** Even the waiting list holds no more. */
const limits = { listFull: { limit: z.int() } };

const oneSignUp = z.object({ gatheringId: id, signUpId: clientId });
const ownAnswer = z.object({ signUp: summary, now: instant });

export const signUps = {
  getSignUp: query({
    access: inAudience,
    input: z.object({ gatheringId: id }),
    output: ownAnswer,
    refusals: withoutSignUp,
  }),

  /** Takes the next place. Signing up twice keeps the first place; a `signUpId` that was withdrawn is not taken up again. */
  signUp: command({
    access: inAudience,
    input: oneSignUp,
    output: ownAnswer,
    refusals: {
      ...withoutSignUp,
      ...notLive,
      notExpected: {},
      notOpenYet: { opensAt: instant },
      signUpOver: { closesAt: instant },
      ...limits,
      /** Signed up and withdrawn too often; the secretary can still sign them up. */
      tooManyChanges: { limit: z.int() },
    },
  }),

  /** Gives one's place up; the next of the waiting list moves up. Without such a place nothing changes. */
  withdrawSignUp: command({
    access: inAudience,
    input: oneSignUp,
    output: ownAnswer,
    refusals: { ...withoutSignUp, ...notLive, signUpOver: { closesAt: instant } },
  }),

  /** Everybody who signed up, in order, and who left the list, latest first. */
  listSignUps: query({
    access: byHost,
    input: z.object({ gatheringId: id }),
    output: z.object({
      title: z.string(),
      signUp: summary,
      /** Whether the caller may sign people up and out now. */
      mayChange: z.boolean(),
      rows: z.array(row),
      withdrawn: z.array(withdrawal),
      now: instant,
    }),
    refusals: withoutSignUp,
  }),

  /** Signs somebody of the audience up, at the end of the list, with a reason that they can read; also after the close. */
  signUpByHand: command({
    access: byHost,
    input: oneSignUp.extend({ memberId: id, reason: line(100) }),
    output: z.object({ place, now: instant }),
    refusals: {
      ...withoutSignUp,
      ...notLive,
      notExpected: {},
      ...limits,
      /** They were signed up with this `signUpId`, and have left the list since. */
      alreadyWithdrawn: {},
    },
  }),

  /** Takes somebody off the list, with a reason that they can read. */
  signOut: command({
    access: byHost,
    input: oneSignUp.extend({ reason: line(100) }),
    output: z.object({ now: instant }),
    refusals: { ...withoutSignUp, ...notLive, notSignedUp: {} },
  }),
};
