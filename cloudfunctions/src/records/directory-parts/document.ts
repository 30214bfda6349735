import { index } from '../../platform/indexes';
/** The tree (`_id` `tree`), or the people of one unit (`_id` `unit:<id>`), as the directory keeps them in memory. */
export interface DirectoryPartDocument {
  readonly _id: string;
  /** When it last changed. */
  readonly version: number;
  /** JSON, compact: the database never looks into it. */
  readonly content: string;
}

export const indexes = [index<DirectoryPartDocument>('version', 'version')];
