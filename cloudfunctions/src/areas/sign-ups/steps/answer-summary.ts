import type { WithSignUp } from '../../../domain/sign-up';
import type { MemberDocument } from '../../../records/members/document';
import type { SignUpListDocument } from '../../../records/sign-up-lists/document';
import { done } from '../../../runtime/handlers';
import { peopleBehind, summaryOf } from '../view';
import { readPeople } from './read-people';

interface Reader {
  readonly caller: { readonly member: MemberDocument };
  readonly now: number;
}

/** Answers the list as the caller may know it. */
export async function answerSummary(
  gathering: WithSignUp,
  list: SignUpListDocument,
  { caller: { member }, now }: Reader,
) {
  const people = await readPeople(peopleBehind(list, member._id));
  return done({ signUp: summaryOf(gathering, list, member, people, now), now });
}
