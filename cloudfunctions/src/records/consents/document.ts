import { index } from '../../platform/indexes';
/** What a WeChat identity agreed to. `_id` is the openid. */
export interface ConsentDocument {
  readonly _id: string;
  /** Of the privacy notice. */
  readonly version: number;
  readonly givenAt: number;
  readonly withdrawnAt: number | null;
}

export const indexes = [index<ConsentDocument>('withdrawn', 'withdrawnAt')];
