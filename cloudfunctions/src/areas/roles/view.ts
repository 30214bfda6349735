import type { RoleGrantView, RoleHolder } from '../../../../types/roles';
import { type Delegator, hasRunOut, isBacked } from '../../domain/roles';
import type { Held } from '../../../../types/operation';
import { mayRevoke, stateOf } from './rules/grants';
import type { Granted, RoleGrant } from '../../records/members/document';

type Caller = { readonly memberId: string; readonly held: readonly Held[] };

/** Who reads, what part of the tree, and where the nodes in question stand. */
export interface Reading {
  readonly caller: Caller;
  readonly orgUnitId: string;
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** Those who delegated something, by their ids. */
  readonly delegators: ReadonlyMap<string, Delegator>;
  readonly now: number;
}

type Holder = Pick<Granted, '_id' | 'state' | 'duty' | 'branchId' | 'path'>;

/** Where the node of a grant stands, if within the part of the tree that is read. */
export function pathWithin({ orgUnitId }: Pick<RoleGrant, 'orgUnitId'>, { paths, orgUnitId: part }: Reading) {
  const path = paths.get(orgUnitId);
  return path?.includes(part) ? path : null;
}

/** A grant as it stands, and what the reader may do with it. */
export function grantOf(grant: RoleGrant, holder: Holder, path: readonly string[], reading: Reading): RoleGrantView {
  const { caller, delegators, now } = reading;
  const { by, ended, delegated = false } = grant;
  const backed = isBacked(grant, holder, delegators.get(by.memberId) ?? null, now);
  return {
    ...grant,
    delegated,
    by: by.name,
    ended: ended && { ...ended, by: ended.by.name },
    state: stateOf(grant, holder, now, backed),
    outside: !holder.path.includes(grant.orgUnitId),
    mayRevoke: ended === null && !hasRunOut(grant, now) && mayRevoke(caller, holder._id, grant.role, path),
  };
}

/** Somebody with what was granted to them within the part of the tree that is read, latest first. */
export function holderOf(member: Granted, reading: Reading): RoleHolder {
  const { _id: memberId, name, branchName, unitName, state, grants } = member;
  return {
    memberId,
    name,
    branchName,
    unitName,
    left: state !== 'active',
    grants: grants
      .flatMap(grant => {
        const path = pathWithin(grant, reading);
        return path ? [grantOf(grant, member, path, reading)] : [];
      })
      .reverse(),
  };
}

/** Whether somebody holds one of the roles now, or will. */
export const isCurrent = ({ grants }: RoleHolder): boolean =>
  grants.some(({ state }) => state === 'inForce' || state === 'notYet');
