import { strToU8, zipSync } from 'fflate';

const bytes = (...parts: readonly (string | Uint8Array)[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** The smallest PDF that a viewer opens, with a line of text. */
export const pdf = (line = 'Papers') => {
  const draw = `BT /F1 24 Tf 60 700 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${draw.length}>>stream\n${draw}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj${object}endobj\n`).join('');
  return bytes(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF\n`);
};

const office = 'application/vnd.openxmlformats-officedocument.';
const mainParts = {
  docx: ['word/document.xml', `${office}wordprocessingml.document.main+xml`],
  xlsx: ['xl/workbook.xml', `${office}spreadsheetml.sheet.main+xml`],
  pptx: ['ppt/presentation.xml', `${office}presentationml.presentation.main+xml`],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
  dotx: ['word/document.xml', `${office}wordprocessingml.template.main+xml`],
} as const;

/** A zip with these parts. */
export const zip = (parts: Readonly<Record<string, string>>) =>
  bytes(zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)]))));

/** A document of an office program: the parts that say what it is, and others. */
export function officeFile(kind: keyof typeof mainParts, others: Readonly<Record<string, string>> = {}): Buffer {
  const [name, type] = mainParts[kind];
  const types = `<?xml version="1.0"?><Types><Default Extension="xlsx" ContentType="${office}spreadsheetml.sheet"/><Override PartName="/docProps/app.xml" ContentType="application/xml"/><Override PartName="/${name}" ContentType="${type}"/></Types>`;
  return zip({ '[Content_Types].xml': types, [name]: '<document/>', ...others });
}

/** One red pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Beginnings of files of other programs. */
export const beginnings = {
  exe: bytes('MZ\x90\x00\x03', new Uint8Array(200), 'PE\0\0'),
  jpg: bytes('\xff\xd8\xff\xe0\x00\x10JFIF\0', new Uint8Array(40), '\xff\xd9'),
  webp: bytes('RIFF\x20\0\0\0WEBPVP8 ', new Uint8Array(40)),
  heic: bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic', new Uint8Array(40)),
  heicByCompatibility: bytes('\0\0\0\x1cftypmif1\0\0\0\0mif1heixmiaf', new Uint8Array(40)),
  avif: bytes('\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf', new Uint8Array(40)),
  mp4: bytes('\0\0\0\x18ftypisom\0\0\x02\0isomiso2', new Uint8Array(40)),
  wav: bytes('RIFF\x20\0\0\0WAVEfmt ', new Uint8Array(40)),
  ole: bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', new Uint8Array(600), Buffer.from('WordDocument', 'utf16le')),
  encrypted: bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', new Uint8Array(600), Buffer.from('EncryptedPackage', 'utf16le')),
};
