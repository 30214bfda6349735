/**
 * A text that no spreadsheet program takes for a formula, also after it went through a CSV file: what begins like one gets an
 * apostrophe before it. Control characters other than line breaks become blanks.
 */
export function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex
  const plain = text.replace(/\r\n?/g, '\n').replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ');
  return /^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text) ? `'${plain}` : plain;
}
