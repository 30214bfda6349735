import { extensionOf, safeName, uploadPath } from './file-names';

test.each([
  ['花名册.xlsx', '花名册.xlsx'],
  ['第一 季度/名单.XLSX', '第一_季度_名单.xlsx'],
  ['..\\..\\a.csv', '_.._a.csv'],
  ['a?b#c%d.csv', 'a_b_c_d.csv'],
  ['.xlsx', 'file.xlsx'],
  ['...', 'file'],
  ['', 'file'],
  [`${'长'.repeat(100)}.xlsx`, `${'长'.repeat(60)}.xlsx`],
])('the name %j becomes %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
  expect(uploadPath('id1', name)).toBe(`uploads/id1/${safe}`);
});

test.each([
  ['a.b.XLSX', 'xlsx'],
  ['没有', ''],
  ['a.花名册', ''],
])('the extension of %j is %j', (name, extension) => expect(extensionOf(name)).toBe(extension));
