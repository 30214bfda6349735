import type { ContactField } from '../../../../../types/contacts';
import { ask, call } from '../../../platform/call';

/** A node of the tree and what is right below it; null = the root. */
export const getNode = (orgUnitId: string | null) => ask('contacts', 'getNode', { orgUnitId });

/** One page of the people of a branch. */
export const listPeople = (branchId: string, cursor: string | null) =>
  call('contacts', 'listPeople', { branchId, cursor });

/** One person's card. */
export const getCard = (memberId: string) => call('contacts', 'getCard', { memberId });

/** A masked field in full; recorded. `revealId` from `newId()`, the same one on every retry. */
export const reveal = (memberId: string, field: ContactField, revealId: string) =>
  call('contacts', 'reveal', { memberId, field, revealId });

/** One page of those who had a field of mine revealed. */
export const listReveals = (cursor: string | null) => ask('contacts', 'listReveals', { cursor });

/** My favourites. */
export const listFavourites = () => ask('contacts', 'listFavourites', {});

/** Puts somebody among my favourites, or takes them out. */
export const setFavourite = (memberId: string, favourite: boolean) =>
  call('contacts', 'setFavourite', { memberId, favourite });

/** One page of the people found. */
export const search = (text: string, cursor: string | null) => call('contacts', 'search', { text, limit: 20, cursor });

/** The own unit to keep on the phone: all of it, or what has changed since a version. */
export const getUnitPackage = (since: string | null) => ask('contacts', 'getUnitPackage', { since });
