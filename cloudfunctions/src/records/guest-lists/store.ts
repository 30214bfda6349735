import { collection } from '../../platform/database';
import type { GuestListDocument } from './document';

const lists = collection('guestLists');

export const findGuestList = (gatheringId: string) => lists.find(gatheringId);

/** Adds the list of a gathering; false if it has one. */
export const addGuestList = (list: GuestListDocument) => lists.insert(list);

/** Puts a list in place of the version right before it; null if that is not the one there is. */
export const replaceGuestList = ({ _id, guests, removed, version, at }: GuestListDocument) =>
  lists.changeOne({ _id, version: version - 1 }, { guests: guests, removed: removed, version, at });
