import { index } from '../../platform/indexes';
import type { RecordedMeans } from '../../../../types/gatherings';
import type { Author } from '../../domain/author';
import type { PlaceWord } from '../../../../types/roll-call';
import type { DeviceMark } from '../../platform/device-mark';

/** A check-in in force. `_id` is `<gathering>:<member>`, so there is one a person and gathering. */
export interface CheckInDocument {
  readonly _id: string;
  readonly gatheringId: string;
  readonly memberId: string;
  /** The branch of the member at that time. */
  readonly branchId: string;
  readonly means: RecordedMeans;
  /** When it happened. */
  readonly at: number;
  /** When the server learned of it. */
  readonly learnedAt: number;
  /** The secretary who did it by hand, or confirmed what a phone had kept. */
  readonly by: Author | null;
  /** Where the phone was; missing where it was not asked. */
  readonly place?: PlaceWord;
  /** They were invited to sit in 列席, and not expected. */
  readonly observer?: true;
  /** How they checked out; null or missing: they have not. */
  readonly left?: { readonly at: number; readonly means: 'code' | 'byHand'; readonly by: Author | null } | null;
  /** What they made of what they studied online; `reflection` null, or all of it: it has been erased. */
  readonly study?: { readonly reflection: string | null; readonly at: number } | null;
  /** null once it has been erased. */
  readonly device?: DeviceMark | null;
}

export const indexes = [
  index<CheckInDocument>('roll', 'gatheringId', 'branchId'),
  index<CheckInDocument>('memberAt', 'memberId', 'at'),
  index<CheckInDocument>('author', 'by.memberId'),
  index<CheckInDocument>('leftAuthor', 'left.by.memberId'),
  index<CheckInDocument>('study', 'study.at'),
  index<CheckInDocument>('device', 'device.at'),
];
