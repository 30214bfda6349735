import { openPlan } from '../../../../../tests/sample-plan';
import type { GatheringPlan } from '../../../../../types/gathering-plan';
import { completePlan, usualDetails } from '../../../records/gatherings/rules';
import { changedFields } from './revision';

const noon = 1_800_000_000_000;

describe('what is new for those who knew the plan', () => {
  const hour = 3_600_000;
  const before = completePlan(openPlan(noon), usualDetails('lecture', 'B1'));
  const signUp = { opensAt: noon - 9 * hour, closesAt: noon - hour, capacity: null, quotas: [] };
  const later = (plan: GatheringPlan): GatheringPlan => ({
    ...plan,
    startsAt: plan.startsAt + hour,
    endsAt: plan.endsAt + hour,
    checkIn: {
      opensAt: plan.checkIn.opensAt + hour,
      lateAfter: plan.checkIn.lateAfter + hour,
      closesAt: plan.checkIn.closesAt + hour,
    },
    signUp: plan.signUp && {
      ...plan.signUp,
      opensAt: plan.signUp.opensAt + hour,
      closesAt: plan.signUp.closesAt + hour,
    },
  });

  test.each<[string, GatheringPlan, GatheringPlan, string[]]>([
    ['nothing', before, before, []],
    ['an hour later', before, later(before), ['time']],
    ['an hour later with its sign-up', { ...before, signUp }, later({ ...before, signUp }), ['time']],
    ['longer', before, { ...before, endsAt: before.endsAt + hour }, ['time', 'checkIn']],
    ['another chair and place', before, { ...before, chairId: 'M1', place: '二楼' }, ['place', 'chair']],
    ['agenda and study', before, { ...before, agenda: ['表决'], study: '党章' }, ['agenda', 'study']],
    ['wider', before, { ...before, audience: ['B1', 'B2'] }, ['audience']],
    ['sign-up', before, { ...before, signUp }, ['signUp']],
    ['what only the host minds', before, { ...before, hours: 9, remindBefore: [], observers: ['M2'] }, []],
  ])('%s', (_case, one, other, expected) => expect(changedFields(one, other)).toEqual(expected));
});
