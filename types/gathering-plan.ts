import * as z from 'zod';
import { attachment } from './attachments';
import { id, instant, line, text } from './fields';

/** The kinds of meeting and of education activity, as the branches call them. */
export const gatheringKinds = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'lecture',
  'themeDay',
  'organisationLife',
  'studyGroup',
  'warningEducation',
  'integrityLecture',
  'visit',
  'film',
  'onlineStudy',
] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

/** When a phone may check in. From `lateAfter` on, a check-in counts as late. opensAt < lateAfter ≤ closesAt. */
export const checkInWindow = z.object({ opensAt: instant, lateAfter: instant, closesAt: instant });

/**
 * Signing up 报名 for a gathering. Places are given in the order in which people sign up: the first `capacity` are seated,
 * the others wait 候补 in that order, and move up when somebody withdraws. opensAt < closesAt ≤ the gathering's end.
 */
const signUpPlan = z.object({
  opensAt: instant,
  /** After the close nobody signs up or withdraws by themself; the secretary still can. */
  closesAt: instant,
  /** null = as many as come. Lowering it takes no seat from anybody: those who are seated stay seated. */
  capacity: z.int().min(1).max(2000).nullable(),
  /** At most so many of a branch are seated; branches that are not named have no limit of their own. */
  quotas: z.array(z.object({ branchId: id, seats: z.int().min(0).max(2000) })).max(200),
});
export type SignUpPlan = z.output<typeof signUpPlan>;

/**
 * Who is expected 应到, as one text: `B1` everybody at or below that organisation unit · `B1:branchCommittee` those of them with a
 * duty in their branch · `U1:secretary` those who are secretary of their branch · `B1:group:第一党小组` a group of a branch ·
 * `B1:member:M10000001` a named member of a branch.
 */
export const audienceKey = z
  .string()
  .max(200)
  .regex(/^[0-9A-Za-z_-]{1,80}(:branchCommittee|:secretary|:group:[^:\p{Cc}]{1,60}|:member:[0-9A-Za-z_-]{1,80})?$/u);

/** By which means people check in. The secretary's roll-call by hand is always one of them. */
const checkInMeans = z.object({
  /** The rotating code: its picture scanned, or its digits typed. */
  code: z.boolean(),
  /**
   * A phone has to be within `radius` metres of the place's `spot`; of the answer only inside, outside or not given is kept.
   * `mayBeWithheld`: somebody who does not give their location is let in all the same, and marked so.
   */
  location: z.object({ radius: z.int().min(50).max(5000), mayBeWithheld: z.boolean() }).nullable(),
  /** Online study: the content opened to its end, and some words 心得 of at least so many characters. Nobody's time is taken. */
  online: z.object({ reflectionLength: z.int().min(0).max(500) }).nullable(),
});
export type CheckInMeans = z.output<typeof checkInMeans>;

/** A point on the map, in degrees (GCJ-02, as WeChat gives it). */
const spot = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

/** A file that goes with a gathering. `study`: it is to be studied, beforehand or online. */
const planned = z.object({ attachmentId: id, study: z.boolean() });
export type PlannedAttachment = z.output<typeof planned>;

/** The same with what is said of the file. */
export const paper = attachment.extend(planned.shape);
export type Paper = z.output<typeof paper>;

/** What need not be said of a plan: it is as usual for its kind and host then. */
export const planDetails = z.object({
  /** null: nobody signs up, the audience is simply expected. */
  signUp: signUpPlan.nullable(),
  /** Who is expected; never empty. Usually everybody of the host. */
  audience: z.array(audienceKey).min(1).max(200),
  /** Ids of members who are invited to sit in 列席: they are not expected, and count for nothing. */
  observers: z.array(id).max(100),
  /** Ids of the member who chairs 主持 and of the one who takes the minutes 记录; null = not decided yet. */
  chairId: id.nullable(),
  recorderId: id.nullable(),
  agenda: z.array(line(100)).max(20),
  /** What to study beforehand. May be empty. */
  study: text(2000),
  attachments: z.array(planned).max(20),
  /** Hours of training that attending is credited with. */
  hours: z.number().min(0).max(24).multipleOf(0.5),
  /** So many minutes before the start people are reminded, each once. */
  remindBefore: z.array(z.int().min(5).max(20_160)).max(4),
  means: checkInMeans,
  /** Whether people check out 签退 as well. */
  checkOut: z.boolean(),
  spot: spot.nullable(),
});
export type PlanDetails = z.output<typeof planDetails>;

const planEssentials = z.object({
  kind: z.enum(gatheringKinds),
  title: line(60),
  place: line(60),
  startsAt: instant,
  endsAt: instant,
  checkIn: checkInWindow,
  /** What to bring, what else to know. May be empty. */
  notes: text(2000),
});

/** What the secretary fills in. */
export type GatheringPlan = z.output<typeof planEssentials> & PlanDetails;

/** A plan as a client sends it. Details that it leaves out stay as they are; in a new plan they are as usual for its kind. */
export const sentPlan = planEssentials.extend(planDetails.partial().shape);
export type SentPlan = z.output<typeof sentPlan>;

/** Reasons why a plan cannot stand; `field` is a path into the plan such as `checkIn.opensAt`. */
export const planRefusals = {
  endsBeforeItStarts: {},
  /** The check-in window is out of order, or does not meet the gathering at all. */
  windowOutOfOrder: {},
  /** Signing up closes before it opens, or after the gathering has ended. */
  signUpOutOfOrder: {},
  /** Chair, recorder, observers or audience name somebody who is not on the roster (any more), or not of that branch. */
  unknownPeople: { memberIds: z.array(id) },
  /** Online study without anything to be studied. */
  nothingToStudy: {},
  /** Gatherings of that kind are held together. */
  notOnline: {},
  /** Files that are not there any more, or not for whoever plans: they have to be added again. */
  attachmentMissing: { attachmentIds: z.array(id) },
  /** The audience reaches beyond the host's part of the tree, or to what has been dissolved. */
  outsideAudience: { keys: z.array(z.string()) },
};
