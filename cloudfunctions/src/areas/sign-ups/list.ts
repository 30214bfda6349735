import type { SignUpEntry, SignUpListDocument } from '../../records/sign-up-lists/document';
import { Failure } from '../../runtime/failures';
import { emptyList, followPlan, waitedIn } from './rules';
import { addList, changeTerms, findList, leave } from '../../records/sign-up-lists/store';
import type { People, WithSignUp } from './view';
import type { GatheringDocument } from '../../records/gatherings/document';
import { findMembers } from '../../records/members/store';

/** So often a list that is being written to is tried to be brought in line with its gathering; the next call goes on. */
const attempts = 5;

export const hasSignUp = (gathering: GatheringDocument): gathering is WithSignUp => Boolean(gathering.signUp);

/** A list brought in line with the plan of its gathering, as far as those who write to it meanwhile let it be. */
async function follow(first: SignUpListDocument, { _id, signUp, version }: WithSignUp) {
  let list: SignUpListDocument | null = first;
  for (let attempt = 1; list && attempt <= attempts; attempt++) {
    const change = followPlan(list, signUp, version);
    if (!change) break;
    list = (await changeTerms(list, change)) ?? (await findList(_id));
  }
  return list;
}

/**
 * The list of a gathering, in line with its plan. What anybody is told is told by the terms that stand in the list, so
 * that a change of the plan finds everybody seated who was told so.
 */
export async function openList(gathering: WithSignUp): Promise<SignUpListDocument> {
  const { _id, signUp, version } = gathering;
  let list = await findList(_id);
  if (!list) {
    const empty = emptyList(_id, signUp, version);
    if (await addList(empty)) return empty;
    list = await findList(_id);
  }
  const followed = list && (await follow(list, gathering));
  if (!followed) throw new Failure('unavailable');
  return followed;
}

/** Brings the list of a gathering in line with its plan, where there is one; false: others write to it all the time. */
export async function keepInLine(gathering: GatheringDocument): Promise<boolean> {
  if (!hasSignUp(gathering)) return true;
  const list = await findList(gathering._id);
  const followed = list && (await follow(list, gathering));
  return !followed || followPlan(followed, gathering.signUp, gathering.version) === null;
}

/** So often somebody who leaves a list is outrun by others: while all press at once, some write between two steps of ours. */
const leavingAttempts = 20;

/** Takes a sign-up off a list, whoever writes to it meanwhile; answers the list without it. */
export async function takeOff(
  list: SignUpListDocument,
  signUpId: string,
  how: { readonly withdrawnAt: number; readonly byHand: SignUpEntry['byHand'] },
): Promise<SignUpListDocument> {
  let current: SignUpListDocument | null = list;
  for (let attempt = 1; current && attempt <= leavingAttempts; attempt++) {
    const entry: SignUpEntry | undefined = current.order.find(one => one.signUpId === signUpId);
    if (!entry) return current;
    const left = await leave(current, { ...entry, ...how }, waitedIn(current));
    if (left) return left;
    current = await findList(list._id);
  }
  throw new Failure('conflict');
}

/** Some people as the roster has them now. */
export const readPeople = async (ids: readonly string[]): Promise<People> =>
  new Map((await findMembers(ids)).map(member => [member._id, member]));
