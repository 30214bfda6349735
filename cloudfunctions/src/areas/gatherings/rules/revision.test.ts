import { sampleGathering } from '../../../../../tests/sample-gathering';
import { openPlan } from '../../../../../tests/sample-plan';
import type { GatheringPlan } from '../../../../../types/gathering-plan';
import { completePlan, planOf, usualDetails } from '../../../records/gatherings/rules';
import { announcementOf, changedFields, isRevisionOf, movedTo } from './revision';

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
    [
      'begun an hour earlier',
      before,
      { ...later(before), ...movedTo(before, before.startsAt - hour, before.endsAt) },
      ['time'],
    ],
    ['longer', before, { ...before, endsAt: before.endsAt + hour }, ['time', 'checkIn']],
    ['another chair and place', before, { ...before, chairId: 'M1', place: '二楼' }, ['place', 'chair']],
    ['agenda and study', before, { ...before, agenda: ['表决'], study: '党章' }, ['agenda', 'study']],
    ['wider', before, { ...before, audience: ['B1', 'B2'] }, ['audience']],
    ['sign-up', before, { ...before, signUp }, ['signUp']],
    ['what only the host minds', before, { ...before, hours: 9, remindBefore: [], observers: ['M2'] }, []],
  ])('%s', (_case, one, other, expected) => expect(changedFields(one, other)).toEqual(expected));
});

describe('a revision', () => {
  const host = { orgUnitId: 'B1', name: '第一支部' };
  const gathering = sampleGathering('g1', host, noon, { reminded: ['published-1', 'dayBefore-1'], version: 3 });
  const plan = planOf(gathering);
  const news = (over: Partial<GatheringPlan>, of = gathering) => announcementOf(of, 3, { ...plan, ...over }, 99);

  test('of a draft is told to nobody', () =>
    expect(news({ title: '新名称' }, { ...gathering, state: 'draft' })).toEqual({}));

  test('that changes nothing people hear of only has its reminders looked at', () =>
    expect(news({ hours: 9 })).toEqual({ 'due.reminders': 99 }));

  test('says what is new, with the version that it makes', () =>
    expect(news({ title: '新名称' })).toEqual({
      'due.reminders': 99,
      changed: { at: 99, version: 4, what: ['title'] },
    }));

  test.each([
    ['more branches', { audience: [...plan.audience, 'B2'] }],
    ['observers', { observers: ['M9'] }],
  ])('for %s is announced once more to those who have not heard', (_case, over) =>
    expect(news(over).reminded).toEqual(['earlier-published-1', 'dayBefore-1']),
  );

  test('for fewer is not announced again', () => {
    const wide = { ...gathering, audience: ['B1', 'B2'] };
    expect(news({ audience: ['B1'] }, wide)).not.toHaveProperty('reminded');
  });

  test.each([
    ['the next version with that very plan', { version: 4 }, {}, true],
    ['the same version', { version: 3 }, {}, false],
    ['a later one', { version: 5 }, {}, false],
    ['the next version with another plan', { version: 4 }, { title: '别的' }, false],
  ])('was made already if the gathering is %s', (_case, over, asked, expected) =>
    expect(isRevisionOf({ ...gathering, ...over }, 3, { ...plan, ...asked })).toBe(expected),
  );
});

describe('a plan put to another time', () => {
  const hour = 3_600_000;
  const signUp = { opensAt: noon - 9 * hour, closesAt: noon - hour, capacity: 5, quotas: [] };
  const plan = { ...completePlan(openPlan(noon), usualDetails('lecture', 'B1')), signUp };

  test('moves its windows by its start, and what closes by its end', () => {
    const later = movedTo(plan, noon + hour, plan.endsAt + 3 * hour);
    expect(later.checkIn.opensAt).toBe(plan.checkIn.opensAt + hour);
    expect(later.checkIn.lateAfter).toBe(plan.checkIn.lateAfter + hour);
    expect(later.checkIn.closesAt).toBe(plan.checkIn.closesAt + 3 * hour);
    expect(later.signUp).toEqual({ ...signUp, opensAt: signUp.opensAt + hour, closesAt: signUp.closesAt + hour });
  });

  test('of which nobody is late has none late after', () => {
    const { closesAt } = plan.checkIn;
    const never = { ...plan, signUp: null, checkIn: { ...plan.checkIn, lateAfter: closesAt } };
    const later = movedTo(never, noon + hour, plan.endsAt + 3 * hour);
    expect(later.checkIn.lateAfter).toBe(closesAt + 3 * hour);
    expect(later.signUp).toBeNull();
  });
});

test.each<[string, Partial<GatheringPlan>, string[]]>([
  ['kind', { kind: 'film' }, ['title']],
  ['spot', { spot: { latitude: 30, longitude: 120 } }, ['place']],
  ['files', { attachments: [{ attachmentId: 'a1', study: true }] }, ['attachments']],
  ['means', { means: { code: false, location: null, online: null } }, ['checkIn']],
  ['check-out', { checkOut: true }, ['checkIn']],
  ['notes', { notes: '带笔' }, ['notes']],
])('another %s is news', (_case, over, expected) => {
  const before = completePlan(openPlan(noon), usualDetails('lecture', 'B1'));
  expect(changedFields(before, { ...before, ...over })).toEqual(expected);
});
