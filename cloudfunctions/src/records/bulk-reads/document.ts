import { index } from '../../platform/indexes';
/** Somebody came to the end of a budget. `_id` is `<member>:<budget>:<hour>`. */
export interface BulkReadDocument {
  readonly _id: string;
  readonly memberId: string;
  readonly budget: 'cards' | 'reveals' | 'entries';
  readonly at: number;
}

export const indexes = [index<BulkReadDocument>('at', '-at'), index<BulkReadDocument>('member', 'memberId')];
