import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { command, query } from './operation';
import { duties, genders, standings } from './roster';

const rosterChangeKinds = [
  'added',
  'amended',
  'moved',
  'departed',
  'rejoined',
  'merged',
  'forgotten',
  'exported',
  'orgUnitAdded',
  'orgUnitRenamed',
  'orgUnitMoved',
  'orgUnitDissolved',
] as const;
export type RosterChangeKind = (typeof rosterChangeKinds)[number];

/** One entry of the journal of changes. */
const rosterChange = z.object({
  changeId: z.string(),
  kind: z.enum(rosterChangeKinds),
  subject: z.object({ memberId: id.nullable(), orgUnitId: id, name: z.string() }),
  /** Before and after, as people read it; a phone number by its last four digits. */
  fields: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** From when it holds. */
  on: instant,
  reason: z.string().nullable(),
  importId: z.string().nullable(),
  by: z.string(),
  at: instant,
});
export type RosterChange = z.output<typeof rosterChange>;

/** What the roster says of a person besides number and branch, as somebody fills it in. */
const personDetails = z.object({
  name: line(40),
  gender: z.enum(genders),
  title: z.string().trim().max(60),
  standing: z.enum(standings),
  duty: z.enum(duties).nullable(),
  /** Eleven digits; null = none; left out = as it is. */
  phone: z
    .string()
    .regex(/^1\d{10}$/)
    .nullable()
    .optional(),
  officePhone: line(60).nullable(),
  email: z.email().max(100).nullable(),
  wecom: line(60).nullable(),
  group: line(60).nullable(),
  /** Midnight in UTC+8 of the day they joined the party; negative before 1970. */
  joinedAt: z.int().nullable(),
});
export type PersonDetails = z.output<typeof personDetails>;

/** One line of a branch's roster. */
const rosterEntry = z.object({
  memberId: id,
  no: z.string(),
  name: z.string(),
  title: z.string(),
  standing: z.enum(standings),
  duty: z.enum(duties).nullable(),
  /** `movedAway`: belongs to another branch now. */
  state: z.enum(['active', 'left', 'movedAway', 'forgotten']),
  /** Since when that is so; null = as long as is known. */
  since: instant.nullable(),
});
export type RosterEntry = z.output<typeof rosterEntry>;

const placement = z.object({
  branchId: id,
  branchName: z.string(),
  unitName: z.string(),
  from: instant.nullable(),
  until: instant.nullable(),
});

/** All that the roster keeps of a person, for those who keep it. */
const rosterRecord = personDetails.omit({ phone: true }).extend({
  memberId: id,
  no: z.string(),
  /** Masked; in full by a reveal of the contacts directory. */
  phone: z.string().nullable(),
  branchId: id,
  state: z.enum(['active', 'left', 'forgotten']),
  leftAt: instant.nullable(),
  /** Present one first. */
  placements: z.array(placement),
  /** The entry that counts, where this one was a duplicate. */
  mergedInto: id.nullable(),
  /** To be named by whoever changes it. */
  version: z.int(),
});
export type RosterRecord = z.output<typeof rosterRecord>;

const byAdministrator = { who: 'administrator', over: { orgUnit: 'orgUnitId' } } as const;
const cursor = z.string().max(120).nullable();
const now = instant;

/** The person that a change is about: `orgUnitId` is their present branch (for the rights), `basedOn` the version seen. */
const aPerson = z.object({ orgUnitId: id, memberId: id, changeId: clientId, basedOn: z.int() });
/** A day as its midnight in UTC+8, not in the future. */
const on = instant;

const ofAPerson = {
  /** Nobody with this id belongs to `orgUnitId`. */
  notFound: {},
  /** Somebody changed it in the meantime: read it again. */
  changedElsewhere: { version: z.int() },
};
/** The day lies in the future, or before the member came to where they are. */
const dayRefusals = { dayOutOfRange: { earliest: instant.nullable(), latest: instant } };
const recorded = z.object({ record: rosterRecord, now });

/** Who belongs to which branch, and what the roster says of them. */
export const membership = {
  /** The people of a branch, in the order of their names; those who left it after them. */
  listBranchRoster: query({
    access: { who: ['secretary', 'administrator'], over: { orgUnit: 'orgUnitId' } },
    input: z.object({ orgUnitId: id }),
    output: z.object({ branch: z.object({ orgUnitId: id, name: z.string() }), items: z.array(rosterEntry), now }),
    refusals: { notABranch: {} },
  }),

  /** All that the roster keeps of a person who belongs to `orgUnitId`. */
  getRecord: query({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, memberId: id }),
    output: z.object({ record: rosterRecord, now }),
    refusals: { notFound: {} },
  }),

  /** What was changed of a person (`memberId`), or in a part of the tree; latest first. */
  listChanges: query({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, memberId: id.nullable(), importId: id.nullable(), cursor: cursor.optional() }),
    output: z.object({ items: z.array(rosterChange), next: cursor }),
    refusals: {},
  }),

  /** Puts somebody on the roster of a branch. */
  add: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, changeId: clientId, no: id.max(40), on, details: personDetails }),
    output: recorded,
    refusals: {
      notABranch: {},
      /** The personnel number is on the roster already. `branchName` null: beyond the caller's part of the tree. */
      numberTaken: { name: z.string().nullable(), branchName: z.string().nullable(), left: z.boolean() },
      /** The number is that of the administrator whom the configuration names. */
      beyondRights: {},
      ...dayRefusals,
    },
  }),

  /** Changes what the roster says of a person. */
  amend: command({
    access: byAdministrator,
    input: aPerson.extend({ details: personDetails, reason: line(100).nullable() }),
    output: recorded,
    refusals: {
      ...ofAPerson,
      unchanged: {},
      /** The phone number of somebody with rights that the caller may not give, or the caller's own duty. */
      beyondRights: {},
    },
  }),

  /** Moves a person to another branch from a day on. What was before stays with the branch before. */
  move: command({
    access: byAdministrator,
    input: aPerson.extend({ toBranchId: id, on, reason: line(100) }),
    output: recorded,
    refusals: {
      ...ofAPerson,
      ...dayRefusals,
      notABranch: {},
      sameBranch: {},
      /** Into a part of the tree that the caller has no rights over: somebody above both does it. */
      beyondRights: {},
    },
  }),

  /** Takes a person off the roster from a day on. Their access ends at once, their sheets stay. */
  depart: command({
    access: byAdministrator,
    input: aPerson.extend({ on, reason: line(100) }),
    output: recorded,
    refusals: { ...ofAPerson, ...dayRefusals, alreadyLeft: {}, notOneself: {} },
  }),

  /** Puts somebody who left back on the roster, in the branch `orgUnitId`. */
  rejoin: command({
    access: byAdministrator,
    input: aPerson.extend({ on, reason: line(100) }),
    output: recorded,
    refusals: { ...ofAPerson, ...dayRefusals, notABranch: {}, alreadyActive: {}, beyondRights: {} },
  }),

  /**
   * Says that `duplicateId` is the same person as `memberId`. The duplicate leaves the roster, its WeChat identity goes to
   * the entry that counts if that has none, and what was recorded under it stays on its sheets.
   */
  merge: command({
    access: byAdministrator,
    input: aPerson.extend({ duplicateId: id, reason: line(100) }),
    output: recorded,
    refusals: { ...ofAPerson, duplicateNotFound: {}, samePerson: {}, beyondRights: {}, notOneself: {} },
  }),
};
