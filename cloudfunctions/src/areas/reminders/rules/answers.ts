import type { Answer } from '../../../../../types/reminders';
import type { LeaveDocument } from '../../../records/leaves/document';
import type { SignUpListDocument } from '../../../records/sign-up-lists/document';
import type { GatheringDocument } from '../../../records/gatherings/document';

/** What of a gathering is on record about its people. */
export interface OnRecord {
  readonly checkedIn: ReadonlySet<string>;
  readonly leaves: readonly Pick<LeaveDocument, 'memberId' | 'state'>[];
  readonly list: Pick<SignUpListDocument, 'order' | 'withdrawn'> | null;
}

/**
 * What somebody answered; `read`: they opened what they were told last, which is no answer as long as people can still sign up.
 */
export function answerOf(
  memberId: string,
  { signUp }: Pick<GatheringDocument, 'signUp'>,
  { checkedIn, leaves, list }: OnRecord,
  read: boolean,
  now: number,
): Answer | null {
  const isOwn = (of: { readonly memberId: string }) => of.memberId === memberId;
  if (checkedIn.has(memberId)) return 'checkedIn';
  if (leaves.some(leave => isOwn(leave) && leave.state !== 'withdrawn')) return 'askedLeave';
  if (list?.order.some(isOwn)) return 'signedUp';
  if (list?.withdrawn.some(isOwn)) return 'withdrew';
  return read && !(signUp && now < signUp.closesAt) ? 'read' : null;
}
