import type { Contract } from '../../../../../types/contract';
import { runsBranch } from '../../../domain/roles';
import type { Granted, RoleGrant } from '../../../records/members/document';
import type { Call } from '../../../runtime/handlers';
import { grantOf } from '../view';
import { readDelegators } from './read-delegators';

type SecretaryCall = Pick<Call<Contract['roles']['delegate']['access']>, 'caller' | 'orgUnit' | 'now'>;

/** A delegation as the caller sees it. */
export async function readDelegationView(grant: RoleGrant, member: Granted, { caller, orgUnit, now }: SecretaryCall) {
  const paths = new Map([[orgUnit._id, orgUnit.path]]);
  const reading = { caller, orgUnitId: orgUnit._id, paths, delegators: await readDelegators([grant]), now };
  const view = grantOf(grant, member, orgUnit.path, reading);
  const isOpen = view.state === 'inForce' || view.state === 'notYet';
  const mayEnd = isOpen && runsBranch(caller.member, orgUnit._id, now);
  return { ...view, memberId: member._id, name: member.name, mayEnd };
}
