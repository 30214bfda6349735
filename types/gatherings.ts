import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { planDetails, checkInWindow, gatheringKinds, paper, planRefusals, sentPlan } from './gathering-plan';
import { miniCode } from './mini-code';
import { command, query } from './operation';
import { scheduling } from './scheduling';
import { occurrencesAtMost, series } from './series';

/** `draft` → `published` → `closed`; a draft or a published one may be `cancelled`. */
export const gatheringState = z.enum(['draft', 'published', 'closed', 'cancelled']);

/**
 * How one person stands to one gathering. `present` 实到, `late` 迟到, `excused` 请假, `absent` 缺席 (exists only
 * after close), `observer` 列席; `notYet` 未签到 before close. Derived, never stored on its own.
 */
const attendanceStates = ['present', 'late', 'excused', 'absent', 'observer', 'notYet'] as const;
export const attendanceState = z.enum(attendanceStates);
export type AttendanceState = z.output<typeof attendanceState>;

/**
 * What the check-in button of a member should say, decided on the server at `now`. `notSignedUp`: of the audience, but
 * people sign up for it and the member has no seat.
 */
const checkInState = z.enum([
  'notExpected',
  'notSignedUp',
  'notOpenYet',
  'open',
  'over',
  'done',
  'closed',
  'cancelled',
]);

/** How the reader stands to signing up for a gathering; `full`: signing up means to wait. */
const ownSignUp = z.object({
  state: z.enum(['notOpenYet', 'open', 'full', 'over', 'seated', 'waiting']),
  /** The position in the waiting list; null unless `waiting`. */
  position: z.int().nullable(),
  opensAt: instant,
  closesAt: instant,
});
export type OwnSignUp = z.output<typeof ownSignUp>;

/** How the reader stands to a gathering. */
export const ownStatus = {
  /** The reader's own attendance; null where the reader is not expected. `notYet` also of those who may sit in. */
  mine: attendanceState.nullable(),
  /** null where nobody signs up, or the reader is not of the audience. */
  mySignUp: ownSignUp.nullable(),
  checkInState,
};

/** One line of a list. */
const gatheringCard = z.object({
  gatheringId: id,
  kind: z.enum(gatheringKinds),
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  state: gatheringState,
  host: z.object({ orgUnitId: id, name: z.string() }),
  ...ownStatus,
  /** When phones may check in from. */
  opensAt: instant,
  /** Whether one checks in by online study; `only`: and by no other means of the phone. Missing where it does not. */
  online: z.enum(['also', 'only']).optional(),
});
export type GatheringCard = z.output<typeof gatheringCard>;

/**
 * By which means somebody was checked in: the rotating code, the secretary's roll-call, a phone that was at the place where no
 * code is asked for, or online study.
 */
export const recordedMeans = z.enum(['code', 'byHand', 'location', 'online']);
export type RecordedMeans = z.output<typeof recordedMeans>;

/** When they checked out 签退; null: they have not. Missing where nobody asks them to. */
export const leftAt = instant.nullable().optional();

/** The proof a member keeps of a check-in. */
export const receipt = z.object({
  gatheringId: id,
  title: z.string(),
  memberId: id,
  name: z.string(),
  /** When it happened, on the server's clock. */
  at: instant,
  means: recordedMeans,
  attendance: z.enum(['present', 'late', 'observer']),
  leftAt,
});
export type Receipt = z.output<typeof receipt>;

/** Somebody by the name they had when they were named. */
const person = z.object({ memberId: id, name: z.string() });

/** What of a gathering people are told about when it changes after they were told of it. */
const changedFields = [
  'title',
  'time',
  'place',
  'audience',
  'chair',
  'agenda',
  'study',
  'attachments',
  'checkIn',
  'signUp',
  'notes',
] as const;
export type ChangedField = (typeof changedFields)[number];

/** A gathering as its audience and its managers see it. */
const gatheringView = gatheringCard.extend({
  checkIn: checkInWindow,
  notes: z.string(),
  ...planDetails.omit({ chairId: true, recorderId: true }).shape,
  attachments: z.array(paper),
  chair: person.nullable(),
  recorder: person.nullable(),
  /** What each key of `audience`, and each id of `observers`, is called: `全体党员`, `第一党小组`, somebody's name. */
  names: z.record(z.string(), z.string()),
  /** What it is one occurrence of; null = it is held once. */
  seriesId: id.nullable(),
  /** The last change since it was published; null = it is as it was announced. */
  changed: z.object({ at: instant, what: z.array(z.enum(changedFields)) }).nullable(),
  /** The reader's own check-in, if there is one. */
  receipt: receipt.nullable(),
  /** Why it was cancelled. */
  cancelReason: z.string().nullable(),
  closedAt: instant.nullable(),
  /** While its sheets are being made after the close: so many are, of so many branches; null otherwise. */
  making: z.object({ sheets: z.int(), branches: z.int() }).nullable(),
  /** Goes up with every change; `revise`, `publish` and `cancel` name the one they have seen. */
  version: z.int(),
  /** What the reader may do now; all false for a member. */
  may: z.object({
    revise: z.boolean(),
    publish: z.boolean(),
    cancel: z.boolean(),
    callRoll: z.boolean(),
    close: z.boolean(),
    readSheet: z.boolean(),
    /** Who has been told of it, and how. */
    seeRecipients: z.boolean(),
  }),
});
export type GatheringView = z.output<typeof gatheringView>;

