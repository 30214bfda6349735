import { maySeeEntry, readerOf, relationsTo } from '../../../domain/visibility';
import type { MemberDocument } from '../../../records/members/document';

/** Whether a caller may know that there is such a member: a limited entry is there for the own branch and those above. */
export function mayKnowOf(
  caller: Parameters<typeof readerOf>[0],
  { _id: memberId, branchId, unitId, path, limited = false }: MemberDocument,
): boolean {
  return maySeeEntry(limited, relationsTo(readerOf(caller), { memberId, branchId, unitId, path }));
}
