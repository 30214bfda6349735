/** The people a member keeps at hand. `_id` is the member. */
export interface FavouritesDocument {
  readonly _id: string;
  readonly memberIds: readonly string[];
}
