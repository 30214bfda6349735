import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { command, query, roles } from './operation';

/** What of the roster a member may ask to have corrected. */
const ownFields = [
  'name',
  'gender',
  'mobile',
  'officePhone',
  'email',
  'wecom',
  'title',
  'duty',
  'standing',
  'group',
  'joinedAt',
  'branch',
] as const;
export type OwnField = (typeof ownFields)[number];

/** What is kept for a period of its own; the rest stays as long as somebody is on the roster, or as part of the archives. */
export const keptForDays = [
  'contactsAfterLeaving',
  'consent',
  'activations',
  'guesses',
  'refusedCheckIns',
  'undoneCheckIns',
  'keptCheckIns',
  'reflections',
  'devices',
  'reveals',
  'bulkReads',
  'entryLimits',
  'rosterChanges',
  'requests',
  'reminders',
  'leaveProofs',
  'guestLists',
] as const;
export type KeptForDays = (typeof keptForDays)[number];

const count = z.int().min(0);

/** Everything that is kept about the caller. What is not given is null. */
const ownData = z.object({
  profile: z.object({
    name: z.string(),
    /** Personnel number 人员编号. */
    no: z.string(),
    gender: z.enum(['male', 'female', 'unknown']),
    title: z.string(),
    standing: z.enum(['full', 'probationary']),
    duty: z.enum(['secretary', 'deputy', 'organisation', 'publicity', 'discipline']).nullable(),
    group: z.string().nullable(),
    /** In full: it is one's own. */
    mobile: z.string().nullable(),
    officePhone: z.string().nullable(),
    email: z.string().nullable(),
    wecom: z.string().nullable(),
    /** Midnight in UTC+8 of the day they joined the party; negative before 1970. */
    joinedAt: z.int().nullable(),
    branchName: z.string(),
    unitName: z.string(),
    /** Whether only the own branch, and secretaries and administrators above, see the entry in the directory. */
    limited: z.boolean(),
  }),
  /** Where one belonged, the present place first. null: as long as is known; still. */
  placements: z.array(
    z.object({ branchName: z.string(), unitName: z.string(), from: instant.nullable(), until: instant.nullable() }),
  ),
  /** Held now, and held before. `from` null: it comes with the duty in the branch, or from the configuration. */
  roles: z.array(
    z.object({
      role: z.enum(roles),
      orgUnitName: z.string(),
      from: instant.nullable(),
      until: instant.nullable(),
      inForce: z.boolean(),
    }),
  ),
  account: z.object({ boundAt: instant, consent: z.object({ version: z.int(), givenAt: instant }).nullable() }),
  counts: z.object({
    favourites: count,
    /** How often somebody had a field of the caller's card revealed. */
    reveals: count,
    checkIns: count,
    leaves: count,
    /** Refused and undone check-ins. */
    attempts: count,
    /** Gatherings on whose closed sheets the caller stands. */
    sheets: count,
    openRequests: count,
    /** Messages in the app, pushed by WeChat or not. */
    reminders: count,
    /** Lists of those who signed up that the caller stands on, or gave a place up on. */
    signUps: count,
    /** Reflections on what was studied online, as long as they are kept; missing where the server knows of none. */
    reflections: count.optional(),
    /** Files that prove a leave, as long as they are kept. */
    leaveProofs: count,
  }),
  /** How long what has a period of its own is kept, in days. */
  keptForDays: z.record(z.enum(keptForDays), z.int().min(1)),
  now: instant,
});
export type OwnData = z.output<typeof ownData>;

const requestKind = z.enum(['rectification', 'deletion']);

const request = z.object({
  requestId: id,
  kind: requestKind,
  /** What is to be corrected; null = it is said in the words. */
  field: z.enum(ownFields).nullable(),
  words: z.string(),
  at: instant,
  state: z.enum(['open', 'done', 'declined']),
  /** `by` is a name. */
  answer: z.object({ words: z.string(), by: z.string(), at: instant }).nullable(),
});
export type PrivacyRequest = z.output<typeof request>;

/** A request as the administrator sees it. */
const receivedRequest = request.extend({
  memberId: id,
  name: z.string(),
  branchName: z.string(),
  unitName: z.string(),
  /** Whether it is the reader's own, which somebody else has to answer. */
  isOwn: z.boolean(),
});
export type ReceivedRequest = z.output<typeof receivedRequest>;

const cursor = z.string().max(80).nullable();
const byAdministrator = { who: 'administrator', over: { orgUnit: 'orgUnitId' } } as const;

export const privacy = {
  /** Everything that is kept about me. */
  getOwnData: query({
    access: { who: 'member' },
    input: z.object({}),
    output: ownData,
    refusals: {},
  }),

  /** Asks the administrator to correct or to delete something about me. */
  submitRequest: command({
    access: { who: 'member' },
    input: z.object({
      requestId: clientId,
      kind: requestKind,
      /** Only with `rectification`. */
      field: z.enum(ownFields).nullable(),
      /** What is wrong and what is right, or why it is to be deleted. */
      words: line(300),
    }),
    output: z.object({ request }),
    refusals: {
      /** So many wait for an answer already. */
      tooManyOpen: { limit: z.int() },
    },
  }),

  /** My requests and their answers, latest first. */
  listOwnRequests: query({
    access: { who: 'member' },
    input: z.object({ cursor: cursor.optional() }),
    output: z.object({ items: z.array(request), next: cursor, now: instant }),
    refusals: {},
  }),

  /** The requests of members at or below an organisation unit, latest first. */
  listRequests: query({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, state: z.enum(['open', 'answered']), cursor: cursor.optional() }),
    output: z.object({ items: z.array(receivedRequest), next: cursor, now: instant }),
    refusals: {},
  }),

  answerRequest: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, requestId: clientId, outcome: z.enum(['done', 'declined']), words: line(300) }),
    output: z.object({ request }),
    refusals: {
      notFound: {},
      /** One's own: somebody above has to answer it. */
      ownRequest: {},
      /** `by` is a name. */
      alreadyAnswered: { by: z.string(), at: instant },
    },
  }),

  /**
   * Forgets a person: takes them off the roster, erases what is kept about them, and puts a pseudonym in the place of their
   * name wherever the archives need a line to stay. Cannot be undone. It goes on for a minute or two after the answer.
   */
  forget: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, memberId: id, reason: line(100) }),
    output: z.object({ pseudonym: z.string(), done: z.boolean() }),
    refusals: {
      notFound: {},
      notOneself: {},
      /** The person administers more than the caller does. */
      beyondRights: {},
    },
  }),
};
