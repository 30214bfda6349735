import * as z from 'zod';
import { id, instant, line } from './fields';
import { audienceKey, gatheringKinds } from './gathering-plan';
import { query } from './operation';

/** Somebody or a part of the tree that an audience may name. */
const audienceChoice = z.object({
  key: audienceKey,
  /** `全体党员`, `支部委员`, `第一党小组`, the name of a branch. */
  name: z.string(),
  /** How many belong to it now; null = not counted. */
  people: z.int().nullable(),
});
export type AudienceChoice = z.output<typeof audienceChoice>;

/** What is usual for a kind of gathering of one host: where a form starts from. */
const kindDefaults = z.object({
  audience: z.array(audienceKey),
  minutes: z.int(),
  hours: z.number(),
  remindBefore: z.array(z.int()),
  agenda: z.array(z.string()),
  /** Whether people may check in by online study; missing: they may not. */
  online: z.boolean().optional(),
});
export type KindDefaults = z.output<typeof kindDefaults>;

/** What a day is in China. `adjusted`: a Saturday or Sunday on which people work in exchange for a holiday 调休上班. */
export const day = z.object({
  kind: z.enum(['workday', 'weekend', 'holiday', 'adjusted']),
  /** Which holiday, or for which one a weekend is worked: `国庆节`; null on other days. */
  name: z.string().nullable(),
  /** Whether that year's holidays are known; if not, only the weekday decides. */
  known: z.boolean(),
});
export type Day = z.output<typeof day>;

/** The years whose holidays are known, both included. */
const knownYears = z.object({ from: z.int(), until: z.int() });

/** A gathering that is in the way. */
const conflicting = z.object({
  gatheringId: id,
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  hostName: z.string(),
});
export type Conflicting = z.output<typeof conflicting>;

export const scheduling = {
  /** What a form for a new gathering of a host starts from, and what there is to choose from. */
  getPlanDefaults: query({
    access: { who: 'secretary', over: { orgUnit: 'hostId' } },
    input: z.object({ hostId: id }),
    output: z.object({
      host: z.object({ orgUnitId: id, name: z.string(), isBranch: z.boolean() }),
      kinds: z.record(z.enum(gatheringKinds), kindDefaults),
      /** Everybody first; then committee or secretaries, groups, and what is right below the host. */
      audience: z.array(audienceChoice),
    }),
    refusals: {},
  }),

  /**
   * What speaks against a time, a place, a chair and an audience; it forbids nothing. Gatherings of over twelve hours, such
   * as online study, keep nobody from anything.
   */
  listConflicts: query({
    access: { who: 'secretary', over: { orgUnit: 'hostId' } },
    input: z.object({
      hostId: id,
      /** The gathering that is being planned, which is in nobody's way. */
      gatheringId: id,
      startsAt: instant,
      endsAt: instant,
      /** Empty = not decided yet. */
      place: z.union([z.literal(''), line(60)]),
      chairId: id.nullable(),
      audience: z.array(audienceKey).max(200),
    }),
    output: z.object({
      day,
      knownYears,
      /** In the same place of the same unit at that time. */
      place: z.array(conflicting),
      /** With the same chair at that time. */
      chair: z.array(conflicting),
      audience: z.object({
        /** How many of the audience are expected elsewhere. */
        people: z.int(),
        /** Where, at most 20 of them. */
        gatherings: z.array(conflicting),
      }),
      now: instant,
    }),
    refusals: {},
  }),
};
