import { index, unique } from '../../platform/indexes';
import type { Author } from '../../domain/author';

/** A one-time code that binds a WeChat identity to a member. `_id` is the keyed hash of the code. One a member. */
export interface ActivationDocument {
  readonly _id: string;
  readonly memberId: string;
  /** Made by the client that issued it. */
  readonly activationId: string;
  /** Which of the codes that follow from `activationId`: the first that nobody else has. */
  readonly codeNo: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly by: Author;
  /** The openid that took it. */
  readonly usedBy: string | null;
}

export const indexes = [
  unique<ActivationDocument>('member', 'memberId'),
  index<ActivationDocument>('expiry', 'expiresAt'),
];
