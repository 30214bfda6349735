import type { Electorate, MinutesPart, Votes } from '../../../../../types/minutes';

/** Everybody who voted, whichever way. */
const cast = (votes: Votes): number => votes.for + votes.against + votes.abstained;

/** More votes than people who were there with one; null if they fit, or it is not known how many were. */
export function refuseVotes(votes: Votes | null, electorate: Electorate | null) {
  if (!votes || !electorate || cast(votes) <= electorate.came) return null;
  return { word: 'tooManyVotes', votes: cast(votes), came: electorate.came } as const;
}

/**
 * What a vote came to: it passes when more than half of those agree who have a vote and should have come, whether they did or
 * not. Source: 中国共产党支部工作条例, article 11.
 */
export function outcomeOf(votes: Votes | null, electorate: Electorate | null): MinutesPart['outcome'] {
  if (!votes || !electorate) return null;
  if (electorate.quorumMet === false) return 'noQuorum';
  return votes.for * 2 > electorate.expected ? 'passed' : 'notPassed';
}
