import type { Contract } from '../../../../../types/contract';
import { readerOf } from '../../../domain/visibility';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { directoryAt } from '../directory-index/directory';
import { findPeople } from '../name-search/find-people';
import { entryAccess } from '../rules/entry-access';
import { entriesBefore, nextCursor } from '../rules/page-cursor';
import { spendEntries } from '../steps/spend-reads';
import { entryOf } from '../view';

/** Finds people by name, title, branch, unit or the end of a phone number, best first. */
export const search: Handler<Contract['contacts']['search']> = async ({ text, limit, cursor }, { caller, now }) => {
  const skip = entriesBefore(cursor);
  if (skip === null) throw new Failure('invalid', ['cursor']);
  const directory = await directoryAt(now);
  const reader = readerOf(caller);
  const access = entryAccess(directory.index, directory.table, reader);
  const { found, total } = findPeople(directory.index, access, reader, text, { skip, limit });
  const retryAt = await spendEntries(caller.memberId, Math.max(1, found.length), now);
  if (retryAt !== null) return refuse('tooManyReads', { retryAt });
  const items = found.flatMap(({ person, ...match }) => {
    const entry = entryOf(directory, reader, person);
    return entry ? [{ ...entry, match }] : [];
  });
  return done({ items, next: nextCursor(skip, found.length, total), total });
};
