import { findGatherings } from '../../../records/gatherings/store';
import { promotedIn } from '../../../records/sign-up-lists/rules';
import { listUntold, markTold } from '../../../records/sign-up-lists/store';
import { remindPeople } from '../steps/remind-people';

const listsAtOnce = 100;

/**
 * Tells those who moved up from the waiting list. A change of a list says in the same write that somebody may have, so
 * nobody is forgotten; each is told once, whoever looks how often. Answers how many lists it came to the end of.
 */
export async function tellPromotions(now: number): Promise<number> {
  const lists = await listUntold(listsAtOnce);
  const gatherings = lists.length > 0 ? await findGatherings(lists.map(({ _id }) => _id)) : [];
  for (const list of lists) {
    const gathering = gatherings.find(({ _id }) => _id === list._id);
    const people = promotedIn(list).map(({ memberId, branchId, signUpId }) => ({
      _id: memberId,
      branchId,
      of: signUpId,
    }));
    if (gathering?.state === 'published') await remindPeople(gathering, 'promoted', people, now);
    await markTold(list);
  }
  return lists.length;
}
