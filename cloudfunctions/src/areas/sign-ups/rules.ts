import type { SignUpPlan } from '../../../../types/gathering-plan';
import type { SignUpSummary } from '../../../../types/sign-ups';
import { audienceIn } from '../../domain/placement';
import { signUpOutlook, type WithSignUp } from '../../domain/sign-up';
import type { GatheringDocument } from '../../records/gatherings/document';
import type { MemberDocument } from '../../records/members/document';
import type { SignUpEntry, SignUpListDocument } from '../../records/sign-up-lists/document';

/** A list holds at most so many, whatever the capacity. */
export const listLimit = 2000;

/** So often a person may leave the list and sign up again by themself. */
export const changeLimit = 10;

/** The place of somebody at the end of a list, with the branch that they are meant with. */
export function newEntry(
  signUpId: string,
  member: MemberDocument,
  gathering: GatheringDocument,
  byHand: SignUpEntry['byHand'],
  at: number,
): SignUpEntry {
  const { branchId } = audienceIn(member, gathering) ?? member;
  return { signUpId, memberId: member._id, branchId, at, byHand };
}

/** Whether a sign-up by somebody needs nothing more: they are on the list, or it was withdrawn since. */
export const isSignedUp = ({ order, withdrawn }: SignUpListDocument, signUpId: string, memberId: string): boolean =>
  order.some(entry => entry.memberId === memberId) || withdrawn.some(entry => entry.signUpId === signUpId);

/** Why somebody cannot sign up by themself now; null if they can. */
export function refuseSignUp(
  { opensAt, closesAt }: SignUpPlan,
  { order, withdrawn }: Pick<SignUpListDocument, 'order' | 'withdrawn'>,
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

/** What somebody's button does at `now`. */
export function signUpStateOf(
  gathering: Pick<WithSignUp, 'state' | 'signUp'>,
  own: SignUpEntry | null,
  seatsLeft: number | null,
  expected: boolean,
  now: number,
): SignUpSummary['state'] {
  if (own) return 'signedUp';
  return expected ? signUpOutlook(gathering, seatsLeft, now) : 'notExpected';
}
