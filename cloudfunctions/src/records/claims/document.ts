import { index } from '../../platform/indexes';
import type { PlaceWord } from '../../../../types/roll-call';
import type { ClaimReason } from '../../../../types/claims';
import type { DeviceMark } from '../../platform/device-mark';
import type { Author } from '../../domain/author';

/** A check-in that a phone had kept without a network, and that the secretary has to verify. `_id` is `<gathering>:<member>`. */
export interface ClaimDocument {
  readonly _id: string;
  /** Made by the phone. */
  readonly claimId: string;
  readonly gatheringId: string;
  readonly memberId: string;
  /** The branch on whose roll the member stands. */
  readonly branchId: string;
  readonly observer: boolean;
  readonly means: 'code' | 'location';
  /** When it happened, as the phone says. */
  readonly at: number;
  readonly learnedAt: number;
  readonly reason: ClaimReason;
  /** When the code was on the screen; null where there was no code. */
  readonly shownAt: number | null;
  readonly place: PlaceWord | null;
  /** By which phone; null once it has been erased. */
  readonly device?: DeviceMark | null;
  readonly state: 'toVerify' | 'confirmed' | 'rejected';
  readonly decidedBy: Author | null;
  readonly decidedAt: number | null;
  /** The word that went with the decision. */
  readonly words: string | null;
}

export const indexes = [
  index<ClaimDocument>('roll', 'gatheringId', 'branchId', 'at'),
  index<ClaimDocument>('member', 'memberId'),
  index<ClaimDocument>('author', 'decidedBy.memberId'),
  index<ClaimDocument>('learned', 'learnedAt'),
  index<ClaimDocument>('device', 'device.at'),
  index<ClaimDocument>('toVerify', 'branchId', 'state', 'at'),
];
