import type { IndexDeclaration } from '../../platform/indexes';
/** What a member has read lately. `_id` is the member; each number is when that budget will be full again. */
export interface ReadBudgetDocument {
  readonly _id: string;
  readonly cards: number;
  readonly reveals: number;
  readonly entries: number;
}

/** Looked up by `_id` alone. */
export const indexes: readonly IndexDeclaration[] = [];
