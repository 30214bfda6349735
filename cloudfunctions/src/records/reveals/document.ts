import { index } from '../../platform/indexes';
import type { ContactField } from '../../../../types/contacts';

/** Somebody had a masked field shown in full. `_id` was made by the client. Append-only. */
export interface RevealDocument {
  readonly _id: string;
  readonly memberId: string;
  readonly field: ContactField;
  readonly by: {
    readonly memberId: string;
    readonly name: string;
    readonly branchName: string;
    readonly unitName: string;
  };
  readonly at: number;
}

export const indexes = [
  index<RevealDocument>('owner', 'memberId', '-at', '-_id'),
  index<RevealDocument>('reader', 'by.memberId'),
  index<RevealDocument>('at', 'at'),
];
