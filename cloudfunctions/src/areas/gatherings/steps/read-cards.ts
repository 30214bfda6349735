import type { GatheringCard } from '../../../../../types/gatherings';
import { personAt } from '../../../domain/person-at';
import { isObserver } from '../../../domain/placement';
import { listOwnCheckIns } from '../../../records/check-ins/store';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { listOwnLeaves } from '../../../records/leaves/store';
import type { MemberDocument } from '../../../records/members/document';
import { readLists } from '../../../records/sign-up-lists/store';
import { isInOwnList } from '../rules/state';
import { cardOf } from '../view';
import { readOwnAttendance } from './read-own-attendance';

/** Who reads, and when. */
interface Reading {
  readonly caller: { readonly member: MemberDocument };
  readonly now: number;
}

/** Cards of some gatherings, each with whether the reader is on record at it or invited to sit in: four reads in all. */
async function readStandings(gatherings: readonly GatheringDocument[], { caller: { member }, now }: Reading) {
  if (gatherings.length === 0) return [];
  const ids = gatherings.map(({ _id }) => _id);
  const closed = gatherings.filter(({ state }) => state === 'closed').map(({ _id }) => _id);
  const [checkIns, leaves, lists, attendanceAt] = await Promise.all([
    listOwnCheckIns(ids, member._id),
    listOwnLeaves(ids, member._id),
    // How it was at a closed one, its sheet says.
    readLists(gatherings.filter(({ state }) => state !== 'closed')),
    readOwnAttendance(closed, member._id),
  ]);
  return gatherings.map(gathering => {
    const person = personAt(gathering._id, member._id);
    const checkIn = checkIns.find(({ _id }) => _id === person) ?? null;
    const leave = leaves.find(({ _id }) => _id === person) ?? null;
    const signUpList = lists.get(gathering._id) ?? null;
    const reader = { member, checkIn, leave, signUpList, onSheet: attendanceAt(gathering._id) };
    return {
      card: cardOf(gathering, reader, now),
      takesPart: checkIn !== null || leave !== null || isObserver(member, gathering),
    };
  });
}

/** Some gatherings as lines of a list, each with the reader's own attendance. */
export const readCards = async (gatherings: readonly GatheringDocument[], reading: Reading): Promise<GatheringCard[]> =>
  (await readStandings(gatherings, reading)).map(({ card }) => card);

/** The same, without what does not stand in the reader's own list; `isPast` says which are over. */
export async function readOwnCards(
  gatherings: readonly GatheringDocument[],
  reading: Reading,
  isPast: (card: GatheringCard) => boolean,
): Promise<GatheringCard[]> {
  const standings = await readStandings(gatherings, reading);
  return standings.flatMap(({ card, takesPart }) => (isInOwnList(card, takesPart, isPast(card)) ? [card] : []));
}
