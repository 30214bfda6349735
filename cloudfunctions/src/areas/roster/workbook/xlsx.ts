import { limits, unpack } from './archive';
import type { Cell } from './cells';
import { readXlsxSheet } from './xlsx-sheet';
import { attributeOf, unescaped, walkXml } from './xml';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Excel's own formats that show a day, the Chinese ones among them. */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

function showsDay(format: string): boolean {
  const code = format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(code) || (/m/i.test(code) && !/[hs]/i.test(code));
}

/** Whether numbers of a style are shown as days, by the index of the style. */
function dayStyles(part: Uint8Array | undefined): boolean[] {
  const formats = new Map<string, boolean>();
  const styles: boolean[] = [];
  let within = false;
  if (part)
    walkXml(part, {
      open(name, { numFmtId = '0', formatCode = '' }) {
        if (name === 'numFmt') formats.set(numFmtId, showsDay(formatCode));
        else if (name === 'cellXfs') within = true;
        else if (name === 'xf' && within) styles.push(formats.get(numFmtId) ?? dayFormats.has(Number(numFmtId)));
      },
      close(name) {
        if (name === 'cellXfs') within = false;
      },
    });
  return styles;
}

/** The texts that cells refer to by number. */
function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let into = false;
  let smallPrint = false;
  if (part)
    walkXml(part, {
      open(name) {
        if (name === 'si') strings.push('');
        else if (name === 'rPh') smallPrint = true;
        else if (name === 't') into = !smallPrint;
      },
      text(text) {
        if (into) strings[strings.length - 1] += text;
      },
      close(name) {
        if (name === 't') into = false;
        else if (name === 'rPh') smallPrint = false;
      },
    });
  return strings.map(unescaped);
}

/** Where the parts of a workbook lie: by the id that it names them with, and by their kind. */
function relationsOf(parts: Parts): { byId: Map<string, string>; byKind: Map<string, string> } {
  const byId = new Map<string, string>();
  const byKind = new Map<string, string>();
  const part = parts['xl/_rels/workbook.xml.rels'];
  if (part)
    walkXml(part, {
      open(name, { Id = '', Target = '', Type = '' }) {
        if (name !== 'Relationship') return;
        const path = decodeURIComponent(new URL(Target, 'file:///xl/').pathname.slice(1));
        byId.set(Id, path);
        byKind.set(Type.slice(Type.lastIndexOf('/') + 1), path);
      },
    });
  return { byId, byKind };
}

/**
 * Every sheet of an .xlsx workbook, in bounded memory whatever the file contains.
 * @throws WorkbookRefused if it may run macros or is too large, and something else if it is damaged
 */
export function readXlsx(bytes: Buffer): { name: string; rows: Cell[][] }[] {
  const parts = unpack(bytes);
  const { byId, byKind } = relationsOf(parts);
  const partOf = (path: string | undefined) => (path === undefined ? undefined : parts[path]);
  const sheets: { name: string; part: Uint8Array | undefined }[] = [];
  let since1904 = false;
  walkXml(parts['xl/workbook.xml'] ?? new Uint8Array(), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      else if (name === 'sheet')
        sheets.push({ name: attributes['name'] ?? '', part: partOf(byId.get(attributeOf(attributes, 'id') ?? '')) });
    },
  });
  const styles = dayStyles(partOf(byKind.get('styles')));
  const context = {
    strings: sharedStrings(partOf(byKind.get('sharedStrings'))),
    isDay: (style: number) => styles[style] ?? false,
    epoch: since1904 ? 24_107 : 25_569,
    room: limits.cells,
  };
  return sheets.map(({ name, part }) => ({ name, rows: part ? readXlsxSheet(part, context) : [] }));
}
