import type { Contract } from '../../../../types/contract';
import { roles as roleNames } from '../../../../types/operation';
import type { RoleHolder } from '../../../../types/roles';
import { mayGrant } from '../../domain/roles';
import { firstAdministrator } from '../../platform/configuration';
import { done, type Call, type Handler } from '../../runtime/handlers';
import { readDelegators } from './delegators';
import { holderOf } from './view';
import { listIdsWithin, pathsOf } from '../../records/org-units/store';
import { listGranted, findMember } from '../../records/members/store';

type Operations = Contract['roles'];
type AdministratorCall = Call<Operations['listHolders']['access']>;

const holdersAtOnce = 50;
const readAtOnce = 100;
/** After so many people whose roles have all ended, a page is given back shorter than it could be. */
const readsAtMost = 10;

const isCurrent = ({ grants }: RoleHolder) => grants.some(({ state }) => state === 'inForce' || state === 'notYet');

async function holdersPage({ caller, orgUnit, now }: AdministratorCall, ended: boolean, cursor: string | null) {
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

/** The name of the member who is administrator by configuration. */
async function firstAdministratorName(): Promise<string | null> {
  const no = firstAdministrator();
  const member = no === null ? null : await findMember(`M${no}`);
  return member?.state === 'active' ? member.name : null;
}

export const listHolders: Handler<Operations['listHolders']> = async ({ ended, cursor }, call) => {
  const { caller, orgUnit, now } = call;
  const [page, first] = await Promise.all([
    holdersPage(call, ended, cursor ?? null),
    orgUnit.parentId === null ? firstAdministratorName() : null,
  ]);
  const mayGive = orgUnit.dissolvedAt === null ? roleNames : [];
  return done({
    ...page,
    firstAdministrator: first,
    mayGrant: mayGive.filter(role => mayGrant(caller.held, role, orgUnit.path)),
    now,
  });
};
