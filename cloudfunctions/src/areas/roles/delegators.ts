import type { Delegator } from '../../domain/roles';
import type { RoleGrant } from '../../records/members/document';
import { findMembers } from '../../records/members/store';

/** Those who delegated some of these grants, as they are now, by their ids. */
export async function readDelegators(grants: readonly RoleGrant[]): Promise<ReadonlyMap<string, Delegator>> {
  const ids = new Set(grants.flatMap(({ delegated, by }) => (delegated ? [by.memberId] : [])));
  const found = await findMembers([...ids]);
  return new Map(found.map(member => [member._id, member]));
}
