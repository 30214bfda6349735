import { beginnings, officeFile, pdf, png, zip } from '../../../../../tests/sample-files';
import { detectFileType } from './file-type';

const docx = officeFile('docx');

test.each<[string, Buffer, string]>([
  ['a PDF', pdf(), 'pdf'],
  ['a document', docx, 'docx'],
  ['a workbook', officeFile('xlsx'), 'xlsx'],
  ['a presentation', officeFile('pptx'), 'pptx'],
  ['a PNG', png, 'png'],
  ['a JPEG', beginnings.jpg, 'jpg'],
  ['a WebP', beginnings.webp, 'webp'],
  ['a HEIC', beginnings.heic, 'heic'],
  ['a HEIC by the brands that it is compatible with', beginnings.heicByCompatibility, 'heic'],
])('%s is known by its content', (_, file, type) => expect(detectFileType(file)).toEqual({ type }));

test.each<[string, Buffer, string]>([
  ['a program', beginnings.exe, 'unknown'],
  ['a web page', Buffer.from('<html>%PDF-1.4 %%EOF</html>'), 'unknown'],
  ['a text that is no PDF', Buffer.from('see %PDF-1.4'), 'unknown'],
  ['nothing at all', Buffer.alloc(0), 'unknown'],
  ['a few bytes', Buffer.from('PK'), 'unknown'],
  ['a PDF that broke off', pdf().subarray(0, 60), 'damaged'],
  ['a document that broke off', docx.subarray(0, -30), 'damaged'],
  [
    'a document without the part that it names',
    zip({ '[Content_Types].xml': typesOf('word/document.xml') }),
    'damaged',
  ],
  ['any zip', zip({ 'a.txt': 'a', 'xl/workbook.xml': '<workbook/>' }), 'unknown'],
  ['a zip of XML that is no document', zip({ '[Content_Types].xml': '<Types/>' }), 'unknown'],
  ['a zip inside which something calls itself a document', zip({ 'x/[Content_Types].xml': typesOf('a') }), 'unknown'],
  ['a zip that says what it is at too great a length', zip(tooLong()), 'unknown'],
  ['a template', officeFile('dotx'), 'unknown'],
  ['a document with macros', officeFile('docm'), 'macros'],
  ['a document that hides macros', officeFile('docx', { 'word/vbaProject.bin': 'x' }), 'macros'],
  ['a document of an old program', beginnings.ole, 'oldFormat'],
  ['a document that wants a password', beginnings.encrypted, 'encrypted'],
  ['a PNG that broke off', png.subarray(0, 40), 'damaged'],
  ['a WebP that broke off', beginnings.webp.subarray(0, 20), 'damaged'],
  ['a film', beginnings.mp4, 'unknown'],
  ['an AVIF', beginnings.avif, 'unknown'],
  ['a sound', beginnings.wav, 'unknown'],
])('%s is not accepted: %s', (_, file, reason) => expect(detectFileType(file)).toEqual({ type: null, reason }));

function typesOf(part: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
}

function tooLong() {
  return { '[Content_Types].xml': typesOf('word/document.xml') + ' '.repeat(2 << 20), 'word/document.xml': '' };
}
