import { index } from '../../platform/indexes';
import type { Channel, PushState, ReminderKind } from '../../../../types/reminders';

/**
 * One message to one person about one occasion of a gathering. `_id` is `<gathering>:<member>:<occasion>`, so nobody is told
 * the same twice. It is the notice in the app and the plan of the WeChat message at the same time.
 */
export interface ReminderDocument {
  readonly _id: string;
  readonly gatheringId: string;
  readonly memberId: string;
  /** The branch of the member when it was planned. */
  readonly branchId: string;
  readonly kind: ReminderKind;
  readonly title: string;
  readonly words: string;
  /** When it stands in the app. */
  readonly at: number;
  readonly read: boolean;
  readonly push: PushState;
  /** When the message is to go out, from then on as soon as possible. */
  readonly sendAt: number;
  /** From when on it is of no use any more. */
  readonly useUntil: number;
  /** Who took it to send it: only they may write what came of it. Null = nobody, or they have written it. */
  readonly fence: string | null;
  /** By when they will have; 0 = nobody has it. */
  readonly leaseUntil: number;
  readonly tries: number;
  readonly sentAt: number | null;
  /** The channel's code, where it did not take the message. */
  readonly errCode: number | null;
  /** By which channel it went out, or may have; null while it has not been tried. */
  readonly channel: Channel | null;
}

export const indexes = [
  index<ReminderDocument>('turn', 'push', 'sendAt', '_id'),
  index<ReminderDocument>('lease', 'push', 'leaseUntil'),
  index<ReminderDocument>('member', 'memberId', '-at', '-_id'),
  index<ReminderDocument>('unread', 'memberId', 'read'),
  index<ReminderDocument>('branch', 'gatheringId', 'branchId'),
  index<ReminderDocument>('at', 'at'),
];
