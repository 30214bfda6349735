import * as z from 'zod';
import { id, instant } from './fields';
import { gatheringKinds } from './gathering-plan';
import { gatheringState, ownStatus } from './gatherings';
import { query } from './operation';

/** One gathering in a calendar, short enough for a month of a unit. */
const calendarEntry = z.object({
  gatheringId: id,
  kind: z.enum(gatheringKinds),
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  state: gatheringState,
  hostId: id,
});
export type CalendarEntry = z.output<typeof calendarEntry>;

/** The same, with how its reader stands to it. */
const ownEntry = calendarEntry.extend(ownStatus);
export type OwnEntry = z.output<typeof ownEntry>;

const span = { from: instant, until: instant };

const calendarDays = 45;
/** From … until (exclusive), at most `calendarDays` days: a month and what shows of its neighbours. */
const isSpan = ({ from, until }: { readonly from: number; readonly until: number }) =>
  until > from && until - from <= calendarDays * 86_400_000;

/** Something that a secretary has to see to. */
const toDo = z.object({
  /**
   * `decideLeaves` requests for leave wait · `close` it is over and not closed · `writeMinutes` it has no minutes
   * yet · `verifyClaims` check-ins that phones had kept wait to be verified
   */
  what: z.enum(['decideLeaves', 'verifyClaims', 'close', 'writeMinutes']),
  /** null: about several gatherings. */
  gathering: calendarEntry.nullable(),
  /** How many of them there are. */
  count: z.int().min(1),
});
export type ToDo = z.output<typeof toDo>;

/**
 * How a branch stands to one meeting that the rules ask for. `held` it was closed in this period · `planned` it is published
 * and not closed · `due` nothing is scheduled yet in this period
 */
const cadenceLine = z.object({
  kind: z.enum(gatheringKinds),
  every: z.enum(['month', 'quarter', 'year']),
  /** The rule that asks for it. */
  article: z.string(),
  /** The period that `state` is about, from … until (exclusive). */
  period: z.object(span),
  state: z.enum(['held', 'planned', 'missing']),
  /** The gathering that it was, or will be, held as. */
  gathering: calendarEntry.nullable(),
  /** The period before went by without it; null: it did not, or nothing is known of that time. */
  missed: z.object(span).nullable(),
});
export type CadenceLine = z.output<typeof cadenceLine>;

export const calendar = {
  /** What the caller is expected at, may sign up for or sit in at, or is on record at, in the order of the starts. */
  listOwn: query({
    access: { who: 'member' },
    input: z.object(span).refine(isSpan),
    output: z.object({ entries: z.array(ownEntry), hosts: z.record(z.string(), z.string()), now: instant }),
    refusals: {},
  }),

  /** What an organisation unit hosts, and with `below` everything under it too, in the order of their starts. Drafts are included. */
  listHosted: query({
    access: { who: ['secretary', 'administrator'], over: { orgUnit: 'orgUnitId' } },
    input: z.object({ orgUnitId: id, below: z.boolean(), ...span }).refine(isSpan),
    output: z.object({
      entries: z.array(calendarEntry),
      /** Names of the hosts by id. */
      hosts: z.record(z.string(), z.string()),
      now: instant,
    }),
    refusals: {
      /** More gatherings, or hosts, than one answer holds: choose an organisation unit further down, or fewer days. */
      tooMany: { limit: z.int() },
    },
  }),

  /** What there is to do for those who run an organisation unit, most urgent first. */
  listToDo: query({
    access: { who: 'secretary', over: { orgUnit: 'orgUnitId' } },
    input: z.object({ orgUnitId: id }),
    output: z.object({ items: z.array(toDo), now: instant }),
    refusals: {},
  }),

  /** Which of the meetings that the rules ask for a branch has held, planned, or yet to plan. */
  getCadence: query({
    access: { who: ['secretary', 'administrator'], over: { orgUnit: 'orgUnitId' } },
    input: z.object({ orgUnitId: id }),
    output: z.object({ lines: z.array(cadenceLine), now: instant }),
    refusals: {
      /** Only branches hold these meetings. */
      notABranch: {},
    },
  }),
};
