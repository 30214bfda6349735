/** What is known of somebody who stands in for another. */
export interface StandIn {
  /** For whom they stand in, or did last (a member's id). */
  readonly standsInFor?: string;
}

/** What tells a delegation from another grant. */
export interface Delegable {
  /** A secretary let the holder stand in for them; it ends with `by`'s own role and with the holder's duty there. */
  readonly delegated?: true;
}
