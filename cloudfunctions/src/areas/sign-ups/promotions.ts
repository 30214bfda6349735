import { findGatherings } from '../../records/gatherings/store';
import { remindPeople } from '../reminders/plan';
import { promotedIn } from './rules';
import { listUntold, markTold } from '../../records/sign-up-lists/store';

/**
 * Tells those who moved up from the waiting list. A change of a list says in the same write that somebody may have, so
 * nobody is forgotten; each is told once, whoever looks how often. Answers how many lists it came to the end of.
 */
export async function tellPromoted(now: number): Promise<number> {
  const lists = await listUntold(100);
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
