import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { PlaceWord } from '../../../../../types/roll-call';
import type { ClaimReason } from '../../../../../types/claims';
import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import { keepAtOnce, readKept } from '../../../platform/storage';

/** What the server has said of a claim, as far as it is not simply recorded. */
export type ClaimOutcome =
  | { readonly is: 'toVerify'; readonly reason: ClaimReason }
  | { readonly is: 'rejected'; readonly by: string; readonly words: string }
  | {
      readonly is: 'refused';
      readonly refusal: Refusal<Contract['claims']['submitClaim']> | { readonly word: 'gone' };
    };

/** A check-in that this phone keeps until the server has heard of it, and until its owner has read what came of it. */
export interface KeptClaim {
  readonly claimId: string;
  readonly gatheringId: string;
  /** '' where the phone had not read the gathering yet. */
  readonly title: string;
  readonly code?: string;
  readonly place?: PlaceWord;
  readonly deviceId: string;
  /** On the server's clock, as this phone knew it. */
  readonly at: number;
  readonly clockAgeMs: number | null;
  /** null = the server has not heard of it. */
  readonly outcome: ClaimOutcome | null;
}

const key = 'qinglian.claims';

const useClaims = create<{ readonly claims: readonly KeptClaim[] }>(() => ({
  claims: readKept<readonly KeptClaim[]>(key) ?? [],
}));

function change(claims: readonly KeptClaim[]): void {
  useClaims.setState({ claims });
  keepAtOnce(key, claims);
}

export const keptClaims = (): readonly KeptClaim[] => useClaims.getState().claims;

/** The claims that this phone keeps. */
export const useKeptClaims = (): readonly KeptClaim[] => useClaims(state => state.claims);

/** How many claims the server has not heard of. */
export const useUnsentClaims = (): number =>
  useClaims(state => state.claims.filter(({ outcome }) => outcome === null).length);

/** The claim that this phone keeps for a gathering. */
export const useKeptClaim = (gatheringId: string): KeptClaim | undefined =>
  useClaims(state => state.claims.find(claim => claim.gatheringId === gatheringId));

/** Keeps a claim; one that the server has not heard of, or that came to nothing, makes room for it. */
export const keepClaim = (claim: KeptClaim): void =>
  change([...keptClaims().filter(({ gatheringId }) => gatheringId !== claim.gatheringId), claim]);

/** Notes what the server has said of a claim. */
export const setClaimOutcome = (claimId: string, outcome: ClaimOutcome): void =>
  change(keptClaims().map(claim => (claim.claimId === claimId ? { ...claim, outcome } : claim)));

export const forgetClaim = (claimId: string): void => change(keptClaims().filter(claim => claim.claimId !== claimId));

/** Calls `read` when a claim has gone from this phone: it is recorded, and the page shows something else. */
export function useClaimGone(claim: KeptClaim | undefined, read: () => unknown): void {
  const before = useRef(claim);
  useEffect(() => {
    if (before.current && !claim) void read();
    before.current = claim;
  }, [claim, read]);
}
