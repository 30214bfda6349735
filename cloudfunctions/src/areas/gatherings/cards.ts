import type { GatheringCard } from '../../../../types/gatherings';
import { isObserver } from '../../domain/placement';
import type { SheetDocument } from '../../records/sheets/document';
import { listSheetsWith } from '../../records/sheets/store';
import { listOwnLeaves } from '../../records/leaves/store';
import { isOwn } from './rules';
import { cardOf } from './view';
import type { MemberDocument } from '../../records/members/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import { personAt } from '../../domain/person-at';
import { listOwnCheckIns } from '../../records/check-ins/store';
import { readLists } from '../../records/sign-up-lists/store';

/** How somebody stands on a sheet; null: there is none, or they are not on it. */
const rowOf = (sheet: SheetDocument | undefined, memberId: string) =>
  sheet?.rows.find(row => row.memberId === memberId)?.attendance ?? null;

/** How somebody stands on the sheets of closed gatherings as corrected until now, by gathering. */
export async function readRows(gatheringIds: readonly string[], memberId: string) {
  const sheets = gatheringIds.length > 0 ? await listSheetsWith(gatheringIds, memberId) : [];
  const latest = new Map<string, SheetDocument>();
  for (const sheet of sheets)
    if (sheet.version > (latest.get(sheet.gatheringId)?.version ?? 0)) latest.set(sheet.gatheringId, sheet);
  return (gatheringId: string) => rowOf(latest.get(gatheringId), memberId);
}

interface Reading {
  readonly caller: { readonly member: MemberDocument };
  readonly now: number;
}

/** A gathering as one line of a reader's list. */
export interface OwnCard {
  readonly card: GatheringCard;
  /** Whether they are on record at it, or invited to sit in. */
  readonly takesPart: boolean;
}

/** Some gatherings with the reader's own attendance at each: four reads, however many they are. */
export async function readCards(
  gatherings: readonly GatheringDocument[],
  { caller: { member }, now }: Reading,
): Promise<OwnCard[]> {
  if (gatherings.length === 0) return [];
  const ids = gatherings.map(({ _id }) => _id);
  const closed = gatherings.filter(({ state }) => state === 'closed').map(({ _id }) => _id);
  const [checkIns, leaves, lists, onSheetOf] = await Promise.all([
    listOwnCheckIns(ids, member._id),
    listOwnLeaves(ids, member._id),
    // How it was at a closed one, its sheet says.
    readLists(gatherings.filter(({ state }) => state !== 'closed')),
    readRows(closed, member._id),
  ]);
  return gatherings.map(gathering => {
    const person = personAt(gathering._id, member._id);
    const checkIn = checkIns.find(({ _id }) => _id === person) ?? null;
    const leave = leaves.find(({ _id }) => _id === person) ?? null;
    const signUpList = lists.get(gathering._id) ?? null;
    const reader = { member, checkIn, leave, signUpList, onSheet: onSheetOf(gathering._id) };
    return {
      card: cardOf(gathering, reader, now),
      takesPart: checkIn !== null || leave !== null || isObserver(member, gathering),
    };
  });
}

/** Those of the reader's own list; `isPast` says which are over. */
export const ownCards = (cards: readonly OwnCard[], isPast: (card: GatheringCard) => boolean): GatheringCard[] =>
  cards.flatMap(({ card, takesPart }) => (isOwn(card, takesPart, isPast(card)) ? [card] : []));
