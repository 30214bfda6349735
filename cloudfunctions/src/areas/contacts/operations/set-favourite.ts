import type { Contract } from '../../../../../types/contract';
import { readerOf } from '../../../domain/visibility';
import { addFavourite, removeFavourite } from '../../../records/favourites/store';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { directoryAt } from '../directory-index/directory';
import { entryAccess } from '../rules/entry-access';

const favouritesLimit = 200;

type Operation = Contract['contacts']['setFavourite'];

/** The caller keeps somebody at hand, or does not any more. */
export const setFavourite: Handler<Operation> = async ({ memberId, favourite }, { caller, now }) => {
  if (!favourite) {
    await removeFavourite(caller.memberId, memberId);
    return done({ memberId, favourite });
  }
  const { index, table } = await directoryAt(now);
  const person = index.placeOf.get(memberId);
  if (person === undefined || !entryAccess(index, table, readerOf(caller)).canSeeEntry(person))
    return refuse('notFound');
  const added = await addFavourite(caller.memberId, memberId, favouritesLimit);
  return added ? done({ memberId, favourite }) : refuse('tooManyFavourites', { limit: favouritesLimit });
};
