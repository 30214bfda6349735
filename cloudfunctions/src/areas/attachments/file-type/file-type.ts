import { strFromU8, unzipSync } from 'fflate';
import type { AttachmentType, WrongTypeReason } from '../../../../../types/attachments';

/** What a file is, or why it is nothing that may be attached. */
export type FileType =
  | { readonly type: AttachmentType; readonly reason?: undefined }
  | { readonly type: null; readonly reason: WrongTypeReason };

const is = (type: AttachmentType): FileType => ({ type });
const isNot = (reason: WrongTypeReason): FileType => ({ type: null, reason });

const text = (file: Buffer, from: number, to: number) => file.toString('latin1', from, to);

const starts = {
  pdf: '%PDF-',
  zip: 'PK\x03\x04',
  ole: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  jpg: '\xff\xd8\xff',
  png: '\x89PNG\r\n\x1a\n',
};
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
/** A whole PDF says within so many bytes of its end that it ends. */
const pdfTail = 2048;

/** Files of old Office programs, and those of new ones that want a password: both lie in the same container. */
const ofOle = (file: Buffer) =>
  isNot(file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldFormat');

const main = 'application/vnd.openxmlformats-officedocument.';
const officeTypes: Readonly<Record<string, AttachmentType>> = {
  [`${main}wordprocessingml.document.main+xml`]: 'docx',
  [`${main}spreadsheetml.sheet.main+xml`]: 'xlsx',
  [`${main}presentationml.presentation.main+xml`]: 'pptx',
  [`${main}presentationml.slideshow.main+xml`]: 'pptx',
};
const typesPart = '[Content_Types].xml';
/** Far more than it ever has; what says otherwise is not unpacked. */
const largestTypesPart = 1 << 20;

/** What a zip is by the parts that it says it is made of: documents, workbooks and presentations are zips. */
function ofZip(file: Buffer): FileType {
  const names = new Set<string>();
  let part: Uint8Array | undefined;
  try {
    part = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        return name === typesPart && originalSize <= largestTypesPart;
      },
    })[typesPart];
  } catch {
    return isNot('damaged');
  }
  if (!part) return isNot('unknown');
  const types = strFromU8(part);
  if (/macroEnabled/i.test(types) || [...names].some(name => /vbaProject/i.test(name))) return isNot('macros');
  for (const [entry] of types.matchAll(/<(?:\w+:)?Override\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(entry)?.[1] ?? '';
    const type = officeTypes[attribute('ContentType')];
    if (type) return names.has(attribute('PartName').replace(/^\//, '')) ? is(type) : isNot('damaged');
  }
  return isNot('unknown');
}

function ofIsoMedia(file: Buffer): FileType {
  const end = Math.min(file.readUInt32BE(0), 256);
  const brands = [8, ...Array.from({ length: Math.max(0, (end - 16) >> 2) }, (_, at) => 16 + 4 * at)];
  return brands.some(at => heicBrands.includes(text(file, at, at + 4))) ? is('heic') : isNot('unknown');
}

/** What a file is by its content, whatever its name says; or why it is nothing that may be attached. */
export function detectFileType(file: Buffer): FileType {
  const begins = (start: string) => text(file, 0, start.length) === start;
  if (begins(starts.pdf)) return file.subarray(-pdfTail).includes('%%EOF') ? is('pdf') : isNot('damaged');
  if (begins(starts.zip)) return ofZip(file);
  if (begins(starts.ole)) return ofOle(file);
  if (begins(starts.jpg)) return is('jpg');
  if (begins(starts.png)) return file.includes('IEND') ? is('png') : isNot('damaged');
  if (begins('RIFF') && text(file, 8, 12) === 'WEBP')
    return file.readUInt32LE(4) + 8 <= file.length ? is('webp') : isNot('damaged');
  if (text(file, 4, 8) === 'ftyp' && file.length >= 16) return ofIsoMedia(file);
  return isNot('unknown');
}
