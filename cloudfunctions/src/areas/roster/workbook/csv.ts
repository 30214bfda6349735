import Papa from 'papaparse';
import { limits } from './archive';
import { WorkbookRefused } from './workbook-refused';

const marks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text files hold no other control characters; programs of old end a file with `\x1a`. */
// eslint-disable-next-line no-control-regex
const binary = /[\0-\x08\x0e-\x19\x1b-\x1f]/;

/** A file as text: by its mark, or UTF-8, or else the GB18030 that Chinese Excel writes; null if it is no text. */
function textIn(bytes: Uint8Array): string | null {
  const marked = marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  const text = marked ? decode(bytes, marked[1]) : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'));
  return text === null || binary.test(text) ? null : text;
}

/** `="001"` is how some programs keep a number from losing its zeros. */
const plainField = (field: string) => /^="(.*)"$/s.exec(field)?.[1] ?? field;

/**
 * The rows of a CSV file, its fields separated by commas, tabs or semicolons.
 * @throws WorkbookRefused if it is not one
 */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = textIn(bytes);
  if (text === null || text.trim() === '') throw new WorkbookRefused('notWorkbook');
  if (/^\s*</.test(text)) throw new WorkbookRefused('webPage');
  const { data, errors } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';'],
    preview: limits.rows + 1,
  });
  if (errors.some(error => error.type === 'Quotes')) throw new WorkbookRefused('damaged');
  // A last line end is no row.
  const rows = data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
  if (rows.length > limits.rows) throw new WorkbookRefused('tooManyRows');
  if (rows.reduce((sum, row) => sum + row.length, 0) > limits.cells) throw new WorkbookRefused('tooLarge');
  return rows.map(row => row.map(plainField));
}
