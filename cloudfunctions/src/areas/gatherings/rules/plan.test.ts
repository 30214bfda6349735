import { usualDetails } from '../../../records/gatherings/rules';
import { refusePlan } from './plan';

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
  ...usualDetails('film', 'B1'),
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

describe('a plan of study on phones', () => {
  const online = { code: false, location: null, online: { reflectionLength: 5 } };

  test.each([
    ['of a kind that may be studied, with something to study', 'onlineStudy', '第三章', undefined],
    ['with nothing to study', 'onlineStudy', '', 'nothingToStudy'],
    ['of a kind that is held in a room', 'generalMeeting', '第三章', 'notOnline'],
  ] as const)('%s', (_case, kind, study, word) =>
    expect(refusePlan({ ...plan, kind, study, means: online })?.word).toBe(word),
  );

  test('is asked for nothing to study where nobody studies', () => {
    expect(refusePlan({ ...plan, kind: 'onlineStudy', study: '' })).toBeNull();
    expect(refusePlan({ ...plan, kind: 'generalMeeting' })).toBeNull();
  });
});
