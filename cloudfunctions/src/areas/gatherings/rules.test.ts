import { usualFor } from './plan-rules';
import { checkInStateOf, mayDo, refusePlan } from './rules';

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
    expected = true,
    own: { at: number } | null = null,
  ) => checkInStateOf({ state, checkIn }, own, expected, now);

  test.each([
    ['notOpenYet', at('published', checkIn.opensAt - 1)],
    ['open', at('published', checkIn.opensAt)],
    ['open', at('published', checkIn.closesAt - 1)],
    ['over', at('published', checkIn.closesAt)],
    ['closed', at('closed', noon)],
    ['cancelled', at('cancelled', noon)],
    ['notExpected', at('published', noon, false)],
    ['done', at('published', noon, true, { at: noon })],
    ['done', at('closed', noon, true, { at: noon })],
  ])('says %s', (expected, state) => {
    expect(state).toBe(expected);
  });
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
