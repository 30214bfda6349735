import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { command, query } from './operation';

const byAdministrator = { who: 'administrator', over: { orgUnit: 'orgUnitId' } } as const;
const cursor = z.string().max(120).nullable();

/** What is kept about a person, group by group, in words that the person reads. */
const ownDataGroup = z.object({
  title: z.string(),
  /** How long it is kept. */
  kept: z.string(),
  items: z.array(z.object({ label: z.string(), value: z.string() })),
});

/** A request of a member about their personal data. */
const privacyRequest = z.object({
  requestId: id,
  kind: z.enum(['correction', 'deletion']),
  /** What is wrong, or why it is to be deleted. */
  words: z.string(),
  at: instant,
  state: z.enum(['open', 'done', 'declined']),
  answer: z.object({ words: z.string(), by: z.string(), at: instant }).nullable(),
});
export type PrivacyRequest = z.output<typeof privacyRequest>;

export const privacy = {
  /** Everything that is kept about the caller. */
  getOwnData: query({
    access: { who: 'member' },
    input: z.object({}),
    output: z.object({ groups: z.array(ownDataGroup), now: instant }),
    refusals: {},
  }),

  listOwnRequests: query({
    access: { who: 'member' },
    input: z.object({}),
    output: z.object({ items: z.array(privacyRequest), now: instant }),
    refusals: {},
  }),

  /** Asks for a correction, or for deletion. The same `requestId` twice is the same request. */
  submitRequest: command({
    access: { who: 'member' },
    input: z.object({ requestId: clientId, kind: z.enum(['correction', 'deletion']), words: line(300) }),
    output: z.object({ request: privacyRequest, now: instant }),
    refusals: { tooManyOpen: { limit: z.int() } },
  }),

  /** Requests of those who belong to a part of the tree; open ones first. */
  listRequests: query({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, cursor: cursor.optional() }),
    output: z.object({
      items: z.array(
        privacyRequest.extend({
          memberId: id,
          name: z.string(),
          branchId: id,
          branchName: z.string(),
          unitName: z.string(),
        }),
      ),
      next: cursor,
      now: instant,
    }),
    refusals: {},
  }),

  answerRequest: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, requestId: id, outcome: z.enum(['done', 'declined']), words: line(300) }),
    output: z.object({ request: privacyRequest, now: instant }),
    refusals: { notFound: {}, alreadyAnswered: { by: z.string(), at: instant } },
  }),

  /**
   * Erases the personal data of somebody who left the roster; in sheets and journals a pseudonym stands in place of the
   * name. It cannot be undone.
   */
  forget: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, memberId: id, changeId: clientId, reason: line(100) }),
    output: z.object({ pseudonym: z.string(), now: instant }),
    refusals: { notFound: {}, notLeft: {}, notOneself: {} },
  }),
};
