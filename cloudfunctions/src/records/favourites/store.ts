import { collection } from '../../platform/database';
import { is, write } from '../../platform/operators';

const favourites = collection('favourites');

export const findFavourites = (memberId: string) => favourites.find(memberId);

/** Adds a favourite; false if there are `limit` already. */
export async function addFavourite(memberId: string, favourite: string, limit: number): Promise<boolean> {
  const added = () =>
    favourites.changeOne(
      { _id: memberId, [`memberIds.${limit - 1}`]: is.exists(false) },
      { memberIds: write.addToSet(favourite) },
    );
  if (await added()) return true;
  if (await favourites.insert({ _id: memberId, memberIds: [favourite] })) return true;
  if (await added()) return true;
  return (await favourites.find(memberId))?.memberIds.includes(favourite) ?? false;
}

export const removeFavourite = (memberId: string, favourite: string) =>
  favourites.changeOne({ _id: memberId }, { memberIds: write.pull(favourite) });
