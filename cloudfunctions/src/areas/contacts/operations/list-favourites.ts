import type { Contract } from '../../../../../types/contract';
import { readerOf } from '../../../domain/visibility';
import { findFavourites } from '../../../records/favourites/store';
import { done, type Handler } from '../../../runtime/handlers';
import { directoryAt } from '../directory-index/directory';
import { entryAccess } from '../rules/entry-access';
import { entryOf } from '../view';

type Operation = Contract['contacts']['listFavourites'];

/** Those whom the caller keeps at hand, the latest first; without whom they may not see any more. */
export const listFavourites: Handler<Operation> = async (_input, { caller, now }) => {
  const [directory, favourites] = await Promise.all([directoryAt(now), findFavourites(caller.memberId)]);
  const reader = readerOf(caller);
  const { canSeeEntry } = entryAccess(directory.index, directory.table, reader);
  const items = (favourites?.memberIds ?? []).flatMap(memberId => {
    const person = directory.index.placeOf.get(memberId);
    return person !== undefined && canSeeEntry(person) ? (entryOf(directory, reader, person) ?? []) : [];
  });
  return done({ items: items.reverse() });
};
