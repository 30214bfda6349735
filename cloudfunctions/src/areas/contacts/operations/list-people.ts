import type { Contract } from '../../../../../types/contract';
import { readerOf } from '../../../domain/visibility';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { directoryAt } from '../directory-index/directory';
import { entryAccess } from '../rules/entry-access';
import { allowedAgeMs } from '../rules/freshness';
import { entriesBefore, nextCursor } from '../rules/page-cursor';
import { spendEntries } from '../steps/spend-reads';
import { entryOf, groupsOf, lettersOf } from '../view';

const pageSize = 100;

/** The people of a branch in the order of their names, a page at a time. */
export const listPeople: Handler<Contract['contacts']['listPeople']> = async (input, { caller, now }) => {
  const before = entriesBefore(input.cursor);
  if (before === null) throw new Failure('invalid', ['cursor']);
  const directory = await directoryAt(now, allowedAgeMs(caller));
  const { index, table } = directory;
  const branch = index.branches[index.branchPlaceOf.get(input.branchId) ?? -1];
  if (!branch) throw new Failure('notFound');
  const reader = readerOf(caller);
  const people = branch.people.filter(entryAccess(index, table, reader).canSeeEntry);
  const page = people.slice(before, before + pageSize);
  const retryAt = await spendEntries(caller.memberId, page.length, now);
  if (retryAt !== null) return refuse('tooManyReads', { retryAt });
  return done({
    branch: { orgUnitId: branch.orgUnitId, name: branch.name },
    items: page.flatMap(person => entryOf(directory, reader, person) ?? []),
    next: nextCursor(before, page.length, people.length),
    people: people.length,
    letters: lettersOf(people.map(person => index.letters[person] ?? '#')),
    groups: groupsOf(people.map(person => index.people[person]?.group ?? '')),
  });
};
