import type { Contract } from '../../../../../types/contract';
import { roles as roleNames } from '../../../../../types/operation';
import { mayGrant } from '../../../domain/roles';
import { firstAdministrator } from '../../../platform/configuration';
import { findMember } from '../../../records/members/store';
import { done, type Handler } from '../../../runtime/handlers';
import { readHolders } from '../steps/read-holders';

/** The name of the member who is administrator by configuration. */
async function readFirstAdministrator(): Promise<string | null> {
  const no = firstAdministrator();
  const member = no === null ? null : await findMember(`M${no}`);
  return member?.state === 'active' ? member.name : null;
}

/** An administrator reads who was granted something within their part of the tree. */
export const listHolders: Handler<Contract['roles']['listHolders']> = async ({ ended, cursor }, call) => {
  const { caller, orgUnit, now } = call;
  const [page, first] = await Promise.all([
    readHolders(call, ended, cursor ?? null),
    orgUnit.parentId === null ? readFirstAdministrator() : null,
  ]);
  const mayGive = orgUnit.dissolvedAt === null ? roleNames : [];
  return done({
    ...page,
    firstAdministrator: first,
    mayGrant: mayGive.filter(role => mayGrant(caller.held, role, orgUnit.path)),
    now,
  });
};
