import type * as Files from '../../cloudfunctions/src/platform/files';
import { type Product, startProduct } from '../emulated-product';

let product: Product;
let files: typeof Files;
beforeAll(async () => {
  product = await startProduct();
  // The SDK reads the environment when it is loaded, and the emulator's address is known only now.
  files = await import('../../cloudfunctions/src/platform/files');
});
afterAll(() => product.stop());

const content = Buffer.from('人员编号,姓名\n1,单雪\n');

test('what a person uploads is read by its id, as far as it may be large', async () => {
  const fileId = await product.upload('wx-1', 'uploads/a1/名 单.csv', content);
  expect(await files.readFile(fileId, 'uploads/', content.length)).toEqual(content);
  expect(await files.readFile(fileId, 'uploads/', content.length - 1)).toBe('tooLarge');
});

test.each([
  'cloud://qinglian-emulator.7169-qinglian-emulator/uploads/none.csv',
  'cloud://qinglian-emulator.7169-qinglian-emulator/reports/secret.csv',
  'cloud://qinglian-emulator.7169-qinglian-emulator/uploads/../reports/secret.csv',
  'cloud://another-environment.7169-another-environment/uploads/a1/名 单.csv',
  'https://example.cn/uploads/a.csv',
  'uploads/a.csv',
  '',
])('the id %j names nothing that may be read', async fileId => {
  await files.writeFile('reports/secret.csv', content);
  expect(await files.readFile(fileId, 'uploads/', 1000)).toBeNull();
});

test('a file that was written can be fetched by its link, until it is removed', async () => {
  const fileId = await files.writeFile('reports/r1/导入 报告.xlsx', content);
  const link = await files.linkTo(fileId, '导入报告.xlsx', 1000);
  expect(link).toMatchObject({ name: '导入报告.xlsx', expiresAt: 3_601_000 });
  expect(link?.url).toMatch(/^[!-~]+$/);
  const fetched = await fetch(link?.url ?? '');
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(content);
  await files.removeFiles([fileId]);
  await files.removeFiles([fileId]);
  expect(await files.linkTo(fileId, '导入报告.xlsx', 1000)).toBeNull();
});
