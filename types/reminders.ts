import * as z from 'zod';
import { clientId, id, instant } from './fields';
import { command, query } from './operation';

/**
 * Why somebody is told something about a gathering: it was published, changed or cancelled; it starts in half a day or more
 * (`dayBefore`), or sooner (`hourBefore`), at the times that the gathering names; the sheet lists them as absent; they moved up from the waiting list; their leave was decided; they have not answered (`again`).
 */
const reminderKinds = [
  'published',
  'changed',
  'cancelled',
  'dayBefore',
  'hourBefore',
  'absent',
  'promoted',
  'leaveApproved',
  'leaveDeclined',
  'again',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** The templates of messages that people are asked to consent to. */
export const messageTemplates = ['gathering', 'change', 'result'] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/**
 * The ways by which messages reach people outside of the app. `oneTime` WeChat's message on one consent · `longTerm` the same on
 * a consent that lasts · `employee` the organisation's own 企业微信 · `sms`
 */
export const channels = ['oneTime', 'longTerm', 'employee', 'sms'] as const;
export type Channel = (typeof channels)[number];

/**
 * How one message ended. `queued` not sent yet · `sending` under way · `sent` a channel took it · `notPushed`
 * no channel goes to this person (no consent, no WeChat identity, no template), so it stands in the app only · `unknown` the
 * channel did not answer: it is not sent again, because nobody is to be told twice · `failed` the channel refuses it: a fault
 * of ours · `skipped` it was no longer of use
 */
const pushStates = ['queued', 'sending', 'sent', 'notPushed', 'unknown', 'failed', 'skipped'] as const;
export type PushState = (typeof pushStates)[number];

/** A message in the app. Every reminder is one, whether or not it could be pushed. */
const notice = z.object({
  noticeId: z.string(),
  kind: z.enum(reminderKinds),
  gatheringId: id,
  title: z.string(),
  /** One sentence for people. */
  words: z.string(),
  at: instant,
  read: z.boolean(),
  push: z.enum(pushStates),
});
export type Notice = z.output<typeof notice>;

/** How many messages of a template a person still gets by WeChat, as far as we know: WeChat itself cannot be asked. */
const status = z.object({
  template: z.enum(messageTemplates),
  templateId: z.string(),
  title: z.string(),
  /** One consent holds until it is taken back: `left` is 1 then. */
  longTerm: z.boolean().optional(),
  left: z.int(),
  /** They chose "总是保持以上选择". */
  always: z.enum(['accept', 'reject']).nullable(),
});
export type ConsentStatus = z.output<typeof status>;

/**
 * What somebody answered to a gathering: they were there; asked for leave, whatever was decided; signed up, or gave their place
 * up again; or opened what they were told last. Where people can sign up, opening it is no answer.
 */
const answers = ['checkedIn', 'askedLeave', 'signedUp', 'withdrew', 'read'] as const;
export type Answer = (typeof answers)[number];

const recipientStatus = z.object({
  memberId: id,
  name: z.string(),
  branchName: z.string(),
  /** The best that came of any reminder about this gathering. */
  push: z.enum(pushStates),
  /** They have opened the notice in the app. */
  read: z.boolean(),
  /** They have a WeChat identity here at all; without one nothing reaches them but a telephone. */
  reachable: z.boolean(),
  /** By which channel it went out; null = by none, or it was before there were several. */
  channel: z.enum(channels).nullable(),
  /** null = they have not answered. */
  answer: z.enum(answers).nullable(),
});
export type RecipientStatus = z.output<typeof recipientStatus>;

/** Reminding those of a branch again who have not answered. */
const roundStatus = z.object({
  /** From when on that is possible; null = not any more. */
  from: instant.nullable(),
  /** How often it is still possible. */
  left: z.int(),
  rounds: z.array(z.object({ at: instant, by: z.string() })),
});
export type RoundStatus = z.output<typeof roundStatus>;

const cursor = z.string().max(200).nullable();

export const reminders = {
  /** My messages, latest first. */
  listNotices: query({
    access: { who: 'member' },
    input: z.object({ cursor: cursor.optional() }),
    output: z.object({ items: z.array(notice), next: cursor, unread: z.int(), now: instant }),
    refusals: {},
  }),

  /** Marks messages as read; an empty list = all there are up to now. */
  markRead: command({
    access: { who: 'member' },
    input: z.object({ noticeIds: z.array(z.string().max(200)).max(100) }),
    output: z.object({ unread: z.int() }),
    refusals: {},
  }),

  /** What I am asked to consent to, and how many messages of each I still get. */
  getConsents: query({
    access: { who: 'member' },
    input: z.object({}),
    output: z.object({ items: z.array(status), now: instant }),
    refusals: {},
  }),

  /** What the person answered to WeChat's question. The same `requestId` twice counts once. */
  recordConsents: command({
    access: { who: 'member' },
    input: z.object({
      requestId: clientId,
      choices: z
        .array(
          z.object({
            template: z.enum(messageTemplates),
            choice: z.enum(['accept', 'reject', 'ban', 'filter']),
            /** "总是保持以上选择，不再询问" */
            forGood: z.boolean(),
          }),
        )
        .max(3),
    }),
    output: z.object({ items: z.array(status), now: instant }),
    refusals: {},
  }),

  /** For those who run a gathering: who has been told by WeChat, who in the app only, who not at all, and who has answered. */
  getRecipients: query({
    access: { who: 'secretary', over: { orgUnit: 'branchId' }, at: 'gatheringId' },
    input: z.object({ gatheringId: id, branchId: id }),
    output: z.object({ items: z.array(recipientStatus), again: roundStatus, now: instant }),
    refusals: { notPublished: {} },
  }),

  /**
   * Reminds those of a branch again who have not answered, within a minute or two; at night in the morning. The same
   * `requestId` twice is once.
   */
  remindAgain: command({
    access: { who: 'secretary', over: { orgUnit: 'branchId' }, at: 'gatheringId' },
    input: z.object({ gatheringId: id, branchId: id, requestId: clientId }),
    output: z.object({ again: roundStatus, now: instant }),
    refusals: {
      /** It has started, or is not to be held. */
      tooLate: {},
      /** They were told, or reminded again, a short while ago. */
      tooSoon: { from: instant },
      enough: { limit: z.int() },
      everybodyAnswered: {},
    },
  }),
};
