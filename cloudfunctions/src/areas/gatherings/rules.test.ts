import { openPlan } from '../../../../tests/sample-plan';
import type { GatheringPlan } from '../../../../types/gathering-plan';
import { completed, usualFor } from '../../records/gatherings/rules';
import { changedFields, checkInStateOf, isOwn, mayDo, refusePlan } from './rules';

const minute = 60_000;
const noon = 1_800_000_000_000;
const checkIn = { opensAt: noon - 30 * minute, lateAfter: noon + 5 * minute, closesAt: noon + 60 * minute };
const signUp = { opensAt: noon - 90 * minute, closesAt: noon, capacity: 3, quotas: [] };
const plan = {
  kind: 'film',
  title: '观影',
  place: '礼堂',
  startsAt: noon,
  endsAt: noon + 90 * minute,
  checkIn,
  notes: '',
  ...usualFor('film', 'B1'),
} as const;

describe('a plan', () => {
  test.each([
    ['in order', {}, undefined],
    ['ending when it starts', { endsAt: noon }, 'endsBeforeItStarts'],
    ['late before it opens', { checkIn: { ...checkIn, lateAfter: checkIn.opensAt } }, 'windowOutOfOrder'],
    ['closing before late', { checkIn: { ...checkIn, closesAt: checkIn.lateAfter - 1 } }, 'windowOutOfOrder'],
    ['late and closing at once', { checkIn: { ...checkIn, closesAt: checkIn.lateAfter } }, undefined],
    [
      'opening after the end',
      { checkIn: { opensAt: noon + 90 * minute, lateAfter: noon + 91 * minute, closesAt: noon + 92 * minute } },
      'windowOutOfOrder',
    ],
    [
      'closing before the start',
      { checkIn: { opensAt: noon - 3 * minute, lateAfter: noon - 2 * minute, closesAt: noon } },
      'windowOutOfOrder',
    ],
    ['signing up until its end', { signUp: { ...signUp, closesAt: noon + 90 * minute } }, undefined],
    ['signing up after its end', { signUp: { ...signUp, closesAt: noon + 91 * minute } }, 'signUpOutOfOrder'],
    ['signing up for no time', { signUp: { ...signUp, closesAt: signUp.opensAt } }, 'signUpOutOfOrder'],
  ])('%s', (_case, over, word) => {
    expect(refusePlan({ ...plan, ...over })?.word).toBe(word);
  });
});

describe('the check-in button', () => {
  const at = (
    state: 'published' | 'closed' | 'cancelled',
    now: number,
    standing: Parameters<typeof checkInStateOf>[2] = 'expected',
    own: { at: number } | null = null,
  ) => checkInStateOf({ state, checkIn }, own, standing, now);

  test.each([
    ['notOpenYet', at('published', checkIn.opensAt - 1)],
    ['open', at('published', checkIn.opensAt)],
    ['open', at('published', checkIn.closesAt - 1)],
    ['over', at('published', checkIn.closesAt)],
    ['closed', at('closed', noon)],
    ['cancelled', at('cancelled', noon)],
    ['notExpected', at('published', noon, 'notExpected')],
    ['notSignedUp', at('published', noon, 'notSignedUp')],
    ['cancelled', at('cancelled', noon, 'notSignedUp')],
    ['done', at('published', noon, 'notSignedUp', { at: noon })],
    ['done', at('published', noon, 'expected', { at: noon })],
    ['done', at('closed', noon, 'expected', { at: noon })],
  ])('says %s', (expected, state) => {
    expect(state).toBe(expected);
  });
});

const mySignUp = { state: 'open', position: null, opensAt: 0, closesAt: 1 } as const;

test.each([
  ['what they are expected at', { mine: 'notYet', mySignUp: null }, false, true, true],
  ['what they may sign up for, while it is to come', { mine: null, mySignUp }, false, true, false],
  ['what they checked in at', { mine: null, mySignUp: null }, true, true, true],
  ['not what others are meant by', { mine: null, mySignUp: null }, false, false, false],
] as const)('in somebody’s own list stands %s', (_case, card, takesPart, upcoming, past) => {
  expect([isOwn(card, takesPart, false), isOwn(card, takesPart, true)]).toEqual([upcoming, past]);
});

describe('what a manager may do', () => {
  const granted = (state: 'draft' | 'published' | 'closed' | 'cancelled', now: number, manages = true) =>
    Object.entries(mayDo({ state, checkIn }, manages, now))
      .filter(([, may]) => may)
      .map(([what]) => what);

  test.each([
    ['draft', noon, ['revise', 'publish', 'cancel']],
    ['draft', checkIn.closesAt, ['revise', 'cancel']],
    ['published', 0, ['revise', 'cancel', 'callRoll', 'seeTold']],
    ['published', noon, ['revise', 'cancel', 'callRoll', 'close', 'seeTold']],
    ['closed', noon, ['readSheet', 'seeTold']],
    ['cancelled', noon, ['seeTold']],
  ] as const)('%s at %d', (state, now, expected) => {
    expect(granted(state, now)).toEqual(expected);
    expect(granted(state, now, false)).toEqual([]);
  });
});

describe('what is new for those who knew the plan', () => {
  const hour = 3_600_000;
  const before = completed(openPlan(noon), usualFor('lecture', 'B1'));
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
