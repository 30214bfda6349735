import type { ClaimOutcome, ClaimView } from '../../../../types/claims';
import type { ClaimDocument } from '../../records/claims/document';

/** A claim as the secretary sees it. */
export function claimOf(claim: ClaimDocument, name: string): ClaimView {
  const { memberId, claimId, state, at, learnedAt, reason, shownAt, place, decidedBy, words } = claim;
  return { memberId, name, claimId, state, at, learnedAt, reason, shownAt, place, by: decidedBy?.name ?? null, words };
}

/** What a member is told of a claim that did not become a record at once. */
export function outcomeOf({ state, reason, decidedBy, words }: ClaimDocument, now: number): ClaimOutcome {
  return { outcome: state, receipt: null, reason, by: decidedBy?.name ?? null, words, now };
}