/** Pages are read by passing the `next` of the page before; null = the end. */
const cursor = z.string().max(200).nullable();
const cards = z.object({ items: z.array(gatheringCard), next: cursor, now: instant });

const aGathering = { who: 'secretary', over: 'host', at: 'gatheringId' } as const;

export const gatherings = {
  ...scheduling,
  ...miniCode,
  ...series,

  /**
   * `upcoming`: gatherings that I am expected at or that are open to my signing up, not yet over, soonest first; `past`:
   * over or closed, those that I was expected or on record at, latest first.
   */
  listMine: query({
    access: { who: 'member' },
    input: z.object({ when: z.enum(['upcoming', 'past']), cursor: cursor.optional() }),
    output: cards,
    refusals: {},
  }),

  /** Everything a unit hosts, drafts and cancelled ones included, latest first. */
  listHosted: query({
    access: { who: 'secretary', over: { orgUnit: 'orgUnitId' } },
    input: z.object({ orgUnitId: id, cursor: cursor.optional() }),
    output: cards,
    refusals: {},
  }),

  getGathering: query({
    access: { who: 'audience', at: 'gatheringId' },
    input: z.object({ gatheringId: id }),
    output: z.object({ gathering: gatheringView, now: instant }),
    refusals: {},
  }),

  /** Writes a draft for a branch. The same `gatheringId` twice is the same draft. */
  schedule: command({
    access: { who: 'secretary', over: { orgUnit: 'hostId' } },
    input: z.object({ gatheringId: clientId, hostId: id, plan: sentPlan }),
    output: z.object({ gathering: gatheringView, now: instant }),
    refusals: planRefusals,
  }),

  /** Changes a draft or a published gathering. */
  revise: command({
    access: aGathering,
    input: z.object({ gatheringId: id, version: z.int(), plan: sentPlan }),
    output: z.object({ gathering: gatheringView, now: instant }),
    refusals: {
      ...planRefusals,
      /** Somebody changed it since: read it again. */
      changedElsewhere: { version: z.int() },
      alreadyClosed: {},
      alreadyCancelled: {},
    },
  }),

  /** Makes a draft visible to its audience. Publishing a published one is the same as once. */
  publish: command({
    access: aGathering,
    input: z.object({ gatheringId: id }),
    output: z.object({ gathering: gatheringView, now: instant }),
    refusals: {
      /** Its check-in window is over already: put it on a later time first. */
      inThePast: { closesAt: instant },
      alreadyClosed: {},
      alreadyCancelled: {},
    },
  }),

  /** Calls a gathering off; its audience sees why. Cancelling twice is the same as once. */
  cancel: command({
    access: aGathering,
    input: z.object({ gatheringId: id, reason: line(200) }),
    output: z.object({ gathering: gatheringView, now: instant }),
    refusals: { alreadyClosed: {} },
  }),

  /**
   * Writes a draft for each of several times, each a gathering of its own. The same `seriesId` and times again are the same
   * drafts. What follows from the time in the plan (check-in, sign-up, the month in its title) follows it.
   */
  scheduleSeries: command({
    access: { who: 'secretary', over: { orgUnit: 'hostId' } },
    input: z.object({
      seriesId: clientId,
      hostId: id,
      plan: sentPlan,
      /** At most one a day; the first may be another than the plan's own start. */
      starts: z.array(instant).min(2).max(occurrencesAtMost),
    }),
    output: z.object({ gatheringIds: z.array(id), now: instant }),
    refusals: {
      ...planRefusals,
      /** Two of them are on one day. */
      sameDayTwice: {},
    },
  }),

  /** Everything of the series that a gathering is one of, soonest first; itself alone where it is held once. */
  listSeries: query({
    access: aGathering,
    input: z.object({ gatheringId: id }),
    output: z.object({
      items: z.array(z.object({ gatheringId: id, title: z.string(), startsAt: instant, state: gatheringState })),
      now: instant,
    }),
    refusals: {},
  }),

  /**
   * Brings what a plan changes in a gathering to those of its series that come after it, and are neither closed nor
   * cancelled: each keeps its day, moved by as much as this one was. The gathering itself is changed by `revise`, which
   * comes after. The same again changes nothing more.
   */
  reviseFollowing: command({
    access: aGathering,
    input: z.object({ gatheringId: id, version: z.int(), plan: sentPlan }),
    output: z.object({ revised: z.int(), now: instant }),
    refusals: { ...planRefusals, changedElsewhere: { version: z.int() } },
  }),

  /** Calls off a gathering and all that come after it in its series; their audiences see why. */
  cancelFollowing: command({
    access: aGathering,
    input: z.object({ gatheringId: id, reason: line(200) }),
    output: z.object({ cancelled: z.int(), now: instant }),
    refusals: { alreadyClosed: {} },
  }),
};
