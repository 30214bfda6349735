import { findGatherings } from '../../../cloudfunctions/src/records/gatherings/store';
import type { Job } from '../../../cloudfunctions/src/runtime/jobs';
import { remindPeople } from '../../../cloudfunctions/src/areas/reminders/steps/remind-people';
import { promotedIn } from '../../../cloudfunctions/src/records/sign-up-lists/rules';
import { listDuePromotions, markTold } from '../../../cloudfunctions/src/records/sign-up-lists/store';

/** Tells everybody who moved up whenever somebody does. */
export const tellPromotions: Job = async ({ now }) => {
  const lists = await listDuePromotions(now(), 100);
  for (const list of lists) {
    const [gathering] = await findGatherings([list._id]);
    const people = promotedIn(list).map(({ memberId, branchId, signUpId }) => ({
      _id: memberId,
      branchId,
      of: `${signUpId}-${list.version}`,
    }));
    if (gathering) await remindPeople(gathering, 'promoted', people, now());
    await markTold(list);
  }
  return lists.length;
};
