import { seatedOf, type Seated, type Seating, seatingAt } from '../../domain/seating';
import type { GatheringDocument } from '../../platform/documents';
import { listSeating } from './store';

/** Who has signed up for each of some gatherings, by gathering; those that nobody signs up for, or has, are not there. */
export async function readLists(gatherings: readonly GatheringDocument[]) {
  const ids = gatherings.flatMap(({ _id, signUp }) => (signUp ? [_id] : []));
  const lists = ids.length > 0 ? await listSeating(ids) : [];
  return new Map(lists.map(list => [list._id, list]));
}

/** Who is seated at a gathering, and who waits; null: nobody signs up for it. */
export async function readSeating(gathering: GatheringDocument): Promise<Seating | null> {
  const lists = await readLists([gathering]);
  return seatingAt(gathering, lists.get(gathering._id) ?? null);
}

/** Who has a seat at a gathering; null: nobody signs up for it. */
export const readSeated = async (gathering: GatheringDocument): Promise<Seated> =>
  seatedOf(await readSeating(gathering));
