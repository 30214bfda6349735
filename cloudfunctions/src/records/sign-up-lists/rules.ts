import type { SignUpPlan } from '../../../../types/gathering-plan';
import { seatingOf, termsToFollow } from '../../domain/seating';
import type { SignUpEntry, SignUpListDocument } from './document';

type Terms = Pick<SignUpPlan, 'capacity' | 'quotas'>;

/** The list of a gathering that nobody has signed up for. */
export const emptyList = (gatheringId: string, { capacity, quotas }: Terms, version: number): SignUpListDocument => ({
  _id: gatheringId,
  order: [],
  withdrawn: [],
  terms: { capacity, quotas },
  termsVersion: version,
  kept: [],
  waited: [],
  due: { promotions: null },
  version: 1,
});

/**
 * The change that brings a list in line with the plan of its gathering; null: it is in line, or follows a later plan.
 * Whoever is seated by the terms before keeps the seat.
 */
export function changeToFollow(
  list: SignUpListDocument,
  plan: Terms,
  version: number,
): Pick<SignUpListDocument, 'terms' | 'termsVersion' | 'kept' | 'waited'> | null {
  const next = termsToFollow(list, plan, version);
  if (!next) return null;
  return { terms: next.terms, kept: next.kept, termsVersion: version, waited: waitedIn(list) };
}

/** Sign-ups of a list that wait, or waited once. Whatever may give them a seat notes them in the same write. */
export function waitedIn(list: SignUpListDocument): string[] {
  const before = new Set(list.waited);
  const { waiting } = seatingOf(list);
  return list.order.filter(entry => before.has(entry.signUpId) || waiting.includes(entry)).map(one => one.signUpId);
}

/** Who has a seat now and had to wait for it. */
export const promotedIn = (list: SignUpListDocument): SignUpEntry[] =>
  seatingOf(list).seated.filter(({ signUpId }) => list.waited.includes(signUpId));
