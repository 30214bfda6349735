/** One character of a name: itself in lower case, and how it is read, in this name's own reading first. */
export interface Sign {
  readonly character: string;
  readonly readings: readonly string[];
}

/** The longest query; what goes beyond it is cut off. One bit a place, in 31 bits. */
const longest = 29;

/** A letter or digit as it is compared, and where it stands in the text it is from. */
export interface Compared {
  readonly character: string;
  readonly from: number;
  readonly to: number;
}

const known = new Map<string, string>();

/** What of a character is compared: full-width forms, case and signs make no difference, and ü is typed as v. */
function comparedOf(written: string): string {
  const before = known.get(written);
  if (before !== undefined) return before;
  const folded = written.normalize('NFKC').toLowerCase().replaceAll('ü', 'v');
  const compared = folded.replace(/[^\p{L}\p{N}]/gu, '');
  known.set(written, compared);
  return compared;
}

/** What of a text is compared, one by one, with where it stands. */
export function comparedIn(text: string): Compared[] {
  const all: Compared[] = [];
  let from = 0;
  for (const written of text) {
    const to = from + written.length;
    for (const character of comparedOf(written)) all.push({ character, from, to });
    from = to;
  }
  return all;
}

/** The letters and digits of a text as they are compared. */
export function charactersOf(text: string): string[] {
  const all: string[] = [];
  for (const written of text) {
    const compared = comparedOf(written);
    if (compared.length === written.length && compared !== '') all.push(compared);
    else all.push(...compared);
  }
  return all;
}

/** A text as it is compared. */
export const comparable = (text: string): string => charactersOf(text).join('');

/** What was typed, as it is compared. */
export const queryOf = (typed: string): string => comparable(typed).slice(0, longest);

const lower = 'a'.charCodeAt(0);

/** Which of the letters a–z a text begins with, as 0–25; others are beyond. */
export const letterAt = (text: string, at: number) => text.charCodeAt(at) - lower;

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
