import * as z from 'zod';
import { attachment } from './attachments';
import { clientId, id, instant, line, text } from './fields';
import { gatheringKinds } from './gathering-plan';
import { command, query } from './operation';

const inAudience = { who: 'audience', at: 'gatheringId' } as const;
const one = z.object({ gatheringId: id });

const count = z.int().min(0).max(30_000);
const votes = z.object({ for: count, against: count, abstained: count });
export type Votes = z.output<typeof votes>;

/** Of what the minutes 会议纪要 are made: text on an item of the agenda, a decision, a task, a file. */
const partBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('section'), title: line(100), text: text(5000) }),
  /** `votes` null: it was not put to the vote. */
  z.object({ kind: z.literal('decision'), text: line(500), votes: votes.nullable() }),
  /** `dueOn`: midnight in UTC+8 of the day by which it is to be done. */
  z.object({ kind: z.literal('task'), text: line(300), ownerId: id.nullable(), dueOn: instant.nullable() }),
  z.object({ kind: z.literal('file'), attachmentId: clientId }),
]);
export type PartBody = z.output<typeof partBody>;

/**
 * What a vote came to. `passed`: more than half of those agreed who are entitled to vote and should have come 应到会 ·
 * `noQuorum`: too few of them were there for any decision
 */
const outcome = z.enum(['passed', 'notPassed', 'noQuorum']);

const person = z.object({ memberId: id, name: z.string() });

/** One part, as it was saved last. */
const part = z.object({
  partId: clientId,
  /** Goes up each time it is saved; 0: nobody has written it yet. */
  version: z.int().min(0),
  /** Who wrote it last, by name, and when; null at version 0. */
  by: z.string().nullable(),
  at: instant.nullable(),
  body: partBody,
  /** Of a decision; null where there was no vote, or where it is not known who has one. */
  outcome: outcome.nullable(),
  /** Of a task. */
  owner: person.nullable(),
  done: z.object({ by: z.string(), at: instant }).nullable(),
  /** Of a file; null where it was removed. */
  file: attachment.nullable(),
});
export type MinutesPart = z.output<typeof part>;

/**
 * How many have a vote and should have come 应到会, and how many of them did: two denominators. `quorumMet` null: its kind has
 * no such rule.
 */
const electorate = z.object({ expected: z.int(), came: z.int(), quorumMet: z.boolean().nullable() });
export type Electorate = z.output<typeof electorate>;

/**
 * `none` → `draft` → `submitted` to the chair → `confirmed`, or `returned` with a word. Confirmed ones change only by an
 * amendment, which is a draft again; meanwhile its audience reads the version that was confirmed last.
 */
const minutesState = z.enum(['none', 'draft', 'submitted', 'returned', 'confirmed']);
export type MinutesState = z.output<typeof minutesState>;

const step = z.object({ by: z.string(), at: instant });

const confirmedVersion = z.object({
  version: z.int().min(1),
  confirmed: step,
  /** Why it was made, of all but the first. */
  amendment: step.extend({ reason: z.string() }).nullable(),
});

const minutesView = z.object({
  gatheringId: id,
  kind: z.enum(gatheringKinds),
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  hostName: z.string(),
  chair: person.nullable(),
  recorder: person.nullable(),
  state: minutesState,
  /** Goes up with every change; a decision about them names the one that was read. */
  revision: z.int(),
  /** Which version these are; 0: none was ever confirmed. */
  version: z.int(),
  /** Sections in the order of the agenda, then decisions, tasks and files as they were added. */
  parts: z.array(part),
  /** Null: too many branches are expected for votes to be judged. */
  electorate: electorate.nullable(),
  submitted: step.nullable(),
  returned: step.extend({ words: z.string() }).nullable(),
  confirmed: step.nullable(),
  amendment: step.extend({ reason: z.string() }).nullable(),
  /** Every confirmed version, oldest first. */
  history: z.array(confirmedVersion),
  /** What the reader may do now. */
  may: z.object({
    write: z.boolean(),
    submit: z.boolean(),
    takeBack: z.boolean(),
    confirm: z.boolean(),
    amend: z.boolean(),
    dropAmendment: z.boolean(),
    /** Open what was confirmed before. */
    readVersions: z.boolean(),
  }),
});
export type MinutesView = z.output<typeof minutesView>;

/** What a person was given to do, once the minutes are confirmed. */
const ownTask = z.object({ partId: clientId, text: z.string(), dueOn: instant.nullable(), done: z.boolean() });
export type OwnTask = z.output<typeof ownTask>;

/** What is new in one part of a confirmed version against the version before; null = it was not there, or is not. */
const minutesChange = z.object({ before: part.nullable(), after: part.nullable() });
export type MinutesChange = z.output<typeof minutesChange>;

const answer = z.object({ minutes: minutesView, now: instant });

/** Why nobody writes: `notDraft`: the chair has them, or they are confirmed. */
const writing = {
  /** Only the recorder and the secretaries of the host write. */
  notRecorder: {},
  notPublished: {},
  gatheringCancelled: { reason: z.string() },
  notDraft: { state: minutesState },
};
/** Only the chair confirms or returns; where none is named, a secretary of the host. */
const deciding = { notChair: {}, notSubmitted: { state: minutesState }, changedElsewhere: { revision: z.int() } };

