import { dayMs, hourMs, midnightOf } from '../../../domain/local-time';

/** A cell without a value that could be used: an error such as `#REF!`, or (null) a formula whose result was not saved. */
export class BadCell {
  constructor(readonly error: string | null) {}
}

/** What a spreadsheet holds in one cell. Dates are midnight UTC of the day shown. */
export type Cell = string | number | boolean | Date | BadCell | null | undefined;

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const wide = /[０-９Ａ-Ｚａ-ｚ]/g;

function plain(cell: Cell): string {
  if (cell === null || cell === undefined || cell instanceof BadCell) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** Text as shown to people: trimmed, one blank for many, digits and letters of normal width; Chinese punctuation stays. */
export function textOf(cell: Cell): string {
  return plain(cell)
    .replace(invisible, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(wide, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .trim();
}

/** A code, a header or a fixed word: of normal width and without any blanks. */
export function codeOf(cell: Cell): string {
  return plain(cell).normalize('NFKC').replace(invisible, '').replace(/\s/g, '');
}

/** A person's name: 张 三, spaced out to the width of three characters, is 张三; all middle dots are one. */
export function nameOf(cell: Cell): string {
  const name = textOf(cell).replace(/\s*[·•・‧．]\s*/g, '·');
  return /^[\p{Script=Han}\s·]+$/u.test(name) ? name.replace(/\s/g, '') : name;
}

/** A mobile number as eleven digits, null for none, undefined if it is not one. */
export function phoneOf(cell: Cell): string | null | undefined {
  const digits = codeOf(cell)
    .replace(/[-()‐-―]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  if (digits === '') return null;
  return /^1\d{10}$/.test(digits) ? digits : undefined;
}

/** An e-mail address, null for none, undefined if it is not one. */
export function emailOf(cell: Cell): string | null | undefined {
  const address = codeOf(cell);
  if (address === '') return null;
  return address.length <= 100 && /^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/.test(address) ? address : undefined;
}

const dateForms = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  // Rosters often know the month only.
  /^(\d{4})[-/.年](\d{1,2})月?$/,
];

/** The number Excel has for a day, when the cell is not formatted as a date. */
const serial = (cell: number) => Date.UTC(1899, 11, 30) + cell * dayMs;

/** A day as its midnight in UTC+8, null for none, undefined if it is not a day between 1900 and 2100. */
export function dayOf(cell: Cell): number | null | undefined {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell > 366 && cell < 80_000)
    return serial(cell) - 8 * hourMs;
  const text = codeOf(cell).replace(/[T]?00:00:00$/, '');
  if (text === '') return null;
  // 2005.10 typed as a number has become 2005.1: not to be told from January.
  if (typeof cell === 'number' && !Number.isInteger(cell)) return undefined;
  const found = dateForms.map(form => form.exec(text)).find(match => match !== null);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  const at = Date.UTC(year, month - 1, day);
  const real = new Date(at).getUTCMonth() === month - 1 && new Date(at).getUTCDate() === day;
  return real && year >= 1900 && year <= 2100 ? midnightOf(year, month, day) : undefined;
}
