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

const lower = 'a'.charCodeAt(0);

/** Which of the letters a–z a text begins with, as 0–25; others are beyond. */
export const letterAt = (text: string, at: number) => text.charCodeAt(at) - lower;
