import type { IndexDeclaration } from '../../platform/indexes';
/** How far the directory has come. The one document `head` is written last, so what it names is complete. */
export interface DirectoryHeadDocument {
  readonly _id: string;
  /** No part that is to be read has a higher one. */
  readonly version: number;
  /** The highest version that anybody has begun to write. */
  readonly begun: number;
  /** Changes of the roster that the directory does not show yet; what stays here is made good by the scheduler. */
  readonly open: readonly { readonly token: string; readonly at: number }[];
}

/** Looked up by `_id` alone. */
export const indexes: readonly IndexDeclaration[] = [];
