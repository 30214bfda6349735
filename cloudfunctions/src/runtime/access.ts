import type { Access, FailureCode, Held } from '../../../types/operation';
import { isMeant, isInAudience, isObserver } from '../domain/placement';
import { holds } from '../domain/roles';
import type { Caller, Facts } from './facts';
import type { OrgUnitDocument } from '../records/org-units/document';
import type { GatheringDocument } from '../records/gatherings/document';

type Host = Pick<OrgUnitDocument, 'path'>;

/** Whether one who holds these roles may schedule, change and close what `host` hosts. */
export const manages = (held: readonly Held[], host: Host | null): boolean =>
  host !== null && holds(held, 'secretary', host.path);

/** Whether a member is named to chair a gathering or to take its minutes, wherever they belong. */
const serves = (
  { _id }: { readonly _id: string },
  { chair, recorder }: Pick<GatheringDocument, 'chair' | 'recorder'>,
) => chair?.memberId === _id || recorder?.memberId === _id;

/** Whether a caller may see a gathering at all: a draft is seen by those who manage it only. */
export function maySee(
  { member, held }: Pick<Caller, 'held'> & { readonly member: Parameters<typeof isMeant>[0] },
  gathering: Pick<GatheringDocument, 'audience' | 'startsAt' | 'state' | 'chair' | 'recorder'>,
  host: Host | null,
): boolean {
  return (
    manages(held, host) ||
    (gathering.state !== 'draft' &&
      (isMeant(member, gathering) || isObserver(member, gathering) || serves(member, gathering)))
  );
}

/** Whether there is a roll of an organisation unit at a gathering: its people may be expected, or it is the host, with whom observers stand. */
const hasPartOf = (gathering: GatheringDocument, orgUnit: OrgUnitDocument) =>
  orgUnit._id === gathering.host.orgUnitId || isInAudience(orgUnit, gathering);

/** The failure that a call ends in before its handler runs; null = it may go on. */
export function decideAccess(access: Access, facts: Facts): FailureCode | null {
  if (!facts.openid) return 'unauthenticated';
  if (access.who === 'identified') return null;
  if (!facts.caller) return 'unauthenticated';
  const { gathering, host, orgUnit, caller, own } = facts;
  const about = 'at' in access && access.at !== undefined;

  if (access.who === 'member') return about && (!gathering || gathering.state === 'draft') ? 'notFound' : null;
  // Somebody who was moved since, on an earlier day, still sees what they were at.
  const isOnRecord = gathering?.state !== 'draft' && (own.checkIn !== null || own.leave !== null);
  if (access.who === 'audience')
    return gathering && host && (isOnRecord || maySee(caller, gathering, host)) ? null : 'notFound';
  if (access.over === 'host') {
    if (!gathering || !host) return 'notFound';
    return holds(caller.held, access.who, host.path) ? null : 'forbidden';
  }
  if (!orgUnit) return 'notFound';
  if (!holds(caller.held, access.who, orgUnit.path)) return 'forbidden';
  return about && !(gathering && hasPartOf(gathering, orgUnit)) ? 'notFound' : null;
}
