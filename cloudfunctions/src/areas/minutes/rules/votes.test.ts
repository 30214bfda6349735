import type { Electorate } from '../../../../../types/minutes';
import { outcomeOf, refuseVotes } from './votes';

const electorate = (expected: number, came: number, quorumMet: boolean | null = null): Electorate => ({
  expected,
  came,
  quorumMet,
});
const votes = (agree: number, against = 0, abstained = 0) => ({ for: agree, against, abstained });

test.each([
  ['more than half of those who should have come', votes(6), electorate(11, 6, true), 'passed'],
  ['exactly half of them is not more', votes(5), electorate(10, 10, true), 'notPassed'],
  ['all who were there, but half of those who should have come', votes(5), electorate(10, 5, true), 'notPassed'],
  ['one more than half', votes(6, 4), electorate(10, 10, true), 'passed'],
  ['half of an odd number, rounded up, is more', votes(4, 3), electorate(7, 7), 'passed'],
  ['everyone agrees, but too few were there', votes(4), electorate(10, 4, false), 'noQuorum'],
  ['nobody votes', votes(0), electorate(0, 0), 'notPassed'],
  ['it was not put to the vote', null, electorate(10, 10, true), null],
  ['nobody knows who has a vote', votes(6), null, null],
] as const)('%s', (_case, cast, who, outcome) => expect(outcomeOf(cast, who)).toBe(outcome));

test.each([
  ['as many as were there', votes(3, 1, 1), electorate(10, 5), null],
  ['one more', votes(3, 2, 1), electorate(10, 5), { word: 'tooManyVotes', votes: 6, came: 5 }],
  ['more than were there, if less than should have come', votes(8), electorate(10, 5), 'tooManyVotes'],
  ['without a vote', null, electorate(10, 0), null],
  ['with nobody knowing who has a vote', votes(900), null, null],
])('votes: %s', (_case, cast, who, refusal) => {
  const found = refuseVotes(cast, who);
  expect(typeof refusal === 'string' ? found?.word : found).toEqual(refusal);
});
