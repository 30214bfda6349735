import { findMember } from '../../../records/members/store';
import { Failure } from '../../../runtime/failures';
import { done } from '../../../runtime/handlers';
import { administers } from '../rules';
import { recordOf } from '../view';
import type { By } from './record-change';

/**
 * The record of somebody after a change of theirs.
 * @throws Failure `forbidden` if the caller does not administer it any more: somebody else has moved them on
 */
export async function answerRecord(memberId: string, { caller, now }: By) {
  const member = await findMember(memberId);
  if (!member || !administers(caller.held, member)) throw new Failure('forbidden');
  return done({ record: recordOf(member), now });
}
