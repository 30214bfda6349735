import type { GuestDetails, SheetGuest } from '../../../../../types/guest';
import { mostGuests } from '../../../../../types/guests';
import type { SheetDocument } from '../../../records/sheets/document';
import { versionAfter } from './sheets';
import { isSameGuest } from './guest-list';
import type { Author } from '../../../domain/author';

/** One decided correction of the guests of a sheet; `guest` null = taken off. */
export interface GuestChange {
  readonly guestId: string;
  readonly guest: GuestDetails | null;
  readonly reason: string;
}

const isOf = (guestId: string) => (guest: SheetGuest) => guest.guestId === guestId;

/** The version of a sheet that a correction of its guests makes, or the word of why it makes none. */
export function sheetWithGuest(
  latest: SheetDocument,
  { guestId, guest, reason }: GuestChange,
  by: Author,
  at: number,
): SheetDocument | 'unchanged' | 'tooMany' {
  const before = latest.guests;
  const known = before.find(isOf(guestId));
  const about = guest ?? known;
  if (!about || (known && guest && isSameGuest(known, guest))) return 'unchanged';
  if (!known && before.length >= mostGuests) return 'tooMany';
  const named = guest && { guestId, ...guest };
  const kept = before.flatMap(other => (other === known ? (named ?? []) : other));
  const guests = named && !known ? [...before, named] : kept;
  const is = !known ? 'added' : guest ? 'changed' : 'removed';
  return versionAfter(latest, { guests, guestCorrections: [{ guestId, name: about.name, is, reason }] }, by, at);
}

/** Whether a version is what a correction asked for: then it was made already, and its answer got lost. */
export function isSameGuestCorrection(made: SheetDocument, change: GuestChange, authorId: string): boolean {
  const [only] = made.guestCorrections;
  const now = made.guests.find(isOf(change.guestId));
  return (
    made.by?.memberId === authorId &&
    only?.guestId === change.guestId &&
    only.reason === change.reason &&
    (change.guest && now ? isSameGuest(change.guest, now) : !change.guest && !now)
  );
}
