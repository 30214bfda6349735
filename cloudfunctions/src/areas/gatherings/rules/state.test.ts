import { checkInStateOf, isInOwnList, mayDo, refuseChange } from './state';

const minute = 60_000;
const noon = 1_800_000_000_000;
const checkIn = { opensAt: noon - 30 * minute, lateAfter: noon + 5 * minute, closesAt: noon + 60 * minute };

describe('the check-in button', () => {
  type Standing = Parameters<typeof checkInStateOf>[2];

  test.each<[string, 'published' | 'closed' | 'cancelled', number, Standing, boolean]>([
    ['notOpenYet', 'published', checkIn.opensAt - 1, 'expected', false],
    ['open', 'published', checkIn.opensAt, 'expected', false],
    ['open', 'published', checkIn.closesAt - 1, 'observer', false],
    ['over', 'published', checkIn.closesAt, 'expected', false],
    ['closed', 'closed', noon, 'expected', false],
    ['cancelled', 'cancelled', noon, 'expected', false],
    ['notExpected', 'published', noon, 'notExpected', false],
    ['notSignedUp', 'published', noon, 'notSignedUp', false],
    ['notSignedUp', 'closed', noon, 'notSignedUp', false],
    ['cancelled', 'cancelled', noon, 'notSignedUp', false],
    ['done', 'published', noon, 'notSignedUp', true],
    ['done', 'published', noon, 'expected', true],
    ['done', 'closed', noon, 'expected', true],
  ])('says %s: %s, at %i, %s, checked in: %s', (expected, state, now, standing, isThere) =>
    expect(checkInStateOf({ state, checkIn }, isThere ? { at: noon } : null, standing, now)).toBe(expected),
  );
});

const mySignUp = { state: 'open', position: null, opensAt: 0, closesAt: 1 } as const;

test.each([
  ['what they are expected at', { mine: 'notYet', mySignUp: null }, false, true, true],
  ['what they may sign up for, while it is to come', { mine: null, mySignUp }, false, true, false],
  ['what they checked in at', { mine: null, mySignUp: null }, true, true, true],
  ['not what others are meant by', { mine: null, mySignUp: null }, false, false, false],
] as const)('in somebody’s own list stands %s', (_case, card, takesPart, upcoming, past) => {
  expect([isInOwnList(card, takesPart, false), isInOwnList(card, takesPart, true)]).toEqual([upcoming, past]);
});

describe('what a manager may do', () => {
  const granted = (state: 'draft' | 'published' | 'closed' | 'cancelled', now: number, manages = true) =>
    Object.entries(mayDo({ state, checkIn }, manages, now))
      .filter(([, may]) => may)
      .map(([what]) => what);

  test.each([
    ['draft', noon, ['revise', 'publish', 'cancel']],
    ['draft', checkIn.closesAt, ['revise', 'cancel']],
    ['published', 0, ['revise', 'cancel', 'callRoll', 'seeRecipients']],
    ['published', noon, ['revise', 'cancel', 'callRoll', 'close', 'seeRecipients']],
    ['closed', noon, ['readSheet', 'seeRecipients']],
    ['cancelled', noon, ['seeRecipients']],
  ] as const)('%s at %d', (state, now, expected) => {
    expect(granted(state, now)).toEqual(expected);
    expect(granted(state, now, false)).toEqual([]);
  });
});

test.each([
  ['draft', null],
  ['published', null],
  ['closed', { word: 'alreadyClosed' }],
  ['cancelled', { word: 'alreadyCancelled' }],
] as const)('a change of what is %s is refused by %j', (state, refusal) =>
  expect(refuseChange({ state })).toEqual(refusal),
);

test.each([
  [
    'a draft before its window is over',
    'draft',
    checkIn.closesAt - 1,
    { publish: true, callRoll: false, close: false },
  ],
  ['a draft whose window is over', 'draft', checkIn.closesAt, { publish: false, revise: true, cancel: true }],
  ['what is to come', 'published', checkIn.opensAt - 1, { callRoll: true, close: false, publish: false }],
  ['what has opened', 'published', checkIn.opensAt, { close: true, readSheet: false, seeRecipients: true }],
  ['what is closed', 'closed', noon, { revise: false, cancel: false, callRoll: false, readSheet: true }],
  ['what is cancelled', 'cancelled', noon, { revise: false, readSheet: false, seeRecipients: true }],
  ['a draft that nobody was told of', 'draft', noon, { seeRecipients: false }],
] as const)('who manages may do this with %s', (_case, state, now, expected) => {
  expect(mayDo({ state, checkIn }, true, now)).toMatchObject(expected);
  expect(Object.values(mayDo({ state, checkIn }, false, now))).not.toContain(true);
});
