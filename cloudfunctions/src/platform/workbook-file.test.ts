import readExcelFile from 'read-excel-file/node';
import { unzipSync } from 'fflate';
import { readWorkbook } from '../areas/roster/workbook/workbook';
import { writeWorkbook } from './workbook-file';

test('what is written is read by others and by us, and no text is a formula', async () => {
  const rows = [
    ['=HYPERLINK("http://x","点我")', '+1', '-1', '@SUM(1)', '=1', 7],
    [null, '001', '', '一\n二', '<&>', null],
  ];
  const titles = ['甲', '乙', '丙', '丁', '戊', '己'] as const;
  const file = await writeWorkbook([{ name: '党员', columns: titles.map(title => [title, 12] as const), rows }]);
  const [first] = await readExcelFile(Buffer.from(file));
  expect(first?.data).toEqual([titles, [...(rows[0] ?? [])], [null, '001', null, '一\n二', '<&>', null]]);
  expect(readWorkbook(file)[0]?.rows.slice(0, 2)).toEqual([titles, rows[0]]);
  expect(Buffer.from(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? []).toString()).not.toContain('<f>');
});
