import * as z from 'zod';
import { id, instant } from './fields';
import { query } from './operation';
import { day } from './scheduling';

/**
 * How often something is held again: every month, quarter or year, on a day of the month, or on its n-th weekday. A month
 * that is too short for it has it on its last day; `nth` 5 is the last such weekday of a month.
 */
const recurrence = z.object({
  every: z.enum(['month', 'quarter', 'year']),
  on: z.union([
    z.object({ day: z.int().min(1).max(31) }),
    z.object({
      nth: z.int().min(1).max(5),
      /** 0 = Sunday. */
      weekday: z.int().min(0).max(6),
    }),
  ]),
});
export type Recurrence = z.output<typeof recurrence>;

/** So many times something is scheduled at once. */
export const occurrencesAtMost = 24;

const occurrence = z.object({
  startsAt: instant,
  day,
  /** The nearest working day, at the same hour, where this is none; null where it is one, or none is near. */
  instead: z.object({ startsAt: instant, day }).nullable(),
});
export type Occurrence = z.output<typeof occurrence>;

export const series = {
  /** When something is held again by a rule, its first time included, and which of those days are none to work on. */
  listOccurrences: query({
    access: { who: 'secretary', over: { orgUnit: 'hostId' } },
    input: z.object({
      hostId: id,
      /** The first time; the rule says only when those after it are. */
      startsAt: instant,
      rule: recurrence,
      times: z.int().min(1).max(occurrencesAtMost),
    }),
    output: z.object({ items: z.array(occurrence), now: instant }),
    refusals: {},
  }),
};
