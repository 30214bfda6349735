import { collection, is } from '../../platform/database';
import type { SeatingList, SignUpEntry, SignUpListDocument } from '../../platform/sign-up-documents';

const lists = collection('signUpLists');

export const findList = (gatheringId: string) => lists.find(gatheringId);

/** What of some lists decides who is seated. */
export const listSeating = (gatheringIds: readonly string[]): Promise<(SeatingList & { readonly _id: string })[]> =>
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
      [`order.${limit - 1}`]: is.exists(false),
      'withdrawn.signUpId': is.neq(entry.signUpId),
    },
    { order: is.push([entry]), version: is.inc(1) },
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
      order: is.pull({ signUpId: withdrawn.signUpId }),
      withdrawn: is.push([withdrawn]),
      waited,
      untold: true,
      version: is.inc(1),
    },
  );

/** Changes the terms of a list that is still at that version; null if it is not. */
export const changeTerms = (
  { _id, version }: SignUpListDocument,
  { terms, ...change }: Pick<SignUpListDocument, 'terms' | 'termsVersion' | 'kept' | 'waited'>,
) => lists.changeOne({ _id, version }, { terms: is.set(terms), ...change, untold: true, version: is.inc(1) });

/** Lists in which somebody may have moved up who has not been told. */
export const listUntold = (limit: number) => lists.list({ untold: true }, { limit });

/** Notes that everybody in a list has been told; nothing if it was changed since. */
export const markTold = ({ _id, version }: SignUpListDocument) => lists.changeOne({ _id, version }, { untold: false });
