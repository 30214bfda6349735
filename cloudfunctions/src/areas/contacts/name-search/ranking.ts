import { grades } from './name-query';
import type { DirectoryIndex } from '../directory-index/directory-index';
import type { Reader } from '../../../domain/visibility';

/** After the grades of names: found by title · by branch or unit. */
export const byTitle = grades.none;

export const byOrgUnit = grades.none + 1;

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
export function ranked(index: DirectoryIndex, best: Uint8Array, reader: Reader, skip: number, limit: number) {
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
