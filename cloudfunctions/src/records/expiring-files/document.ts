import { dueIndex } from '../../platform/indexes';
import type { Due } from '../../domain/due';

/** A file that is kept for a time. `_id` is its path in the cloud. */
export interface ExpiringFileDocument {
  readonly _id: string;
  readonly fileId: string;
  readonly due: Due<'removal'>;
}

export const indexes = [dueIndex<ExpiringFileDocument>('removal')];
