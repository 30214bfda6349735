import type { MemberDocument } from '../../../records/members/document';
import type { Author } from '../../../domain/author';
import type { ForgettingDocument } from '../../../records/forgettings/document';
import { listOpenids } from '../../../records/accounts/store';
import { findForgetting, addForgetting } from '../../../records/forgettings/store';
import { pseudonymOf } from '../rules/forgetting';
import { randomNumbers } from '../../../platform/random';
import { Failure } from '../../../runtime/failures';

const pseudonymLength = 4;

/** Two people with one pseudonym are unlikely; five times over it does not happen. */
const attempts = 5;

/** Records that somebody is to be forgotten, before anything is; the same again if it was recorded. */
export async function beginForgetting(
  { _id, name }: MemberDocument,
  by: Author,
  why: string,
  now: number,
): Promise<ForgettingDocument> {
  const openids = await listOpenids(_id);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const earlier = await findForgetting(_id);
    if (earlier) return earlier;
    const pseudonym = pseudonymOf(randomNumbers(pseudonymLength));
    const erasing = { names: [name], openids };
    const reason = why.replaceAll(name, pseudonym);
    const forgetting = { _id, pseudonym, by, reason, at: now, erasing, passedAt: null, doneAt: null };
    if (await addForgetting(forgetting)) return forgetting;
  }
  throw new Failure('conflict');
}
