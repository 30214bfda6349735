import { index } from '../../platform/indexes';
import type { Figures, ReasonGroup } from '../../../../types/statistics';
import type { GatheringKind } from '../../../../types/gathering-plan';

/** What the sheets of one kind come to. */
export interface KindTally extends Figures {
  /** How many were excused for what. */
  readonly reasons: Readonly<Partial<Record<ReasonGroup, number>>>;
}

export type KindTallies = Readonly<Partial<Record<GatheringKind, KindTally>>>;

/**
 * What the sheets of one organisation unit come to in one month: of a branch summed from its sheets, of what stands above it
 * from those right below. `_id` is `<month>:<path>`, so it follows from the sheets alone, and a branch that was moved has
 * one for each place. Always worked out anew, never counted up.
 */
export interface TallyDocument {
  readonly _id: string;
  /** `2026-11`, in UTC+8. */
  readonly month: string;
  readonly orgUnitId: string;
  readonly parentId: string | null;
  readonly path: readonly string[];
  /** All kinds together. */
  readonly total: Figures;
  readonly kinds: KindTallies;
  /** Goes up with every change. */
  readonly version: number;
}

export const indexes = [
  index<TallyDocument>('own', 'orgUnitId', 'month'),
  index<TallyDocument>('below', 'parentId', 'month', '_id'),
];
