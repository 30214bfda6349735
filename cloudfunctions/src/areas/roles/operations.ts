import type { Contract } from '../../../../types/contract';
import { hasRunOut, holds, rolesOf } from '../../domain/roles';
import { authorOf, type Caller } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { maySeeEntry, readerOf, relationsTo } from '../contacts/visibility-rules';
import { delegations } from './delegation';
import { readDelegators } from './delegators';
import { listHolders } from './listing';
import { isSameGrant, mayRevoke, newGrant, refuseGrant } from './rules';
import { grantOf, holderOf, pathWithin } from './view';
import type { MemberDocument } from '../../records/members/document';
import { pathsOf } from '../../records/org-units/store';
import { addGrant, endGrant, findMember } from '../../records/members/store';

type Operations = Contract['roles'];

/** Others may grant the same person something at the same time; each time there is one more of them who is done. */
const attempts = 5;

/** Whether a caller may know that there is such a member: a limited entry is there for the own branch and those above. */
function maySee(caller: Caller, { _id: memberId, branchId, unitId, path, limited = false }: MemberDocument): boolean {
  return maySeeEntry(limited, relationsTo(readerOf(caller), { memberId, branchId, unitId, path }));
}

const getHolder: Handler<Operations['getHolder']> = async ({ memberId }, { caller, orgUnit, now }) => {
  const member = await findMember(memberId);
  if (!member) return refuse('notFound');
  const [paths, delegators] = await Promise.all([
    pathsOf(member.grants.map(({ orgUnitId }) => orgUnitId)),
    readDelegators(member.grants),
  ]);
  const holder = holderOf(member, { caller, orgUnitId: orgUnit._id, paths, delegators, now });
  const isHere = holds(caller.held, 'administrator', member.path);
  const isKnown = isHere || holder.grants.length > 0 || (!holder.left && maySee(caller, member));
  if (!isKnown) return refuse('notFound');
  const brings = !holder.left && member.path.includes(orgUnit._id);
  const byDuty = brings ? rolesOf({ ...member, grants: [] }, now, null) : [];
  return done({ holder, byDuty, now });
};

const grant: Handler<Operations['grant']> = async (input, { caller, orgUnit, now }) => {
  const here = new Map([[orgUnit._id, orgUnit.path]]);
  const reading = { caller, orgUnitId: orgUnit._id, paths: here, delegators: new Map(), now };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const member = await findMember(input.memberId);
    const earlier = member?.grants.find(({ grantId }) => grantId === input.grantId);
    if (member && earlier) {
      if (!isSameGrant(earlier, input, caller.memberId)) throw new Failure('conflict');
      return done({ grant: grantOf(earlier, member, orgUnit.path, reading), now });
    }
    if (!member || !maySee(caller, member)) return refuse('notFound');
    const refusal = refuseGrant(member, input, { by: caller, orgUnit, now });
    if (refusal) return { ok: false, refusal };
    const made = newGrant(input, orgUnit, authorOf(caller), now);
    if (await addGrant(member, made)) return done({ grant: grantOf(made, member, orgUnit.path, reading), now });
  }
  throw new Failure('conflict');
};

const revoke: Handler<Operations['revoke']> = async (input, { caller, orgUnit, now }) => {
  const { memberId, grantId, reason } = input;
  const member = await findMember(memberId);
  const place = member?.grants.findIndex(each => each.grantId === grantId) ?? -1;
  const found = member?.grants[place];
  if (!member || !found) return refuse('notFound');
  const [paths, delegators] = await Promise.all([pathsOf([found.orgUnitId]), readDelegators([found])]);
  const reading = { caller, orgUnitId: orgUnit._id, paths, delegators, now };
  const path = pathWithin(found, reading);
  if (!path) return refuse('notFound');
  if (memberId === caller.memberId) return refuse('notOneself');
  if (!mayRevoke(caller, memberId, found.role, path)) return refuse('beyondRights');
  if (found.ended) return done({ grant: grantOf(found, member, path, reading), now });
  if (found.until !== null && hasRunOut(found, now)) return refuse('alreadyOver', { until: found.until });
  const ended = { by: authorOf(caller), at: now, reason };
  // Somebody else was first: what stands there is theirs.
  const after = (await endGrant(memberId, place, grantId, ended)) ?? (await findMember(memberId));
  const revoked = after?.grants[place];
  if (!after || !revoked?.ended) throw new Failure('conflict');
  return done({ grant: grantOf(revoked, after, path, reading), now });
};

export const roles: Handlers<Operations> = { listHolders, getHolder, grant, ...delegations, revoke };
