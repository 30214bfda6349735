import type { IndexDeclaration } from '../../platform/indexes';
/** The people a member keeps at hand. `_id` is the member. */
export interface FavouritesDocument {
  readonly _id: string;
  readonly memberIds: readonly string[];
}

/** Looked up by `_id` alone. */
export const indexes: readonly IndexDeclaration[] = [];
