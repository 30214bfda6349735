import * as z from 'zod';
import { sheet } from './attendance';
import { clientId, id, instant, line } from './fields';
import { guestDetails, rollGuest } from './guest';
import { command } from './operation';

/** At most so many guests of a gathering. */
export const mostGuests = 50;

const byHost = { who: 'secretary', over: 'host', at: 'gatheringId' } as const;
const listed = z.object({ guests: z.array(rollGuest), now: instant });
const one = z.object({ gatheringId: id, guestId: clientId });

/** Why nobody is put on the list of guests now. */
const refusals = {
  notPublished: {},
  /** Guests of a closed gathering are corrected on its sheet: `correctGuestOnSheet`. */
  gatheringClosed: { closedAt: instant },
  gatheringCancelled: { reason: z.string() },
};

/**
 * Guests 来宾 of a gathering: speakers and people from other bodies, who have no account. The host's secretary keeps them;
 * they stand on the host's roll and sheet, and count for nothing.
 */
export const guests = {
  /** Puts a guest on the list. The same `guestId` again is the same guest, also where they were taken off since. */
  registerGuest: command({
    access: byHost,
    input: one.extend({ guest: guestDetails }),
    output: listed,
    refusals: { ...refusals, tooMany: { most: z.int() } },
  }),

  /** Says better who a guest is. */
  correctGuest: command({
    access: byHost,
    input: one.extend({
      /** The version of the guest that it was decided on. */
      basedOn: z.int().min(1),
      guest: guestDetails,
    }),
    output: listed,
    refusals: {
      ...refusals,
      /** Somebody corrected or removed them in the meantime: these are the guests now. */
      changedElsewhere: { guests: z.array(rollGuest) },
    },
  }),

  /** Takes a guest off the list: they did not come, or were written down by mistake. */
  removeGuest: command({ access: byHost, input: one, output: listed, refusals }),

  /** Adds, corrects or (`guest` null) removes a guest on the closed sheet of the host: a new version, with author and reason. */
  correctGuestOnSheet: command({
    access: byHost,
    input: one.extend({
      /** The version of the sheet that it was decided on. */
      basedOn: z.int().min(1),
      guest: guestDetails.nullable(),
      reason: line(100),
    }),
    output: z.object({ sheet }),
    refusals: {
      notClosed: {},
      beingMade: { sheets: z.int(), branches: z.int() },
      /** The host has no people of its own at this gathering, and so no sheet. */
      noSheet: {},
      /** Somebody corrected the sheet in the meantime: read it again. */
      changedElsewhere: { version: z.int() },
      /** It already says so. */
      unchanged: {},
      tooMany: { most: z.int() },
    },
  }),
};
