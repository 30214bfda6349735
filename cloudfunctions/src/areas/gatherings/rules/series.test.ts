import { openPlan } from '../../../../../tests/sample-plan';
import { completePlan, usualDetails } from '../../../records/gatherings/rules';
import { followRevision, hasDayTwice, occurrenceId, planOfOccurrence } from './series';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`${text}:00+08:00`);
const november = at('2026-11-25T15:00');
const december = at('2026-12-30T15:00');
const signUp = { opensAt: november - 48 * hour, closesAt: november - 24 * hour, capacity: 3, quotas: [] };
const plan = completePlan(openPlan(november, { title: '11月主题党日', signUp }), usualDetails('themeDay', 'B1'));

test('an occurrence has its own month, window and sign-up', () => {
  const later = planOfOccurrence(plan, december);
  expect(later).toMatchObject({ title: '12月主题党日', startsAt: december, endsAt: december + 1.5 * hour });
  expect(december - later.checkIn.opensAt).toBe(november - plan.checkIn.opensAt);
  expect(later.signUp?.closesAt).toBe(december - 24 * hour);
  expect(planOfOccurrence({ ...plan, title: '清廉家风' }, december).title).toBe('清廉家风');
});

test('there is one a day', () => {
  expect(occurrenceId('series', december)).toBe('series-20261230');
  expect(hasDayTwice([november, december])).toBe(false);
  expect(hasDayTwice([november, november + hour])).toBe(true);
});

describe('a later one', () => {
  const own = { plan: planOfOccurrence(plan, december), byRule: december };
  const from = { plan, byRule: november };
  const change = (over: object) => followRevision(own, from, { ...plan, ...over });

  test('takes on what is changed, and nothing else', () => {
    expect(change({ place: '二楼' })).toEqual({ ...own.plan, place: '二楼' });
    expect(change({ title: '11月主题党日：清廉' })).toEqual({ ...own.plan, title: '12月主题党日：清廉' });
    expect(change({})).toEqual(own.plan);
  });

  test('keeps what was decided for it alone', () => {
    const special = { ...own, plan: { ...own.plan, place: '纪念馆', chairId: 'M9' } };
    expect(followRevision(special, from, { ...plan, chairId: 'M1' })).toEqual({ ...special.plan, chairId: 'M1' });
  });

  test('moves as far as the first, from its own day; twice is once', () => {
    const earlier = planOfOccurrence(plan, november - 23 * hour);
    const once = followRevision(own, from, earlier);
    expect(once).toMatchObject({ startsAt: december - 23 * hour, endsAt: december - 21.5 * hour });
    expect(followRevision({ ...own, plan: once }, from, earlier)).toEqual(once);
  });

  test('that is made longer or shorter alone stays where it starts', () => {
    const longer = change({ endsAt: plan.endsAt + hour });
    expect(longer).toMatchObject({ startsAt: december, endsAt: december + 2.5 * hour });
  });

  test('that is begun earlier alone ends when it did', () => {
    const earlier = change({ startsAt: plan.startsAt - hour });
    expect(earlier).toMatchObject({ startsAt: december - hour, endsAt: december + 1.5 * hour });
  });

  test('takes on a window that closes later, at its own time', () => {
    const { checkIn } = change({ checkIn: { ...plan.checkIn, closesAt: plan.checkIn.closesAt + hour } });
    expect(checkIn).toEqual({ ...own.plan.checkIn, closesAt: own.plan.checkIn.closesAt + hour });
  });

  test('that was moved by itself stays there while the first keeps its time', () => {
    const special = { ...own, plan: planOfOccurrence(plan, december + 48 * hour) };
    const after = followRevision(special, from, { ...plan, place: '二楼' });
    expect(after).toMatchObject({ startsAt: december + 48 * hour, place: '二楼' });
  });

  test('that was moved by itself follows the rule once the first is moved', () => {
    const special = { ...own, plan: planOfOccurrence(plan, december + 48 * hour) };
    const after = followRevision(special, from, planOfOccurrence(plan, november + hour));
    expect(after.startsAt).toBe(december + hour);
  });
});
