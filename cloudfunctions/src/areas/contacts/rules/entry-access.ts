import type { DirectoryIndex } from '../directory-index/directory-index';
import type { VisibilityTable } from '../../../../../types/contacts';
import { type Reader, relationsTo, maySeeEntry, levelOf } from '../../../domain/visibility';

/** What a reader may see of the people of an index. */
export interface EntryAccess {
  /** Whether the entry is there at all for the reader. */
  readonly canSeeEntry: (person: number) => boolean;
  /** Whether anything of that field is to be seen, be it masked. */
  readonly canSeeField: (person: number, field: 'title' | 'mobile') => boolean;
}

export function entryAccess(index: DirectoryIndex, table: VisibilityTable, reader: Reader): EntryAccess {
  const relations = (person: number) => {
    const branch = index.branches[index.branchOf[person] ?? 0];
    const memberId = index.people[person]?.memberId ?? '';
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
