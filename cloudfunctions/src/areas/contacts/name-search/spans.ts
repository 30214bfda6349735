import { comparedIn } from '../directory-index/comparable-text';
import type { DirectoryIndex } from '../directory-index/directory-index';
import type { NameQuery } from './name-query';
import { maskedMobile } from '../../../domain/visibility';
import { byTitle, byOrgUnit } from './ranking';

/** One person found, and where: `from` … `to` (exclusive) in `text`. */
export interface Found {
  readonly person: number;
  readonly field: 'name' | 'title' | 'branch' | 'unit' | 'mobile';
  readonly text: string;
  readonly from: number;
  readonly to: number;
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

/** Where somebody was found: what of theirs the query stands in. */
export function foundIn(
  index: DirectoryIndex,
  person: number,
  grade: number,
  query: string,
  names: NameQuery | null,
): Found {
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
