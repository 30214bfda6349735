import { comparable } from '../directory-index/comparable-text';
import type { Sign } from '../directory-index/name-slots';

/** The longest query; what goes beyond it is cut off. One bit a place, in 31 bits. */
const longest = 29;
/** What was typed, as it is compared. */
export const queryOf = (typed: string): string => comparable(typed).slice(0, longest);
const bit = (place: number) => 1 << place;

/**
 * How far a query can be read on from the place `at` when a character stands for what comes there: a bit for every place
 * that can be reached. It may be given as itself, by its first letter (also zh, ch, sh), by a whole reading, and at the end
 * of the query by the beginning of one.
 */
export function reachOf({ character }: Sign, readings: readonly string[], query: string, at: number): number {
  let reach = query.startsWith(character, at) ? bit(at + character.length) : 0;
  const letter = query.charCodeAt(at);
  for (const reading of readings) {
    if (reading.charCodeAt(0) !== letter) continue;
    reach |= bit(at + 1);
    if (reading.charAt(1) === 'h' && query.charAt(at + 1) === 'h') reach |= bit(at + 2);
    if (query.startsWith(reading, at)) reach |= bit(at + reading.length);
    else if (reading.startsWith(query.slice(at))) reach |= bit(query.length);
  }
  return reach;
}

/** The same without what is only a part of a character: as itself, or by its whole reading in this name. */
export function wholeReachOf({ character, readings: [own = ' '] }: Sign, query: string, at: number): number {
  return (
    (query.startsWith(character, at) ? bit(at + character.length) : 0) |
    (query.startsWith(own, at) ? bit(at + own.length) : 0)
  );
}
