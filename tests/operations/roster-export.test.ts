import { readWorkbook } from '../../cloudfunctions/src/areas/roster/workbook/workbook';
import { type Product, startProduct } from '../emulated-product';
import { committeeAdministrator, givePhone, openidOf } from '../small-organisation';
import { csv, download, importing, newId, seedAnew } from './roster-files';

let product: Product;
const ofUnit = openidOf('M210');
const ofCommittee = openidOf(committeeAdministrator._id);
const unit = () => importing(product, ofUnit, 'U1');
const committee = () => importing(product, ofCommittee, 'C');

beforeAll(async () => void (product = await startProduct()));
afterAll(() => product?.stop());
beforeEach(() => seedAnew(product));

test('imports are listed for their part and above, and their files go after a week', async () => {
  const { rosterImport } = await unit().checked(csv(['101,单雪,B1,正式党员,科长,']));
  const { importId } = rosterImport;
  await committee().checked(csv(['101,单雪,B1,正式党员,科长,']));
  const ids = async (openid: string, orgUnitId: string) => {
    const listed = await product.call(openid, 'roster', 'listImports', { orgUnitId });
    return listed.ok ? listed.value.items.map(item => item.importId) : [];
  };
  expect(await ids(ofUnit, 'U1')).toEqual([importId]);
  expect(await ids(ofCommittee, 'C')).toHaveLength(2);
  const get = () => product.call(ofUnit, 'roster', 'getImport', { orgUnitId: 'U1', importId });
  expect(await get()).toMatchObject({ ok: true, value: { reportFile: { name: '导入报告-名单.xlsx' } } });
  const files = product.database.collection('expiringFiles');
  const week = Date.now() + 7 * 86_400_000;
  const { data } = (await files.get()) as { data: { due: { removal: number } }[] };
  expect(data.every(({ due }) => Math.abs(due.removal - week) < 3_600_000)).toBe(true);
  await files.where({ 'due.removal': product.database.command.gt(0) }).update({ 'due.removal': 1 });
  await product.tick();
  expect(await get()).toMatchObject({ ok: true, value: { reportFile: null } });
  expect(await unit().applyOnce(importId)).toMatchObject({ ok: false, refusal: { word: 'fileNotFound' } });
  expect((await files.count()).total).toBe(0);
});

test('an export has its part of the tree, is on record, and imported changes nothing', async () => {
  await givePhone(product, 'M101', '10000000101');
  const exportId = newId('export');
  const ask = () => product.call(ofUnit, 'roster', 'exportRoster', { orgUnitId: 'U1', exportId });
  const [exported, again] = [await ask(), await ask()];
  if (!exported.ok || !again.ok) throw new Error(JSON.stringify(exported));
  expect(exported.value).toMatchObject({
    people: 10,
    file: { name: expect.stringMatching(/^花名册-市档案馆-.*xlsx$/) },
  });
  const { data } = await product.database.collection('rosterChanges').get();
  expect(data).toEqual([expect.objectContaining({ _id: exportId, kind: 'exported', concerns: ['C', 'U1'] })]);
  const bytes = await download(exported.value.file.url);
  const people = readWorkbook(bytes)[0]?.rows ?? [];
  expect(people).toHaveLength(11);
  expect(people.find(row => row[0] === '101')).toContain('10000000101');
  const { rosterImport, problems } = await unit().checked(bytes);
  expect(rosterImport.report).toMatchObject({
    orgUnits: { added: 0 },
    members: { added: 0, changed: 0, unchanged: 10, missing: 0 },
    refusedRows: 0,
  });
  expect(problems).toEqual([]);
});

test('the template has the branches there are, and imports as it is', async () => {
  const answer = await product.call(ofUnit, 'roster', 'getTemplate', { orgUnitId: 'U1' });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const bytes = await download(answer.value.file.url);
  const sheets = readWorkbook(bytes);
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['党员', 1],
    ['支部', 3],
    ['说明', 17],
  ]);
  const { rosterImport } = await unit().checked(bytes);
  expect(rosterImport.report).toMatchObject({ branches: 2, refusedRows: 0, members: { added: 0, missing: 10 } });
});
