import { unique } from '../../platform/indexes';
/** A WeChat identity bound to one member. `_id` is the openid. */
export interface AccountDocument {
  readonly _id: string;
  readonly memberId: string;
  readonly boundAt: number;
  /** Keyed hash of the code that it was bound with, so that the same code sent again is known. */
  readonly proof?: string;
}

export const indexes = [unique<AccountDocument>('member', 'memberId')];
