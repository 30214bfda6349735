import type { Contract } from '../../../../../types/contract';
import { personAt } from '../../../domain/person-at';
import { findClaim, recordDecision } from '../../../records/claims/store';
import { findMember } from '../../../records/members/store';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { recordConfirmed } from '../steps/record-confirmed';
import { claimViewOf } from '../view';

/** The secretary confirms or rejects a claim. */
export const decideClaim: Handler<Contract['claims']['decideClaim']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, memberId, claimId, outcome, words } = input;
  const _id = personAt(gatheringId, memberId);
  const [claim, member] = await Promise.all([findClaim(_id), findMember(memberId)]);
  if (claim?.claimId !== claimId || claim.branchId !== branchId || !member) return refuse('noClaim');
  const by = authorOf(caller);
  const isOwn = claim.state === outcome && claim.decidedBy?.memberId === by.memberId;
  if (claim.state !== 'toVerify' && !isOwn)
    return refuse('alreadyDecided', { by: claim.decidedBy?.name ?? '', state: claim.state });
  // The record first: told confirmed, it is there, whatever crashes in between.
  if (outcome === 'confirmed' && claim.state === 'toVerify') {
    const refusal = await recordConfirmed(gathering, claim, member, { by, words, now });
    if (refusal) return { ok: false, refusal };
  }
  const decided = await recordDecision(_id, { state: outcome, decidedBy: by, decidedAt: now, words });
  const current = decided ?? (await findClaim(_id));
  if (!current || current.state === 'toVerify') throw new Failure('conflict');
  if (current.state !== outcome)
    return refuse('alreadyDecided', { by: current.decidedBy?.name ?? '', state: current.state });
  return done({ claim: claimViewOf(current, member.name), now });
};
