import type { VisibilityTable } from '../../../../../types/contacts';
import { levelOf, maySeeEntry, type Reader, relationsTo } from '../../../domain/visibility';
import type { DirectoryIndex } from '../directory-index/directory-index';

/** What a reader may see of the people of an index. */
export interface EntryAccess {
  /** Whether the entry is there at all for the reader. */
  readonly canSeeEntry: (person: number) => boolean;
  /** Whether anything of that field is to be seen, be it masked. */
  readonly canSeeField: (person: number, field: 'title' | 'mobile') => boolean;
}

/** What of an index decides that. */
interface Indexed {
  readonly people: readonly Pick<DirectoryIndex['people'][number], 'memberId' | 'limited'>[];
  readonly branches: readonly Pick<DirectoryIndex['branches'][number], 'orgUnitId' | 'unitId' | 'path'>[];
  readonly branchOf: ArrayLike<number>;
}

/** Decides what a reader may see, person by person. */
export function entryAccess(index: Indexed, table: VisibilityTable, reader: Reader): EntryAccess {
  const relations = (person: number) => {
    const branch = index.branches[index.branchOf[person] ?? 0];
    const memberId = index.people[person]?.memberId ?? '';
    // Stryker disable next-line ArrayDeclaration: everyone in an index has a branch; what is without one is for the compiler
    const { orgUnitId: branchId = '', unitId = '', path = [] } = branch ?? {};
    return relationsTo(reader, { memberId, branchId, unitId, path });
  };
  const open = { title: isOpen(table.title), mobile: isOpen(table.mobile) };
  return {
    canSeeEntry: person => index.people[person]?.limited === '' || maySeeEntry(true, relations(person)),
    canSeeField: (person, field) => open[field] || levelOf(table, field, relations(person)) !== 'hidden',
  };
}

const isOpen = (row: VisibilityTable['mobile']) => Object.values(row).every(level => level !== 'hidden');
