import { strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { readWorkbook } from './workbook';

const open =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const close = '</sheetData></worksheet>';

let good: Buffer;
beforeAll(async () => {
  good = await writeExcelFile([
    { sheet: '支部', data: [[{ value: '支部代码' }], [{ value: 'U1-B1' }]] },
    {
      sheet: '党员',
      data: [[{ value: 5 }, { value: new Date(Date.UTC(2005, 6, 1)), type: Date, format: 'yyyy-mm-dd' }]],
    },
  ]).toBuffer();
});

/** The good workbook with other or further parts. */
const having = (parts: Record<string, Uint8Array>) => Buffer.from(zipSync({ ...unzipSync(good), ...parts }));
const havingSheet = (xml: string) => having({ 'xl/worksheets/sheet1.xml': strToU8(open + xml + close) });
const refusal = (bytes: Uint8Array) =>
  readWorkbook(bytes).then(
    () => 'read',
    (error: { reason?: string }) => error.reason,
  );

test('reads texts, numbers and dates, sheet by sheet', async () => {
  expect(await readWorkbook(good)).toEqual([
    { name: '支部', rows: [['支部代码'], ['U1-B1']] },
    { name: '党员', rows: [[5, new Date('2005-07-01T00:00:00Z')]] },
  ]);
});

test('keeps empty rows, so that row numbers are those of the spreadsheet program', async () => {
  const [sheet] = await readWorkbook(havingSheet('<row r="3"><c r="B3"><v>7</v></c></row>'));
  expect(sheet?.rows.map(row => row[1] ?? null)).toEqual([null, null, 7]);
});

describe('refuses', () => {
  const word = (name: string) => Buffer.from(zipSync({ [name]: strToU8('<x/>') }));

  test.each<[string, () => Buffer, string]>([
    ['text', () => Buffer.from('人员编号,姓名\n1,张三'), 'notWorkbook'],
    ['nothing', () => Buffer.alloc(0), 'notWorkbook'],
    ['an old or encrypted workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldFormat'],
    ['another kind of zip', () => word('word/document.xml'), 'notWorkbook'],
    ['macros', () => having({ 'xl/vbaProject.bin': strToU8('x') }), 'macros'],
    ['half a file', () => good.subarray(0, good.length >> 1), 'damaged'],
    ['a directory that points nowhere', () => pointingNowhere(), 'damaged'],
    ['XML that is none', () => having({ 'xl/workbook.xml': strToU8('<workbook><sheets>') }), 'damaged'],
    ['a part that is not deflated', () => having({}).fill(0xff, 40, 60), 'damaged'],
    [
      'too many parts',
      () => having(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`xl/${i}.xml`, strToU8('')]))),
      'tooLarge',
    ],
    ['a file too large', () => Buffer.concat([good, Buffer.alloc(17 << 20)]), 'tooLarge'],
  ])('%s', async (_, file, reason) => expect(await refusal(file())).toBe(reason));

  const pointingNowhere = () => {
    const file = Buffer.from(good);
    file.writeUInt32LE(0xfffffff0, file.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
    return file;
  };
});

describe('stays within its memory with', () => {
  /** Every figure that a zip gives of a part's unpacked size, made small. */
  const lying = (zip: Buffer) => {
    const file = Buffer.from(zip);
    for (let at = file.indexOf('PK\x03\x04'); at >= 0; at = file.indexOf('PK\x03\x04', at + 4))
      file.writeUInt32LE(9, at + 22);
    for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 4))
      file.writeUInt32LE(9, at + 24);
    return file;
  };
  const bomb = () => having({ 'xl/sharedStrings.xml': Buffer.alloc(100 << 20, 'a') });

  test.each<[string, () => Buffer, string]>([
    ['a part that unpacks to 100 MB', bomb, 'tooLarge'],
    ['the same, saying it is of nine bytes', () => lying(bomb()), 'tooLarge'],
    [
      'one cell in the furthest corner',
      () => havingSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'tooLarge',
    ],
    [
      'one cell far to the right of many rows',
      () => havingSheet("<row r='50000'><c r='ZZ50000'><v>1</v></c></row>"),
      'tooLarge',
    ],
    [
      'a reference written as entities',
      () => havingSheet('<row r="&#49;048576"><c r="A&#49;048576"><v>1</v></c></row>'),
      'damaged',
    ],
  ])('%s', async (_, file, reason) => {
    const bytes = file();
    const before = process.memoryUsage().rss;
    expect(await refusal(bytes)).toBe(reason);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });
});
