import { atOnce } from '../../domain/due';
import { collection } from '../../platform/database';
import type { SeatingList, SignUpEntry, SignUpListDocument } from './document';
import type { GatheringDocument } from '../gatherings/document';
import { type Seating, seatingAt, type Seated, seatedOf } from '../../domain/seating';
import { is, write } from '../../platform/operators';

const lists = collection('signUpLists');

export const findList = (gatheringId: string) => lists.find(gatheringId);

/** What of some lists decides who is seated. */
const listSeating = (gatheringIds: readonly string[]): Promise<(SeatingList & { readonly _id: string })[]> =>
  lists.list(
    { _id: is.in(gatheringIds) },
    {
      limit: gatheringIds.length,
      fields: ['order.signUpId', 'order.memberId', 'order.branchId', 'terms', 'termsVersion', 'kept'],
    },
  );

/** Adds a list; false if the gathering has one. */
export const addList = (list: SignUpListDocument) => lists.insert(list);

/**
 * Puts a person at the end of the list; answers the list as it is then. Null: the person is on it, or it has `limit`
 * entries, or this very sign-up was withdrawn.
 */
export const enter = (gatheringId: string, entry: SignUpEntry, limit: number) =>
  lists.changeOne(
    {
      _id: gatheringId,
      'order.memberId': is.neq(entry.memberId),
      ...lists.where(`order.${limit - 1}`, is.exists(false)),
      'withdrawn.signUpId': is.neq(entry.signUpId),
    },
    { order: write.push([entry]), version: write.inc(1) },
  );

/**
 * Moves a sign-up to those withdrawn, in a list that is still at that version; answers it as it is then, null if it is not.
 * `waited`: who waits or waited until then.
 */
export const leave = (
  { _id, version }: SignUpListDocument,
  withdrawn: SignUpListDocument['withdrawn'][number],
  waited: readonly string[],
) =>
  lists.changeOne(
    { _id, version },
    {
      order: write.pull<SignUpEntry>({ signUpId: withdrawn.signUpId }),
      withdrawn: write.push([withdrawn]),
      waited,
      'due.promotions': atOnce,
      version: write.inc(1),
    },
  );

/** Changes the terms of a list that is still at that version; null if it is not. */
export const changeTerms = (
  { _id, version }: SignUpListDocument,
  change: Pick<SignUpListDocument, 'terms' | 'termsVersion' | 'kept' | 'waited'>,
) => lists.changeOne({ _id, version }, { ...change, 'due.promotions': atOnce, version: write.inc(1) });

/** Lists in which somebody may have moved up who has not been told, longest due first. */
export const listDuePromotions = (now: number, limit: number) => lists.listDue('promotions', now, limit);

/** Notes that everybody in a list has been told; nothing if it was changed since. */
export const markTold = ({ _id, version }: SignUpListDocument) =>
  lists.changeOne({ _id, version }, { 'due.promotions': null });

/** On how many lists of those who signed up a member stands, or stood. */
export async function countSignUpsOf(memberId: string): Promise<number> {
  const some = { limit: 1000, fields: ['_id'] } as const;
  const found = await Promise.all([
    lists.list({ 'order.memberId': memberId }, some),
    lists.list({ 'withdrawn.memberId': memberId }, some),
  ]);
  return new Set(found.flat().map(({ _id }) => _id)).size;
}

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
