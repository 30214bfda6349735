import * as z from 'zod';
import { attachment } from './attachments';
import { clientId, id, instant, line } from './fields';
import { command, query } from './operation';

const inAudience = { who: 'audience', at: 'gatheringId' } as const;

/** A request for leave 请假 from one gathering, or what a secretary recorded without one. */
const leave = z.object({
  gatheringId: id,
  memberId: id,
  name: z.string(),
  state: z.enum(['requested', 'approved', 'declined', 'withdrawn']),
  reason: z.string(),
  /** The person's own request; null where a secretary recorded the leave without one. */
  request: z
    .object({
      requestId: id,
      at: instant,
      /** Asked for after the gathering had begun: 补假. */
      afterStart: z.boolean(),
      /** Files that the person added; those whose time is over are gone. */
      proofs: z.array(attachment),
    })
    .nullable(),
  /** Who decided, and the word that went with it; null while it is undecided. */
  decision: z.object({ by: z.string(), at: instant, words: z.string().nullable() }).nullable(),
});
export type Leave = z.output<typeof leave>;

/** A request that waits for a decision. */
const undecided = leave.extend({ title: z.string(), startsAt: instant, branchId: id, branchName: z.string() });
export type UndecidedLeave = z.output<typeof undecided>;

const notLive = {
  notPublished: {},
  gatheringClosed: { closedAt: instant },
  gatheringCancelled: { reason: z.string() },
};
const oneRequest = z.object({ gatheringId: id, requestId: clientId });
const answer = z.object({ leave, now: instant });

export const leaves = {
  /** The caller's own leave from a gathering; null if there never was any. */
  getOwnLeave: query({
    access: inAudience,
    input: z.object({ gatheringId: id }),
    output: z.object({
      leave: leave.nullable(),
      /** Whether the caller may ask for leave now. */
      mayRequest: z.boolean(),
      /** Whether the caller may take the request back now. */
      mayWithdraw: z.boolean(),
      now: instant,
    }),
    refusals: {},
  }),

  /** Asks for leave. The same `requestId` twice is the same request; another one replaces what is not approved. */
  requestLeave: command({
    access: inAudience,
    input: oneRequest.extend({
      reason: line(200),
      /** Attachments that were taken over as proofs of the caller's. */
      proofIds: z.array(id).max(3).optional(),
    }),
    output: answer,
    refusals: {
      ...notLive,
      notExpected: {},
      alreadyCheckedIn: { at: instant },
      alreadyApproved: {},
      /** A proof is not there any more: it has to be added again. */
      proofMissing: {},
    },
  }),

  /** Takes one's own request back, approved or not. */
  withdrawLeave: command({
    access: inAudience,
    input: oneRequest,
    output: answer,
    refusals: { ...notLive, noLeave: {} },
  }),

  /** Requests that wait for a decision, from the branches of `orgUnitId`, soonest gathering first. At most 200. */
  listUndecided: query({
    access: { who: 'secretary', over: { orgUnit: 'orgUnitId' } },
    input: z.object({ orgUnitId: id }),
    output: z.object({ items: z.array(undecided), now: instant }),
    refusals: {},
  }),

  /** Approves or declines a request. Approved = excused; somebody on leave who comes anyway is present. */
  decideLeave: command({
    access: { who: 'secretary', over: { orgUnit: 'branchId' }, at: 'gatheringId' },
    input: oneRequest.extend({
      branchId: id,
      memberId: id,
      outcome: z.enum(['approved', 'declined']),
      words: line(100).nullable(),
    }),
    output: answer,
    refusals: {
      ...notLive,
      /** There is no such request: it was replaced by another one, or never made. */
      noLeave: {},
      /** Nobody decides on their own leave. */
      notOneself: {},
      /** Somebody decided, or the person withdrew it; `by` is a name, null = the person. */
      alreadyDecided: { by: z.string().nullable(), outcome: z.enum(['approved', 'declined', 'withdrawn']) },
    },
  }),
};
