import * as z from 'zod';
import { clientId, instant, line } from './fields';

/** Who a guest 来宾 is: somebody without an entry on the roster who speaks at a gathering, or comes from another body. */
export const guestDetails = z.object({
  name: line(30),
  /** Their unit and position. */
  from: line(60),
  note: line(100).nullable(),
});
export type GuestDetails = z.output<typeof guestDetails>;

/** A guest of a closed sheet. Guests are named, and counted nowhere. */
export const sheetGuest = guestDetails.extend({ guestId: clientId });
export type SheetGuest = z.output<typeof sheetGuest>;

/** A guest as they stand on the roll. */
export const rollGuest = sheetGuest.extend({
  /** Goes up with every correction. */
  version: z.int(),
  /** Name of the secretary who wrote it last. */
  by: z.string(),
});
export type RollGuest = z.output<typeof rollGuest>;

/** What was changed of the guests after the close. `by` is a name; null = what was under way at the close. */
export const guestCorrection = z.object({
  version: z.int(),
  guestId: clientId,
  name: z.string(),
  is: z.enum(['added', 'changed', 'removed']),
  reason: z.string(),
  by: z.string().nullable(),
  at: instant,
});
export type GuestCorrection = z.output<typeof guestCorrection>;
