import type { Contract } from '../../../../../types/contract';
import type { RoleHolder } from '../../../../../types/roles';
import { listGranted } from '../../../records/members/store';
import { listIdsWithin, pathsOf } from '../../../records/org-units/store';
import type { Call } from '../../../runtime/handlers';
import { holderOf, isCurrent } from '../view';
import { readDelegators } from './read-delegators';

type AdministratorCall = Pick<Call<Contract['roles']['listHolders']['access']>, 'caller' | 'orgUnit' | 'now'>;

const holdersAtOnce = 50;
const readAtOnce = 100;
/** After so many people whose roles have all ended, a page is given back shorter than it could be. */
const readsAtMost = 10;

/** A page of those who were granted something, after the one that `cursor` names; `ended`: also whose roles have all ended. */
export async function readHolders(
  { caller, orgUnit, now }: AdministratorCall,
  ended: boolean,
  cursor: string | null,
): Promise<{ items: RoleHolder[]; next: string | null }> {
  const orgUnitId = orgUnit._id;
  const nodes = orgUnit.parentId === null ? null : await listIdsWithin(orgUnitId);
  const items: RoleHolder[] = [];
  let last = cursor;
  for (let read = 0; read < readsAtMost; read++) {
    const members = await listGranted(nodes, last, readAtOnce);
    const granted = members.flatMap(({ grants }) => grants);
    const [paths, delegators] = await Promise.all([
      pathsOf(granted.map(grant => grant.orgUnitId)),
      readDelegators(granted),
    ]);
    for (const member of members) {
      const holder = holderOf(member, { caller, orgUnitId, paths, delegators, now });
      last = member._id;
      if (ended ? holder.grants.length > 0 : isCurrent(holder)) items.push(holder);
      if (items.length === holdersAtOnce) return { items, next: last };
    }
    if (members.length < readAtOnce) return { items, next: null };
  }
  return { items, next: last };
}
