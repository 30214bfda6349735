import type { Contract } from '../../../../../types/contract';
import type { CheckInDocument } from '../../../records/check-ins/document';
import { listCheckIns, listCheckInsElsewhere } from '../../../records/check-ins/store';
import { findGatherings } from '../../../records/gatherings/store';
import { findMembers } from '../../../records/members/store';
import { done, type Handler } from '../../../runtime/handlers';
import { isByOwnPhone, lookAroundMs, oddSpacings } from '../rules/spacing';

/** More than this are not asked about at once. */
const mostAsked = 20;

/** What the same people checked in at elsewhere, by their own phone, around the times of these check-ins. */
async function readElsewhere(gatheringId: string, here: readonly CheckInDocument[]) {
  if (here.length === 0) return [];
  const times = here.map(({ at }) => at);
  const around = { from: Math.min(...times) - lookAroundMs, until: Math.max(...times) + lookAroundMs };
  const memberIds = here.map(({ memberId }) => memberId);
  return (await listCheckInsElsewhere(gatheringId, memberIds, around)).filter(isByOwnPhone);
}

/** The secretary is asked about check-ins that hardly go together. Nothing of it is kept. */
export const listOddSpacing: Handler<Contract['attendance']['listOddSpacing']> = async (
  { gatheringId, branchId },
  { gathering, now },
) => {
  const here = (await listCheckIns(gatheringId, [branchId])).filter(isByOwnPhone);
  const elsewhere = await readElsewhere(gatheringId, here);
  if (elsewhere.length === 0) return done({ items: [], now });
  const others = await findGatherings([...new Set(elsewhere.map(checkIn => checkIn.gatheringId))]);
  const asked = oddSpacings({ gathering, branchId, here }, { others, checkIns: elsewhere }).slice(0, mostAsked);
  const members = await findMembers(asked.map(({ memberId }) => memberId));
  const nameOf = new Map(members.map(({ _id, name }) => [_id, name]));
  return done({ items: asked.map(one => ({ ...one, name: nameOf.get(one.memberId) ?? '' })), now });
};
