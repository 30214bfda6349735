import type { VisibilityTable } from '../../../../types/contacts';
import type { DirectoryIndex, Shared } from './index-rules';
import { comparedIn, queryOf } from './name-match-rules';
import { grades, NameQuery } from './name-search-rules';
import { levelOf, maskedMobile, maySeeEntry, type Reader, relationsTo } from './visibility-rules';

/** One person found, and where: `from` … `to` (exclusive) in `text`. */
export interface Found {
  readonly person: number;
  readonly field: 'name' | 'title' | 'branch' | 'unit' | 'mobile';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What a reader may see of the people of an index. */
export interface Sight {
  /** Whether the entry is there at all for the reader. */
  readonly sees: (person: number) => boolean;
  /** Whether anything of that field is to be seen, be it masked. */
  readonly seesField: (person: number, field: 'title' | 'mobile') => boolean;
}

export function sightOf(index: DirectoryIndex, table: VisibilityTable, reader: Reader): Sight {
  const relations = (person: number) => {
    const branch = index.branches[index.branchOf[person] ?? 0];
    const memberId = index.people[person]?.memberId ?? '';
    const { orgUnitId: branchId = '', unitId = '', path = [] } = branch ?? {};
    return relationsTo(reader, { memberId, branchId, unitId, path });
  };
  const open = { title: isOpen(table.title), mobile: isOpen(table.mobile) };
  return {
    sees: person => index.people[person]?.limited === '' || maySeeEntry(true, relations(person)),
    seesField: (person, field) => open[field] || levelOf(table, field, relations(person)) !== 'hidden',
  };
}

const isOpen = (row: VisibilityTable['mobile']) => Object.values(row).every(level => level !== 'hidden');

/** After the grades of names: found by title · by branch or unit. */
const byTitle = grades.none;
const byOrgUnit = grades.none + 1;
const ranks = 3 * byTitle + 6;

/**
 * The order of what was found, by grade and nearness (0 own branch, 1 own unit, 2 elsewhere). Whoever has exactly that name
 * comes first; then what is near comes before what is far, and names come before titles and branches.
 */
function rankOf(grade: number, near: number): number {
  if (grade === grades.whole) return near;
  if (grade < byTitle) return 3 + near * (byTitle - 1) + grade - 1;
  return 3 * byTitle + (grade - byTitle) * 3 + near;
}

function markShared(best: Uint8Array, { texts, people }: Shared, query: string, grade: number, may: Sight['sees']) {
  texts.forEach((text, at) => {
    if (!text.includes(query)) return;
    for (const person of people[at] ?? []) if (best[person] === 0 && may(person)) best[person] = grade + 1;
  });
}

/** Marks in `best` whom a query means, by name, title, branch or unit, or by a phone tail; null names = by the tail. */
function mark(index: DirectoryIndex, best: Uint8Array, query: string, sight: Sight): NameQuery | null {
  if (/^\d{4,}$/.test(query)) {
    for (const person of index.tails.get(query.slice(-4)) ?? [])
      if (sight.seesField(person, 'mobile')) best[person] = grades.whole + 1;
    return null;
  }
  const names = new NameQuery(index, query);
  names.gradeAll(best);
  if (/^[a-z]*$/.test(query)) return names;
  markShared(best, index.titles, query, byTitle, person => sight.seesField(person, 'title'));
  markShared(best, index.branchNames, query, byOrgUnit, () => true);
  markShared(best, index.unitNames, query, byOrgUnit, () => true);
  return names;
}

/** How near each branch is to a reader: 0 the own one, 1 in the own unit, 2 elsewhere. */
function nearnessOf({ branches, branchPlaceOf, unitOfBranch }: DirectoryIndex, reader: Reader): Uint8Array {
  const own = branchPlaceOf.get(reader.branchId);
  const unit = own === undefined ? undefined : unitOfBranch[own];
  const near = new Uint8Array(branches.length).fill(2);
  for (let branch = 0; branch < near.length; branch++) if (unitOfBranch[branch] === unit) near[branch] = 1;
  if (own !== undefined) near[own] = 0;
  return near;
}

/** The places of those found, from `skip` on in the order of their ranks, and how many there are in all. */
function ranked(index: DirectoryIndex, best: Uint8Array, reader: Reader, skip: number, limit: number) {
  const near = nearnessOf(index, reader);
  const { branchOf } = index;
  const rankAt = (person: number, mark: number) => rankOf(mark - 1, near[branchOf[person] ?? 0] ?? 2);
  const counts = new Uint32Array(ranks);
  for (let person = 0; person < best.length; person++) {
    const mark = best[person] ?? 0;
    if (mark === 0) continue;
    const rank = rankAt(person, mark);
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
  const next = new Uint32Array(ranks);
  let total = 0;
  counts.forEach((count, rank) => {
    next[rank] = total;
    total += count;
  });
  const found: number[] = [];
  const wanted = Math.min(total, skip + limit) - skip;
  for (let person = 0, got = 0; person < best.length && got < wanted; person++) {
    const mark = best[person] ?? 0;
    if (mark === 0) continue;
    const rank = rankAt(person, mark);
    const at = next[rank] ?? 0;
    next[rank] = at + 1;
    if (at < skip || at >= skip + limit) continue;
    found[at - skip] = person;
    got += 1;
  }
  return { found, total };
}

/** Where a query stands in a text, if it does. */
function spanIn(text: string, query: string): { from: number; to: number } | null {
  const compared = comparedIn(text);
  const at = compared
    .map(({ character }) => character)
    .join('')
    .indexOf(query);
  const [first, last] = [compared[at], compared[at + query.length - 1]];
  return first && last ? { from: first.from, to: last.to } : null;
}

function foundIn(index: DirectoryIndex, person: number, grade: number, query: string, names: NameQuery | null): Found {
  const { name = '', title = '', tail = '' } = index.people[person] ?? {};
  const branch = index.branches[index.branchOf[person] ?? 0];
  if (!names) {
    const text = maskedMobile(tail);
    return { person, field: 'mobile', text, from: text.length - tail.length, to: text.length };
  }
  const spanning = (field: Found['field'], text: string) => {
    const span = spanIn(text, query);
    return span && { person, field, text, ...span };
  };
  const shared =
    grade === byTitle
      ? spanning('title', title)
      : grade === byOrgUnit
        ? (spanning('branch', branch?.name ?? '') ?? spanning('unit', branch?.unitName ?? ''))
        : null;
  if (shared) return shared;
  const { from, length } = names.within(person);
  const compared = comparedIn(name);
  return {
    person,
    field: 'name',
    text: name,
    from: compared[from]?.from ?? 0,
    to: compared[from + length - 1]?.to ?? 0,
  };
}

/**
 * Finds people by what was typed, best first; those whom the reader may not see are not among them, and a field that is
 * hidden from the reader is not compared. Answers `limit` of them after the first `skip`, and how many there are.
 */
export function search(
  index: DirectoryIndex,
  sight: Sight,
  reader: Reader,
  typed: string,
  { skip = 0, limit }: { readonly skip?: number; readonly limit: number },
): { found: Found[]; total: number } {
  const query = queryOf(typed);
  if (query === '') return { found: [], total: 0 };
  const best = index.scratch.fill(0);
  const names = mark(index, best, query, sight);
  for (const person of index.limited) if (best[person] !== 0 && !sight.sees(person)) best[person] = 0;
  const { found, total } = ranked(index, best, reader, skip, limit);
  return { found: found.map(person => foundIn(index, person, (best[person] ?? 0) - 1, query, names)), total };
}
