import * as z from 'zod';
import { personRefusals, shownCode } from './attendance';
import { clientId, id, instant, line } from './fields';
import { receipt } from './gatherings';
import { command } from './operation';

const ofBranch = { who: 'secretary', over: { orgUnit: 'branchId' }, at: 'gatheringId' } as const;
const branchPart = z.object({ gatheringId: id, branchId: id });
const { gatheringClosed, gatheringCancelled } = personRefusals;
const output = z.object({ receipt });

/** Nobody is asked to check out here. */
const notAsked = { notAsked: {} };

/**
 * Checking out 签退, where a gathering asks for it. It says when somebody left and nothing else: who never checks out was
 * there all the same.
 */
export const checkOuts = {
  /**
   * A member's own check-out, by the same code that people check in with: from the start until the sheet is closed. A retry
   * after a lost answer is told `alreadyCheckedOut` with the receipt of the first.
   */
  checkOut: command({
    access: { who: 'member', at: 'gatheringId' },
    input: z.object({ gatheringId: id, code: shownCode }),
    output,
    refusals: {
      ...notAsked,
      /** There is no check-in, or it is still on its way from a phone without a network. */
      notCheckedIn: {},
      alreadyCheckedOut: { receipt },
      notBegun: { startsAt: instant },
      gatheringClosed,
      gatheringCancelled,
      codeExpired: {},
      codeWrong: { guessesLeft: z.int() },
      tooManyGuesses: { retryAt: instant },
    },
  }),

  /** The secretary notes that people have left now. Those who checked out before stay as they are. */
  checkOutByHand: command({
    access: ofBranch,
    input: branchPart.extend({ memberIds: z.array(id).min(1).max(200) }),
    output: z.object({ receipts: z.array(receipt) }),
    refusals: {
      ...notAsked,
      gatheringClosed,
      gatheringCancelled,
      /** Ids of those who are not checked in on the roll of this branch. */
      notCheckedIn: { memberIds: z.array(id) },
    },
  }),

  /** Takes a mistaken check-out back. What was undone stays in the journal with its reason. */
  undoCheckOut: command({
    access: ofBranch,
    input: branchPart.extend({ memberId: id, undoId: clientId, reason: line(100) }),
    output,
    refusals: { notCheckedOut: {}, gatheringClosed },
  }),
};
