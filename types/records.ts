import * as z from 'zod';
import { attendanceState } from './gatherings';
import { gatheringKinds } from './gathering-plan';
import { id, instant } from './fields';
import { query } from './operation';

/** One closed gathering, as the sheet says how somebody attended. */
const ownEntry = z.object({
  gatheringId: id,
  kind: z.enum(gatheringKinds),
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  attendance: attendanceState,
  /** Why they were excused, or the line was corrected; null otherwise. */
  reason: z.string().nullable(),
  /** Hours of training that it was credited with. */
  hours: z.number(),
});
export type OwnYearEntry = z.output<typeof ownEntry>;

export const records = {
  /** How the caller attended what was held in a year (in UTC+8), latest first, from closed sheets. */
  getOwnYear: query({
    access: { who: 'member' },
    input: z.object({ year: z.int().min(2020).max(2100) }),
    output: z.object({
      entries: z.array(ownEntry),
      hours: z.number(),
      /** Hours that the year asks for: 32, of those with a duty in the branch 56. */
      target: z.int(),
      now: instant,
    }),
    refusals: {},
  }),
};
