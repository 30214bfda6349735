import type { DirectoryIndex, Shared } from '../directory-index/directory-index';
import { queryOf } from './name-match';
import { grades, NameQuery } from './name-query';
import type { Reader } from '../../../domain/visibility';
import type { EntryAccess } from '../rules/entry-access';
import { byTitle, byOrgUnit, ranked } from './ranking';
import { type Found, foundIn } from './spans';

function markShared(
  best: Uint8Array,
  { texts, people }: Shared,
  query: string,
  grade: number,
  may: EntryAccess['canSeeEntry'],
) {
  texts.forEach((text, at) => {
    if (!text.includes(query)) return;
    for (const person of people[at] ?? []) if (best[person] === 0 && may(person)) best[person] = grade + 1;
  });
}

/** Marks in `best` whom a query means, by name, title, branch or unit, or by a phone tail; null names = by the tail. */
function mark(index: DirectoryIndex, best: Uint8Array, query: string, access: EntryAccess): NameQuery | null {
  if (/^\d{4,}$/.test(query)) {
    for (const person of index.tails.get(query.slice(-4)) ?? [])
      if (access.canSeeField(person, 'mobile')) best[person] = grades.whole + 1;
    return null;
  }
  const names = new NameQuery(index, query);
  names.gradeAll(best);
  if (/^[a-z]*$/.test(query)) return names;
  markShared(best, index.titles, query, byTitle, person => access.canSeeField(person, 'title'));
  markShared(best, index.branchNames, query, byOrgUnit, () => true);
  markShared(best, index.unitNames, query, byOrgUnit, () => true);
  return names;
}

/**
 * Finds people by what was typed, best first; those whom the reader may not see are not among them, and a field that is
 * hidden from the reader is not compared. Answers `limit` of them after the first `skip`, and how many there are.
 */
export function findPeople(
  index: DirectoryIndex,
  access: EntryAccess,
  reader: Reader,
  typed: string,
  { skip = 0, limit }: { readonly skip?: number; readonly limit: number },
): { found: Found[]; total: number } {
  const query = queryOf(typed);
  if (query === '') return { found: [], total: 0 };
  const best = index.scratch.fill(0);
  const names = mark(index, best, query, access);
  for (const person of index.limited) if (best[person] !== 0 && !access.canSeeEntry(person)) best[person] = 0;
  const { found, total } = ranked(index, best, reader, skip, limit);
  return { found: found.map(person => foundIn(index, person, (best[person] ?? 0) - 1, query, names)), total };
}
