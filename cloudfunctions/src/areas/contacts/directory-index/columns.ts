/** Texts by code: the word of row `i` is `words[rows.charCodeAt(i) - 48]`. */
export interface Coded {
  readonly words: string[];
  readonly rows: string;
}

const zero = '0'.charCodeAt(0);

/** A small number as one character that needs no escape in JSON, so long as there are fewer than 44 of them. */
export const codeOf = (n: number) => String.fromCharCode(zero + n);

/** What `codeOf` made of it. */
const numberAt = (text: string, at: number) => text.charCodeAt(at) - zero;

/** A column of texts that repeat. */
export function coded(texts: readonly string[]): Coded {
  const places = new Map<string, number>();
  const rows = texts.map(text => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return codeOf(place);
  });
  return { words: [...places.keys()], rows: rows.join('') };
}

/** The texts of a coded column. */
export const uncoded = ({ words, rows }: Coded): string[] =>
  Array.from({ length: rows.length }, (_, row) => words[numberAt(rows, row)] ?? '');

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 60);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

/** A column of texts without blanks, each without what it begins with like the one before it. */
export function fronted(texts: readonly string[]): string {
  return texts
    .map((text, row) => {
      const shared = sharedLength(text, texts[row - 1] ?? '');
      return codeOf(shared) + text.slice(shared);
    })
    .join(' ');
}

/** The texts of a front-coded column. */
export function unfronted(column: string): string[] {
  let before = '';
  const items = column === '' ? [] : column.split(' ');
  return items.map(item => (before = before.slice(0, numberAt(item, 0)) + item.slice(1)));
}