export const minutes = {
  /** What a page of the gathering says of its minutes. */
  getEntry: query({
    access: inAudience,
    input: one,
    output: z.object({
      state: minutesState,
      may: z.object({ write: z.boolean(), read: z.boolean(), confirm: z.boolean() }),
      /** The caller's own tasks. */
      tasks: z.array(ownTask),
      now: instant,
    }),
    refusals: {},
  }),

  /** The minutes as the caller may read them: recorder, secretary and chair as they stand, everyone else as confirmed. */
  getMinutes: query({ access: inAudience, input: one, output: answer, refusals: { notConfirmed: {} } }),

  /** A version as it was confirmed, and what was new in it: for recorder, secretary and chair. */
  getVersion: query({
    access: inAudience,
    input: one.extend({ version: z.int().min(1) }),
    output: answer.extend({ changes: z.array(minutesChange) }),
    refusals: {
      notRecorder: {},
      /** There is no such version. */
      notConfirmed: {},
    },
  }),

  /** Whom a task may be given to: those expected, up to 1000, in the order of their names. */
  listOwners: query({
    access: inAudience,
    input: one,
    output: z.object({ people: z.array(person.extend({ title: z.string() })) }),
    refusals: { notRecorder: {} },
  }),

  /** Submitted minutes that wait for the caller to confirm them, and those that were returned to the caller. At most 50. */
  listWaiting: query({
    access: { who: 'member' },
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({ gatheringId: id, title: z.string(), startsAt: instant, state: z.enum(['submitted', 'returned']) }),
      ),
      now: instant,
    }),
    refusals: {},
  }),

  /** Saves one part, if nobody else has saved it since `basedOn` (0 = it is new). The same again is the same as once. */
  savePart: command({
    access: inAudience,
    input: one.extend({ partId: clientId, basedOn: z.int().min(0), body: partBody }),
    output: z.object({ part, now: instant }),
    refusals: {
      ...writing,
      /** Somebody else saved it; null = took it out. */
      changedElsewhere: { part: part.nullable() },
      /** More votes than people who were there with a vote. */
      tooManyVotes: { votes: z.int(), came: z.int() },
      /** A task is given to somebody who has nothing to do with the gathering. */
      ownerNotExpected: {},
      fileNotFound: {},
      tooManyParts: {},
    },
  }),

  /** Takes a decision, a task or a file out. */
  removePart: command({
    access: inAudience,
    input: one.extend({ partId: clientId, basedOn: z.int().min(1) }),
    output: z.object({ partId: clientId }),
    refusals: { ...writing, changedElsewhere: { part: part.nullable() } },
  }),

  /** Hands a draft to the chair. Twice is the same as once. */
  submit: command({
    access: inAudience,
    input: one,
    output: answer,
    refusals: {
      ...writing,
      /** Who was there is known only when the gathering is closed. */
      notClosed: {},
      nothingWritten: {},
      /** Decisions, by their texts, with more votes than people who were there with a vote. */
      votesDoNotFit: { texts: z.array(z.string()), came: z.int() },
    },
  }),

  /** Takes a draft back from the chair, to go on writing. */
  takeBack: command({
    access: inAudience,
    input: one,
    output: answer,
    refusals: { notRecorder: {}, notSubmitted: { state: minutesState } },
  }),

  /** Returns what was submitted, with what is to be put right. */
  sendBack: command({
    access: inAudience,
    input: one.extend({ revision: z.int(), words: line(300) }),
    output: answer,
    refusals: deciding,
  }),

  /** Confirms what was submitted: from now on its audience reads it, and nothing in it changes. */
  confirm: command({
    access: inAudience,
    input: one.extend({ revision: z.int() }),
    output: answer,
    refusals: deciding,
  }),

  /** Opens a confirmed version for an amendment; it stays what the audience reads until the next one is confirmed. */
  amend: command({
    access: inAudience,
    input: one.extend({ version: z.int().min(1), reason: line(200) }),
    output: answer,
    refusals: { notRecorder: {}, notConfirmed: {}, changedElsewhere: { revision: z.int() } },
  }),

  /** Gives an amendment up: the version that was confirmed last stands. */
  dropAmendment: command({
    access: inAudience,
    input: one.extend({ version: z.int().min(1) }),
    output: answer,
    refusals: { notRecorder: {}, notDraft: { state: minutesState } },
  }),

  /** Says of a task of the caller's (or, for recorder, secretary and chair, of anybody's) whether it is done. */
  markTask: command({
    access: inAudience,
    input: one.extend({ partId: clientId, done: z.boolean() }),
    output: z.object({ partId: clientId, done: z.boolean() }),
    refusals: { notYours: {}, noTask: {} },
  }),

  /** An address of a file of the minutes, for an hour. */
  getFileLink: query({
    access: inAudience,
    input: one.extend({ attachmentId: id }),
    output: z.object({ file: z.object({ url: z.string(), name: z.string(), expiresAt: instant }), now: instant }),
    refusals: { notThere: {} },
  }),
};
