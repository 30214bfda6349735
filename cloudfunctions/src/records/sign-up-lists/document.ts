import type { Due } from '../../domain/due';
import { dueIndex, index } from '../../platform/indexes';
import type { SignUpPlan } from '../../../../types/gathering-plan';

/** One place in the list of those who signed up for a gathering. */
export interface SignUpEntry {
  /** Made by the client that signed them up. */
  readonly signUpId: string;
  readonly memberId: string;
  /** The branch of the member at that time. */
  readonly branchId: string;
  readonly at: number;
  /** The secretary who signed them up (a member's id), and why; null = themself. */
  readonly byHand: { readonly by: string; readonly reason: string } | null;
}

/**
 * Everybody who signed up for a gathering, in order; who is seated follows from it, and names are on the roster alone.
 * `_id` is the gathering's.
 */
export interface SignUpListDocument {
  readonly _id: string;
  /** One entry a person, the first who signed up first. */
  readonly order: readonly SignUpEntry[];
  /** The entries that were given up or taken off, earliest first; `byHand`: who took it off, and why. */
  readonly withdrawn: readonly (Omit<SignUpEntry, 'byHand'> & {
    readonly withdrawnAt: number;
    readonly byHand: SignUpEntry['byHand'];
  })[];
  /** What places are given by, as of this version of the gathering. */
  readonly terms: Pick<SignUpPlan, 'capacity' | 'quotas'>;
  readonly termsVersion: number;
  /** Sign-ups that were seated when the terms changed last, and stay seated whatever they say. */
  readonly kept: readonly string[];
  /** Sign-ups on the list that waited when the terms changed last, or when somebody left. */
  readonly waited: readonly string[];
  /** `promotions`: to tell whoever may have moved up. */
  readonly due: Due<'promotions'>;
  /** Goes up with every change. */
  readonly version: number;
}

/** What of an entry decides who is seated. */
export type SeatingEntry = Pick<SignUpEntry, 'signUpId' | 'memberId' | 'branchId'>;

/** What of a list decides who is seated. */
export interface SeatingList extends Pick<SignUpListDocument, 'terms' | 'termsVersion' | 'kept'> {
  readonly order: readonly SeatingEntry[];
}

export const indexes = [
  index<SignUpListDocument>('member', 'order.memberId'),
  index<SignUpListDocument>('withdrawn', 'withdrawn.memberId'),
  dueIndex<SignUpListDocument>('promotions'),
];
