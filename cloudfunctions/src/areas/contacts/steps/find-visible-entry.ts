import { defaultTable, maySeeEntry, type Reader, relationsTo, type Subject } from '../../../domain/visibility';
import type { MemberDocument } from '../../../records/members/document';
import { latestVisibility } from '../../../records/visibilities/store';
import { findActiveMember } from '../../../records/members/store';

const subjectOf = ({ _id: memberId, branchId, unitId, path }: MemberDocument): Subject => ({
  memberId,
  branchId,
  unitId,
  path,
});

/** A member as stored now, if the reader may see the entry, and how the reader stands to them. */
export async function findVisibleEntry(reader: Reader, memberId: string) {
  const [member, visibility] = await Promise.all([findActiveMember(memberId), latestVisibility()]);
  if (!member) return null;
  const relations = relationsTo(reader, subjectOf(member));
  if (!maySeeEntry(member.limited ?? false, relations)) return null;
  return { member, relations, table: visibility?.table ?? defaultTable };
}
