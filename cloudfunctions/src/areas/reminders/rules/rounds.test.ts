import { roundStatusOf, refuseRound } from './rounds';

const hour = 3_600_000;
const by = { memberId: 'M100', name: '欧阳明' };
const gathering = { state: 'published', startsAt: 20 * hour, publishedAt: 0, changed: null } as const;
const round = (at: number) => ({ at, by });

test.each([
  ['three hours after it was published', gathering, [], 3 * hour, null],
  [
    'sooner, of what was published later',
    { ...gathering, publishedAt: hour },
    [],
    3 * hour,
    { word: 'tooSoon', from: 4 * hour },
  ],
  ['of what nobody dated', { ...gathering, publishedAt: null }, [], 3 * hour, null],
  ['when it would begin just then', gathering, [round(17 * hour)], 18 * hour, { word: 'tooLate' }],
  ['sooner', gathering, [], 3 * hour - 1, { word: 'tooSoon', from: 3 * hour }],
  [
    'soon after a change',
    { ...gathering, changed: { at: 5 * hour, version: 3, what: [] } },
    [],
    6 * hour,
    { word: 'tooSoon', from: 8 * hour },
  ],
  ['soon after the last time', gathering, [round(6 * hour)], 7 * hour, { word: 'tooSoon', from: 9 * hour }],
  ['a third time', gathering, [round(3 * hour), round(6 * hour)], 12 * hour, { word: 'enough', limit: 2 }],
  ['when it has begun', gathering, [], 20 * hour, { word: 'tooLate' }],
  ['when it would begin before', gathering, [round(18 * hour)], 19 * hour, { word: 'tooLate' }],
  ['when it is called off', { ...gathering, state: 'cancelled' as const }, [], 4 * hour, { word: 'tooLate' }],
])('%s', (_case, of, rounds, now, refusal) => expect(refuseRound(of, rounds, now)).toEqual(refusal));

test('what is still possible is said', () => {
  expect(roundStatusOf(gathering, [], hour)).toEqual({ from: 3 * hour, left: 2, rounds: [] });
  expect(roundStatusOf(gathering, [round(3 * hour)], 7 * hour)).toEqual({
    from: 7 * hour,
    left: 1,
    rounds: [{ at: 3 * hour, by: '欧阳明' }],
  });
  expect(roundStatusOf(gathering, [], 20 * hour)).toEqual({ from: null, left: 0, rounds: [] });
});
