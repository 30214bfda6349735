import type { SignUpPlan } from '../../../../types/gathering-plan';
import type { OwnSignUp } from '../../../../types/gatherings';
import type { SignUpSummary } from '../../../../types/sign-ups';
import { placeIn, seatingAt, seatingOf, termsToFollow } from '../../domain/seating';
import type { SeatingList, SignUpEntry, SignUpListDocument } from '../../records/sign-up-lists/document';
import type { GatheringDocument } from '../../records/gatherings/document';

type Terms = Pick<SignUpPlan, 'capacity' | 'quotas'>;
type List = Pick<SignUpListDocument, 'order' | 'withdrawn' | 'terms' | 'kept'>;

/** A list holds at most so many, whatever the capacity. */
export const listLimit = 2000;

/** So often a person may leave the list and sign up again by themself. */
export const changeLimit = 10;

/** The list of a gathering that nobody has signed up for. */
export const emptyList = (gatheringId: string, { capacity, quotas }: Terms, version: number): SignUpListDocument => ({
  _id: gatheringId,
  order: [],
  withdrawn: [],
  terms: { capacity, quotas },
  termsVersion: version,
  kept: [],
  waited: [],
  untold: false,
  version: 1,
});

/**
 * What has to change in a list so that it follows the plan of its gathering; null = nothing, or it follows a later plan.
 * Whoever is seated by the terms before keeps the seat.
 */
export function followPlan(
  list: SignUpListDocument,
  plan: Terms,
  version: number,
): Pick<SignUpListDocument, 'terms' | 'termsVersion' | 'kept' | 'waited'> | null {
  const next = termsToFollow(list, plan, version);
  if (!next) return null;
  return { ...next, termsVersion: version, waited: waitedIn(list) };
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

/** Why somebody cannot sign up by themself now; null if they can. */
export function refuseSignUp(
  { opensAt, closesAt }: SignUpPlan,
  { order, withdrawn }: List,
  memberId: string,
  expected: boolean,
  now: number,
) {
  if (!expected) return { word: 'notExpected' } as const;
  if (now < opensAt) return { word: 'notOpenYet', opensAt } as const;
  if (now >= closesAt) return { word: 'signUpOver', closesAt } as const;
  if (order.length >= listLimit) return { word: 'listFull', limit: listLimit } as const;
  const left = withdrawn.filter(entry => entry.memberId === memberId).length;
  return left >= changeLimit ? ({ word: 'tooManyChanges', limit: changeLimit } as const) : null;
}

type Open = Pick<GatheringDocument, 'state'> & { readonly signUp: SignUpPlan };

/** Whether signing up brings somebody a seat at `now`. */
function chanceOf({ state, signUp }: Open, seatsLeft: number | null, now: number) {
  if (state === 'closed' || state === 'cancelled' || now >= signUp.closesAt) return 'over';
  if (state === 'draft' || now < signUp.opensAt) return 'notOpenYet';
  return seatsLeft === 0 ? 'full' : 'open';
}

/** What somebody's button does at `now`. */
export function signUpStateOf(
  gathering: Open,
  own: SignUpEntry | null,
  seatsLeft: number | null,
  expected: boolean,
  now: number,
): SignUpSummary['state'] {
  if (own) return 'signedUp';
  return expected ? chanceOf(gathering, seatsLeft, now) : 'notExpected';
}

/** How somebody of a branch stands to signing up for a gathering; null: nobody signs up for it. */
export function ownSignUpOf(
  gathering: GatheringDocument,
  list: SeatingList | null,
  { memberId, branchId }: { readonly memberId: string; readonly branchId: string },
  now: number,
): OwnSignUp | null {
  const { signUp } = gathering;
  const seating = seatingAt(gathering, list);
  if (!signUp || !seating) return null;
  const { opensAt, closesAt } = signUp;
  const place = placeIn(seating, memberId);
  return {
    state: place?.state ?? chanceOf({ ...gathering, signUp }, seating.leftFor(branchId), now),
    position: place?.state === 'waiting' ? place.position : null,
    opensAt,
    closesAt,
  };
}
