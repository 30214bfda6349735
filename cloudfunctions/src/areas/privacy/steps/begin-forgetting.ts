import type { Author } from '../../../domain/author';
import { randomNumbers } from '../../../platform/random';
import { listOpenids } from '../../../records/accounts/store';
import type { ForgettingDocument } from '../../../records/forgettings/document';
import { addForgetting, findForgetting } from '../../../records/forgettings/store';
import type { MemberDocument } from '../../../records/members/document';
import { retryWrite } from '../../../runtime/retry-write';
import { pseudonymOf } from '../rules/forgetting';

const pseudonymLength = 4;

/** Records that somebody is to be forgotten, before anything is; the same again if it was recorded. */
export async function beginForgetting(
  { _id, name }: MemberDocument,
  by: Author,
  why: string,
  now: number,
): Promise<ForgettingDocument> {
  const openids = await listOpenids(_id);
  // Somebody else may have that pseudonym, which is unlikely, or begin at the same time.
  return retryWrite(async () => {
    const earlier = await findForgetting(_id);
    if (earlier) return earlier;
    const pseudonym = pseudonymOf(randomNumbers(pseudonymLength));
    const erasing = { names: [name], openids };
    const reason = why.replaceAll(name, pseudonym);
    const forgetting = {
      _id,
      pseudonym,
      by,
      reason,
      at: now,
      erasing,
      passedAt: null,
      doneAt: null,
      due: { erasing: now },
    };
    return (await addForgetting(forgetting)) ? forgetting : undefined;
  });
}
