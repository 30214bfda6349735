import type { Contract } from '../../../../types/contract';
import { cursorAfter, parseCursor } from '../../runtime/cursor';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { spendCard, spendReveal } from './budget';
import { cardOf, contactValue } from './view';
import {
  defaultTable,
  levelOf,
  maySeeEntry,
  type Reader,
  readerOf,
  relationsTo,
  type Subject,
} from './visibility-rules';
import type { MemberDocument } from '../../records/members/document';
import { addReveal, findReveal, listReveals as reveals } from '../../records/reveals/store';
import { findFavourites } from '../../records/favourites/store';
import { latestVisibility } from '../../records/visibilities/store';
import { findActiveMember } from '../../records/members/store';

type Operations = Contract['contacts'];

const revealsAtOnce = 50;

const subjectOf = ({ _id: memberId, branchId, unitId, path }: MemberDocument): Subject => ({
  memberId,
  branchId,
  unitId,
  path,
});

/** A member as stored now, if the reader may see the entry, and how the reader stands to them. */
async function seen(reader: Reader, memberId: string) {
  const [member, visibility] = await Promise.all([findActiveMember(memberId), latestVisibility()]);
  if (!member) return null;
  const relations = relationsTo(reader, subjectOf(member));
  if (!maySeeEntry(member.limited ?? false, relations)) return null;
  return { member, relations, table: visibility?.table ?? defaultTable };
}

export const getCard: Handler<Operations['getCard']> = async ({ memberId }, { caller, now }) => {
  const [found, favourites] = await Promise.all([seen(readerOf(caller), memberId), findFavourites(caller.memberId)]);
  // Asking for ids at random costs as much as finding somebody.
  const retryAt = memberId === caller.memberId ? null : await spendCard(caller.memberId, now);
  if (retryAt !== null) return refuse('tooManyReads', { retryAt });
  if (!found) return refuse('notFound');
  const isFavourite = favourites?.memberIds.includes(memberId) ?? false;
  return done({ card: cardOf(found.member, found.table, readerOf(caller), found.relations, isFavourite), now });
};

export const reveal: Handler<Operations['reveal']> = async ({ memberId, field, revealId }, { caller, now }) => {
  const [found, earlier] = await Promise.all([seen(readerOf(caller), memberId), findReveal(revealId)]);
  const level = found ? levelOf(found.table, field, found.relations) : 'hidden';
  const value = found && level !== 'hidden' ? contactValue(found.member, field) : null;
  if (value === null) return refuse('notFound');
  if (level === 'shown') return done({ value, at: now });
  /** The same id again is this call's own repetition, or not ours. */
  const again = (record: typeof earlier) => {
    const isSame = record?.by.memberId === caller.memberId && record.memberId === memberId && record.field === field;
    if (!isSame) throw new Failure('conflict');
    return done({ value, at: record.at });
  };
  if (earlier) return again(earlier);
  const retryAt = await spendReveal(caller.memberId, now);
  if (retryAt !== null) return refuse('tooManyReads', { retryAt });
  const { name, branchName, unitName } = caller.member;
  const by = { memberId: caller.memberId, name, branchName, unitName };
  // Recorded before it is answered.
  if (await addReveal({ _id: revealId, memberId, field, by, at: now })) return done({ value, at: now });
  return again(await findReveal(revealId));
};

export const listReveals: Handler<Operations['listReveals']> = async ({ cursor }, { caller }) => {
  const page = await reveals(caller.memberId, parseCursor(cursor), revealsAtOnce);
  return done({
    items: page.map(({ by, field, at }) => ({ by, field, at })),
    next: cursorAfter(page, revealsAtOnce, ({ at }) => at),
  });
};
