import type { Contract } from '../../../../../types/contract';
import type { ClaimDocument } from '../../../records/claims/document';
import { listClaimsOf } from '../../../records/claims/store';
import { listCheckIns } from '../../../records/check-ins/store';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { findMembers } from '../../../records/members/store';
import { latestSheet } from '../../../records/sheets/store';
import { done, type Handler } from '../../../runtime/handlers';
import { claimViewOf } from '../view';

/** Ids of those of a branch who are on record by now: on the closed sheet, or by a check-in. */
async function readRecorded(gathering: GatheringDocument, branchId: string): Promise<ReadonlySet<string>> {
  if (gathering.state !== 'closed')
    return new Set((await listCheckIns(gathering._id, [branchId])).map(({ memberId }) => memberId));
  const sheet = await latestSheet(gathering._id, branchId);
  const came = (sheet?.rows ?? []).filter(({ attendance }) => attendance !== 'absent' && attendance !== 'excused');
  return new Set(came.map(({ memberId }) => memberId));
}

const rank = (state: ClaimDocument['state']) => (state === 'toVerify' ? 0 : 1);

/** The secretary reads the claims of a branch, those to verify first. */
export const listClaims: Handler<Contract['claims']['listClaims']> = async (
  { gatheringId, branchId },
  { gathering, now },
) => {
  const claims = await listClaimsOf(gatheringId, branchId);
  if (claims.length === 0) return done({ items: [], now });
  const [recorded, members] = await Promise.all([
    readRecorded(gathering, branchId),
    findMembers(claims.map(({ memberId }) => memberId)),
  ]);
  const nameOf = new Map(members.map(({ _id, name }) => [_id, name]));
  const shown = claims.filter(({ state, memberId }) => state !== 'toVerify' || !recorded.has(memberId));
  const items = shown.map(claim => claimViewOf(claim, nameOf.get(claim.memberId) ?? ''));
  return done({ items: items.sort((a, b) => rank(a.state) - rank(b.state)), now });
};
