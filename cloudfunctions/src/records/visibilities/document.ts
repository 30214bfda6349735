import { index } from '../../platform/indexes';
import type { VisibilityTable } from '../../../../types/contacts';
import type { Author } from '../../domain/author';

/** One version of the table of who sees what. `_id` is `v<version>`. Immutable. */
export interface VisibilityDocument {
  readonly _id: string;
  readonly version: number;
  readonly table: VisibilityTable;
  readonly by: Author;
  readonly at: number;
}

export const indexes = [index<VisibilityDocument>('version', '-version')];
