import { dueIndex, index } from '../../platform/indexes';
import type { GatheringPlan, Paper } from '../../../../types/gathering-plan';
import type { Due } from '../../domain/due';
import type { Author } from '../../domain/author';
import type { ChangedField } from '../../../../types/gatherings';

/** What a plan names by ids, and a document has with what is said of it. */
type Named = 'audience' | 'observers' | 'chairId' | 'recorderId' | 'attachments';

/** A meeting or an education activity. `_id` was made by the client that scheduled it. */
export interface GatheringDocument extends Omit<GatheringPlan, Named> {
  readonly _id: string;
  readonly host: { readonly orgUnitId: string; readonly name: string };
  /** Keys of who is expected, and of who may sit in (`domain/audience.ts`). */
  readonly audience: readonly string[];
  /** With what is said of each, which never changes. */
  readonly attachments: readonly Paper[];
  readonly chair: Author | null;
  readonly recorder: Author | null;
  /** What keys of `audience` are called; `memberId` where the name is a person's. */
  readonly labels: readonly { readonly key: string; readonly name: string; readonly memberId: string | null }[];
  /** The place as it is compared with others, within its unit: `U1/三楼会议室`. */
  readonly placeKey: string;
  /** What it is one occurrence of, and when by the rule that one starts; null where it is held once. */
  readonly series: { readonly id: string; readonly startsAt: number } | null;
  readonly state: 'draft' | 'published' | 'closed' | 'cancelled';
  /** Goes up with every change. */
  readonly version: number;
  /** The secret of the rotating code, hex. Never leaves the server. */
  readonly codeKey: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly publishedAt: number | null;
  readonly cancelReason: string | null;
  readonly cancelledAt: number | null;
  /** The last change since it was published, and of what. */
  readonly changed: { readonly at: number; readonly version: number; readonly what: readonly ChangedField[] } | null;
  readonly closedAt: number | null;
  /** The id of who closed it. */
  readonly closedBy: string | null;
  /** How far its sheets are after the close; null = it is not closed, or they are made, and were looked over once more. */
  readonly sheetWork: SheetWork | null;
  /**
   * `sheets`: to go on with its sheets, unless somebody else does. `reminders`: to see whether there is something to tell;
   * every change sets it to at once.
   */
  readonly due: Due<'sheets' | 'reminders'>;
  /** Occasions that reminders were made for. */
  readonly reminded: readonly string[];
}

/** The sheets of a closed gathering, branch by branch in the order of their ids. */
export interface SheetWork {
  /** `making`: the first version of each is written. `reviewing`: each is looked over once more, a while later. */
  readonly phase: 'making' | 'reviewing';
  /** The last branch that is done; '' = none. */
  readonly after: string;
  /** How many branches are done, and of how many; 0 of 0 until the first are. */
  readonly done: number;
  readonly of: number;
}

export const indexes = [
  index<GatheringDocument>('audience', 'audience', 'startsAt'),
  index<GatheringDocument>('host', 'host.orgUnitId', '-startsAt'),
  index<GatheringDocument>('chair', 'chair.memberId', 'startsAt'),
  index<GatheringDocument>('recorder', 'recorder.memberId', 'startsAt'),
  index<GatheringDocument>('labels', 'labels.memberId'),
  index<GatheringDocument>('place', 'placeKey', 'startsAt'),
  index<GatheringDocument>('series', 'series.id', 'series.startsAt'),
  dueIndex<GatheringDocument>('sheets'),
  dueIndex<GatheringDocument>('reminders'),
  index<GatheringDocument>('papers', 'attachments.attachmentId'),
];
