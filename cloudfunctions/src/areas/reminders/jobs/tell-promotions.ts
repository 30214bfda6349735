import { findGathering } from '../../../records/gatherings/store';
import type { SignUpListDocument } from '../../../records/sign-up-lists/document';
import { promotedIn } from '../../../records/sign-up-lists/rules';
import { listDuePromotions, markTold } from '../../../records/sign-up-lists/store';
import { type Job, workThrough } from '../../../runtime/jobs';
import { remindPeople } from '../steps/remind-people';

async function tell(list: SignUpListDocument, now: number): Promise<void> {
  const gathering = await findGathering(list._id);
  const people = promotedIn(list).map(({ memberId, branchId, signUpId }) => ({
    _id: memberId,
    branchId,
    of: signUpId,
  }));
  if (gathering?.state === 'published') await remindPeople(gathering, 'promoted', people, now);
  await markTold(list);
}

/**
 * Tells those who moved up from the waiting list. A change of a list says in the same write that somebody may have, so
 * nobody is forgotten; each is told once, whoever looks how often. Answers how many lists it came to the end of.
 */
export const tellPromotions: Job = turn => workThrough(turn, listDuePromotions, list => tell(list, turn.now()));
