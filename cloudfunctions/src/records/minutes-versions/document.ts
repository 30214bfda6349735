import { index } from '../../platform/indexes';
import type { Parts, Confirmation, AmendmentDeed } from '../minutes/document';

/** A confirmed version that an amendment was begun on. `_id` is `<gathering>:<version>`. Immutable. */
export interface MinutesVersionDocument {
  readonly _id: string;
  readonly gatheringId: string;
  readonly version: number;
  readonly parts: Parts;
  readonly confirmed: Confirmation;
  readonly amendment: AmendmentDeed | null;
}

export const indexes = [index<MinutesVersionDocument>('gathering', 'gatheringId', 'version')];
