import { hasSignUp, type WithSignUp } from '../../../domain/sign-up';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { SignUpListDocument } from '../../../records/sign-up-lists/document';
import { changeToFollow, emptyList } from '../../../records/sign-up-lists/rules';
import { addList, changeTerms, findList } from '../../../records/sign-up-lists/store';
import { Failure } from '../../../runtime/failures';
import { tryWrite } from '../../../runtime/retry-write';

/** A list brought in line with the plan of its gathering, as far as those who write to it meanwhile let it be. */
async function followPlan(first: SignUpListDocument, { _id, signUp, version }: WithSignUp) {
  let list: SignUpListDocument | null = first;
  await tryWrite(async () => {
    const change = list && changeToFollow(list, signUp, version);
    if (!list || !change) return true;
    list = (await changeTerms(list, change)) ?? (await findList(_id));
    return undefined;
  });
  return list;
}

/**
 * The list of a gathering, in line with its plan. Places are told by the terms that stand in the list, so that a change of
 * the plan finds everybody seated who was told so.
 */
export async function openList(gathering: WithSignUp): Promise<SignUpListDocument> {
  const { _id, signUp, version } = gathering;
  let list = await findList(_id);
  if (!list) {
    const empty = emptyList(_id, signUp, version);
    if (await addList(empty)) return empty;
    list = await findList(_id);
  }
  const current = list && (await followPlan(list, gathering));
  if (!current) throw new Failure('unavailable');
  return current;
}

/** Brings the list of a gathering in line with its plan, if it has one; false: others write to it all the time. */
export async function alignList(gathering: GatheringDocument): Promise<boolean> {
  if (!hasSignUp(gathering)) return true;
  const list = await findList(gathering._id);
  const current = list && (await followPlan(list, gathering));
  return !current || changeToFollow(current, gathering.signUp, gathering.version) === null;
}
