import { findGatherings } from '../../../cloudfunctions/src/records/gatherings/store';
import { remindPeople } from '../../../cloudfunctions/src/areas/reminders/steps/remind-people';
import { promotedIn } from '../../../cloudfunctions/src/records/sign-up-lists/rules';
import { listUntold, markTold } from '../../../cloudfunctions/src/records/sign-up-lists/store';

/** Tells everybody who moved up whenever somebody does. */
export async function tellPromotions(now: number): Promise<number> {
  const lists = await listUntold(100);
  for (const list of lists) {
    const [gathering] = await findGatherings([list._id]);
    const people = promotedIn(list).map(({ memberId, branchId, signUpId }) => ({
      _id: memberId,
      branchId,
      of: `${signUpId}-${list.version}`,
    }));
    if (gathering) await remindPeople(gathering, 'promoted', people, now);
    await markTold(list);
  }
  return lists.length;
}
