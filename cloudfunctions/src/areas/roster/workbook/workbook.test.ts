import { strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { BadCell } from './cells';
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
function refusal(bytes: Uint8Array): string | undefined {
  try {
    readWorkbook(bytes);
    return 'read';
  } catch (error) {
    return (error as { reason?: string }).reason;
  }
}

test('reads texts, numbers and dates, sheet by sheet', () => {
  expect(readWorkbook(good)).toEqual([
    { name: '支部', rows: [['支部代码'], ['U1-B1']] },
    { name: '党员', rows: [[5, new Date('2005-07-01T00:00:00Z')]] },
  ]);
});

test('keeps empty rows, so that row numbers are those of the spreadsheet program', () => {
  const [sheet] = readWorkbook(havingSheet('<row r="3"><c r="B3"><v>7</v></c></row>'));
  expect(sheet?.rows.map(row => row[1] ?? null)).toEqual([null, null, 7]);
});

describe('refuses', () => {
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
  const word = (name: string) => Buffer.from(zipSync({ [name]: strToU8('<x/>') }));

  test.each<[string, () => Buffer, string]>([
    ['a PDF', () => Buffer.from('%PDF-1.7\n\0\x01\xff', 'latin1'), 'notWorkbook'],
    ['nothing', () => Buffer.alloc(0), 'notWorkbook'],
    ['a web page called .xls', () => Buffer.from('\ufeff<html><table></table></html>'), 'webPage'],
    ['an old workbook', () => ole('Workbook'), 'oldFormat'],
    ['a workbook with a password', () => ole('EncryptedPackage'), 'encrypted'],
    ['an old text document', () => ole('WordDocument'), 'notWorkbook'],
    ['a CSV file whose quotes do not close', () => Buffer.from('人员编号,姓名\n1,"张三\n2,李四'), 'damaged'],
    ['a CSV file with a row too many', () => Buffer.from('a\n'.repeat(100_001)), 'tooManyRows'],
    [
      'a sheet with a row too many',
      () => havingSheet('<row r="100001"><c r="A100001"><v>1</v></c></row>'),
      'tooManyRows',
    ],
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
  ])('%s', (_, file, reason) => expect(refusal(file())).toBe(reason));

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
  const far = (reference: string) => havingSheet(`<row><c r="${reference}"><v>1</v></c></row>`);
  const farRight = Array.from({ length: 5000 }, (_, i) => `<row><c r='ZZ${i + 1}'><v>1</v></c></row>`).join('');
  const corners = '<row><c r="A1"><v>1</v></c></row><row><c r="ZZ90000"><v>1</v></c></row>';
  const mergedOver =
    open + corners + '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
  const havingSheets = (count: number) => {
    const names = Array.from({ length: count }, (_, i) => `s${i}`);
    const relation = (name: string) =>
      `<Relationship Id="${name}" Type="x/worksheet" Target="worksheets/${name}.xml"/>`;
    const sheet = (name: string) => `<sheet name="${name}" sheetId="1" r:id="${name}"/>`;
    const sheetXml = strToU8(`${open}<row r="90000"><c r="A90000"><v>1</v></c></row>${close}`);
    return having({
      'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><sheets>${names.map(sheet).join('')}</sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${names.map(relation).join('')}</Relationships>`),
      ...Object.fromEntries(names.map(name => [`xl/worksheets/${name}.xml`, sheetXml])),
    });
  };
  const bomb = () => having({ 'xl/sharedStrings.xml': Buffer.alloc(100 << 20, 'a') });

  test.each<[string, () => Buffer, string]>([
    ['a part that unpacks to 100 MB', bomb, 'tooLarge'],
    ['the same, saying it is of nine bytes', () => lying(bomb()), 'tooLarge'],
    ['one cell in the furthest corner', () => far('XFD1048576'), 'tooManyRows'],
    ['one cell far to the right in many rows', () => havingSheet(farRight), 'tooLarge'],
    ['a merged cell over everything', () => having({ 'xl/worksheets/sheet1.xml': strToU8(mergedOver) }), 'tooLarge'],
    ['many sheets that each have one far cell', () => havingSheets(60), 'tooLarge'],
    [
      'a reference written as entities',
      () => havingSheet('<row r="&#49;048576"><c r="A&#49;048576"><v>1</v></c></row>'),
      'tooManyRows',
    ],
  ])('%s', (_, file, reason) => {
    const bytes = file();
    const before = process.memoryUsage().rss;
    expect(refusal(bytes)).toBe(reason);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });
});

describe('reads', () => {
  const cells = (xml: string) => readWorkbook(havingSheet(xml))[0]?.rows;

  test('reads the result of a formula; without one, or with an error, it is a bad cell', () => {
    const row = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c>
      <c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>A9</f><v>#REF!</v></c><c r="E1"><f>1</f><v></v></c></row>`;
    expect(cells(row)).toEqual([[2, '2x', new BadCell(null), new BadCell('#REF!')]]);
  });

  test('merged cells as if each had the value', () => {
    const rows = '<row r="1"><c r="A1"><v>7</v></c><c r="C1"><v>8</v></c></row><row r="3"><c r="B3"><v>9</v></c></row>';
    const sheet = `${open}${rows}</sheetData><mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="C1:C9"/></mergeCells></worksheet>`;
    expect(readWorkbook(having({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }))[0]?.rows).toEqual([
      [7, 7, 8],
      [7, 7, 8],
      [7, 9, 8],
    ]);
  });

  test('rows and cells that do not say where they are', () => {
    expect(cells('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([
      [1, null, 2],
      [3],
    ]);
  });

  test('what WPS writes: prefixes, texts in place, days by Chinese formats', () => {
    const parts = {
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets>
        <x:sheet name="党员" sheetId="1" rel:id="rId9"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId9" Type="r/worksheet" Target="/xl/sheets/一.xml"/>
        <Relationship Id="rId2" Type="r/styles" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml': `<x:styleSheet xmlns:x="m"><x:numFmts><x:numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
        <x:numFmt numFmtId="177" formatCode="0.00_);[Red]\\d0"/></x:numFmts>
        <x:cellStyleXfs><x:xf numFmtId="14"/></x:cellStyleXfs>
        <x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="176"/><x:xf numFmtId="57"/><x:xf numFmtId="177"/></x:cellXfs></x:styleSheet>`,
      'xl/sheets/一.xml': `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1">
        <x:c r="A1" t="inlineStr"><x:is><x:r><x:t>单</x:t></x:r><x:r><x:t>晓明</x:t></x:r><x:rPh><x:t>shan</x:t></x:rPh></x:is></x:c>
        <x:c r="B1" s="1"><x:v>38534</x:v></x:c><x:c r="C1" s="2"><x:v>38534.5</x:v></x:c>
        <x:c r="D1" s="3"><x:v>38534</x:v></x:c><x:c r="E1" t="inlineStr"><x:is><x:t>a_x000D_b</x:t></x:is></x:c>
        </x:row></x:sheetData></x:worksheet>`,
    };
    const file = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
    const day = new Date('2005-07-01T00:00:00Z');
    expect(readWorkbook(file)).toEqual([{ name: '党员', rows: [['单晓明', day, day, 38534, 'a\rb']] }]);
  });
});

describe('reads a CSV file', () => {
  const text = '人员编号,姓名,备注\r\n001,单晓明,"一,\n二"\r\n="002",买买提·艾力,\r\n';
  const rows = [
    ['人员编号', '姓名', '备注'],
    ['001', '单晓明', '一,\n二'],
    ['002', '买买提·艾力', ''],
  ];
  // The same as GB18030, by another program.
  const gb18030 = Buffer.from(
    'c8cbd4b1b1e0bac52cd0d5c3fb2cb1b8d7a20d0a3030312cb5a5cffec3f72c22d2bb2c0ab6fe220d0a3d22303032222cc2f2c2f2cce1a1a4b0acc1a62c0d0a',
    'hex',
  );

  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['GB18030', gb18030],
    ['tabs', Buffer.from(text.replaceAll(/(?<!一),/g, '\t'))],
    ['semicolons', Buffer.from(text.replaceAll(/(?<!一),/g, ';'))],
  ])('in %s', (_, file) => expect(readWorkbook(file)).toEqual([{ name: '党员', rows }]));
});
