import * as z from 'zod';
import { id, instant } from './fields';
import { rollGuest } from './guest';
import { attendanceState, leftAt, recordedMeans } from './gatherings';
import { quorum } from './quorum';

export const standing = z.enum(['full', 'probationary']);

/** Whether they have a vote: full members, at a meeting of the committee those of it. */
export const entitled = z.boolean();

/** Where a phone was when it checked in. It works that out by itself: coordinates never leave it. */
export const placeWord = z.enum(['inside', 'outside', 'notGiven']);
export type PlaceWord = z.output<typeof placeWord>;

/** One person of the roll-call, as it stands now. */
const rollCallRow = z.object({
  memberId: id,
  name: z.string(),
  title: z.string(),
  standing,
  entitled,
  attendance: attendanceState,
  /** When they checked in; null unless present, late or observer. */
  at: instant.nullable(),
  /** When the server learned of it: later than `at` where a phone had no network. */
  learnedAt: instant.nullable().optional(),
  means: recordedMeans.nullable(),
  /** Where the phone was; null or missing where it was not asked. */
  place: placeWord.nullable().optional(),
  leftAt,
  /** Name of the secretary who noted that by hand; null or missing: they did it themself, or not at all. */
  leftBy: z.string().nullable().optional(),
  /** Invited to sit in 列席: not among the expected, and counted for nothing. */
  invited: z.boolean().optional(),
  /** Name of the secretary who checked them in by hand, confirmed what their phone kept, or excused them. */
  by: z.string().nullable(),
  /** Why they are excused; null otherwise. */
  reason: z.string().nullable(),
});
export type RollCallRow = z.output<typeof rollCallRow>;

export const counts = z.object({
  expected: z.int(),
  present: z.int(),
  late: z.int(),
  excused: z.int(),
  absent: z.int(),
  notYet: z.int(),
  observer: z.int(),
});
export type Counts = z.output<typeof counts>;

/** Somebody of the branch who may sign up for the gathering and has no seat. */
const unseated = z.object({
  memberId: id,
  name: z.string(),
  title: z.string(),
  /** Their position in the waiting list; null: they have not signed up. */
  waiting: z.int().nullable(),
});
export type Unseated = z.output<typeof unseated>;

/** Somebody whose check-ins by their own phone at two gatherings hardly go together: a question, never a verdict. */
export const oddSpacing = z.object({
  memberId: id,
  name: z.string(),
  /** When they checked in here. */
  at: instant,
  /** When they checked in there. */
  otherAt: instant,
  /** What and where that is; null where they came to it with another branch. */
  other: z.object({ title: z.string(), place: z.string() }).nullable(),
  /** Metres between the two places as the crow flies; null where one of them has no point on the map. */
  metres: z.int().nullable(),
});
export type OddSpacing = z.output<typeof oddSpacing>;

export const rollCall = z.object({
  gatheringId: id,
  branchId: id,
  title: z.string(),
  state: z.enum(['published', 'closed']),
  opensAt: instant,
  closesAt: instant,
  counts,
  /** Null: its kind has no such rule. */
  quorum: quorum.nullable(),
  rows: z.array(rollCallRow),
  /** Who is not expected because they have no seat; empty where nobody signs up. */
  unseated: z.array(unseated),
  /** Whether the reader may sign them up by hand. */
  maySignUp: z.boolean(),
  /** Names of those who checked in by one and the same phone, in groups: a question, never a verdict. */
  phonesShared: z.array(z.array(z.string())),
  /** Guests 来宾 of the gathering, on the roll of its host; on every other none. They count for nothing. */
  guests: z.array(rollGuest),
  /** Whether the reader may add, correct and remove guests here. */
  mayKeepGuests: z.boolean(),
  now: instant,
});
export type RollCall = z.output<typeof rollCall>;
