import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse, done } from '../../../runtime/handlers';
import { findVisibleEntry } from '../steps/find-visible-entry';
import { readerOf } from '../../../domain/visibility';
import { findFavourites } from '../../../records/favourites/store';
import { spendCard } from '../steps/spend-reads';
import { openPhone } from '../../../platform/personal-data';
import { cardOf } from '../view';

/** The card of a person, with their contacts as far as the caller may see them. */
export const getCard: Handler<Contract['contacts']['getCard']> = async ({ memberId }, { caller, now }) => {
  const [found, favourites] = await Promise.all([
    findVisibleEntry(readerOf(caller), memberId),
    findFavourites(caller.memberId),
  ]);
  // Asking for ids at random costs as much as finding somebody.
  const retryAt = memberId === caller.memberId ? null : await spendCard(caller.memberId, now);
  if (retryAt !== null) return refuse('tooManyReads', { retryAt });
  if (!found) return refuse('notFound');
  const isFavourite = favourites?.memberIds.includes(memberId) ?? false;
  const { member, table, relations } = found;
  return done({ card: cardOf(member, { table, relations, reader: readerOf(caller), isFavourite, openPhone }), now });
};
