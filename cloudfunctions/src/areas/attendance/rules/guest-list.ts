import type { GuestDetails } from '../../../../../types/guest';
import { mostGuests } from '../../../../../types/guests';
import type { GuestEntry, GuestListDocument } from '../../../records/guest-lists/document';
import type { Author } from '../../../domain/author';

/** A guest as somebody writes them down. */
export interface GuestEdit {
  readonly guestId: string;
  readonly guest: GuestDetails;
  readonly by: Author;
  readonly at: number;
}

/** What becomes of a list: the next version, nothing (it says so already), or the word of why it cannot be. */
type Change<Word extends string = never> = GuestListDocument | 'unchanged' | Word;

/** So many of those who were taken off are remembered; no call comes later than that. */
const mostRemoved = 500;

const emptyList = (gatheringId: string): GuestListDocument => ({
  _id: gatheringId,
  guests: [],
  removed: [],
  version: 0,
  at: 0,
});

const nextVersion = (list: GuestListDocument, guests: readonly GuestEntry[], at: number): GuestListDocument => ({
  ...list,
  guests,
  version: list.version + 1,
  at,
});

const entryOf = ({ guestId, guest, by, at }: GuestEdit, version: number): GuestEntry => ({
  guestId,
  ...guest,
  version,
  by,
  at,
});

/** Whether a guest is described by the very same words. */
export const isSameGuest = (a: GuestDetails, b: GuestDetails): boolean =>
  a.name === b.name && a.from === b.from && a.note === b.note;

/** Puts a guest at the end of the list, once: whoever was taken off since stays off. */
export function withGuest(list: GuestListDocument | null, gatheringId: string, written: GuestEdit): Change<'tooMany'> {
  const { guestId, at } = written;
  const before = list ?? emptyList(gatheringId);
  const isKnown = before.guests.some(guest => guest.guestId === guestId) || before.removed.includes(guestId);
  if (isKnown) return 'unchanged';
  return before.guests.length >= mostGuests
    ? 'tooMany'
    : nextVersion(before, [...before.guests, entryOf(written, 1)], at);
}

/** Says better who a guest is, unless somebody else wrote about them since version `basedOn`. */
export function withCorrectedGuest(
  list: GuestListDocument | null,
  written: GuestEdit,
  basedOn: number,
): Change<'changedElsewhere'> {
  const known = list?.guests.find(({ guestId }) => guestId === written.guestId);
  if (!list || !known) return 'changedElsewhere';
  if (isSameGuest(known, written.guest)) return 'unchanged';
  if (known.version !== basedOn) return 'changedElsewhere';
  const entry = entryOf(written, basedOn + 1);
  return nextVersion(
    list,
    list.guests.map(other => (other === known ? entry : other)),
    written.at,
  );
}

/** Takes a guest off the list. */
export function withoutGuest(list: GuestListDocument | null, gatheringId: string, guestId: string, at: number): Change {
  const before = list ?? emptyList(gatheringId);
  if (before.removed.includes(guestId)) return 'unchanged';
  const guests = before.guests.filter(guest => guest.guestId !== guestId);
  return { ...nextVersion(before, guests, at), removed: [...before.removed, guestId].slice(-mostRemoved) };
}
