import { index } from '../../platform/indexes';
/** A file that is to be removed. `_id` is its path in the cloud. */
export interface ExpiringFileDocument {
  readonly _id: string;
  readonly fileId: string;
  readonly removeAt: number;
}

export const indexes = [index<ExpiringFileDocument>('removeAt', 'removeAt')];
