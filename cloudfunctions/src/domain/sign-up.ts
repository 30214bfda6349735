import type { SignUpPlan } from '../../../types/gathering-plan';
import type { OwnSignUp } from '../../../types/gatherings';
import type { GatheringDocument } from '../records/gatherings/document';
import type { SeatingList } from '../records/sign-up-lists/document';
import { positionIn, seatingAt } from './seating';

/** A gathering that people sign up for. */
export type WithSignUp = GatheringDocument & { readonly signUp: SignUpPlan };

/** Whether people sign up for a gathering. */
export const hasSignUp = (gathering: GatheringDocument): gathering is WithSignUp => Boolean(gathering.signUp);

/** What signing up for a gathering brings somebody at `now`; `seatsLeft` null: there is no limit. */
export function signUpOutlook(
  { state, signUp }: Pick<WithSignUp, 'state' | 'signUp'>,
  seatsLeft: number | null,
  now: number,
) {
  if (state === 'closed' || state === 'cancelled' || now >= signUp.closesAt) return 'over';
  if (state === 'draft' || now < signUp.opensAt) return 'notOpenYet';
  return seatsLeft === 0 ? 'full' : 'open';
}

/** How somebody of a branch stands to signing up for a gathering; null: nobody signs up for it. */
export function ownSignUpOf(
  gathering: GatheringDocument,
  list: SeatingList | null,
  { memberId, branchId }: { readonly memberId: string; readonly branchId: string },
  now: number,
): OwnSignUp | null {
  const seating = seatingAt(gathering, list);
  // Stryker disable next-line LogicalOperator: there is a seating wherever people sign up; both are asked for the compiler
  if (!hasSignUp(gathering) || !seating) return null;
  const { opensAt, closesAt } = gathering.signUp;
  const place = positionIn(seating, memberId);
  return {
    state: place?.state ?? signUpOutlook(gathering, seating.leftFor(branchId), now),
    position: place?.state === 'waiting' ? place.position : null,
    opensAt,
    closesAt,
  };
}
