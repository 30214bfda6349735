import { collection } from '../../platform/database';
import type { EntryLimitDocument } from './document';

const entryLimits = collection('entryLimits');

/** Adds to the journal of limits; false if that entry exists. */
export const addEntryLimit = (limit: EntryLimitDocument) => entryLimits.insert(limit);

export const findEntryLimit = (id: string) => entryLimits.find(id);
