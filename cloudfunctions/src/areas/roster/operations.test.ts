import writeExcelFile from 'write-excel-file/node';
import { demoRoster } from '../../../../scripts/demo-roster/roster';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { type ImportReport, importReport } from '../../../../types/roster';
import type { BadCell, Cell } from './cells';
import type { ImportOptions } from './import';
import { readWorkbook, type Sheet } from './workbook';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { MemberDocument } from '../../records/members/document';

type Value = Exclude<Cell, BadCell>;
type Row = Record<string, Value>;

let product: Product;
let importRoster: (source: Uint8Array, options?: ImportOptions) => Promise<ImportReport>;
/** A roster of 3 units, 12 branches and 150 members, as read; tests change copies of it. */
let small: readonly Sheet[];

beforeAll(async () => {
  small = readWorkbook(await demoRoster({ units: 3, branches: 12, members: 150, seed: 7 }));
  product = await startProduct();
  // The SDK reads the environment when it is loaded, and the emulator's address is known only now.
  ({ importRoster } = await import('./import'));
});
afterAll(() => product.stop());

const all = async <T>(name: 'orgUnits' | 'members') =>
  (await product.database.collection(name).orderBy('_id', 'asc').limit(1000).get()).data as T[];
const members = () => all<MemberDocument>('members');
const member = async (no: string) => (await members()).find(found => found.no === no);

beforeEach(async () => {
  for (const name of ['orgUnits', 'members']) await product.database.collection(name).where({}).remove();
});

/** The small roster as a file, its rows changed and others added. */
async function file(change: (members: Row[], branches: Row[]) => void = () => undefined): Promise<Uint8Array> {
  const tables = small.map(({ name, rows: [head = [], ...rows] }) => ({
    name,
    titles: head.map(String),
    rows: rows.map((row): Row => Object.fromEntries(head.map((title, i) => [String(title), row[i] as Value]))),
  }));
  change(tables[1]?.rows ?? [], tables[0]?.rows ?? []);
  const cell = (value: Value) => {
    if (value === null || value === undefined || value === '') return null;
    return value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value };
  };
  const sheets = tables.map(({ name, titles, rows }) => ({
    sheet: name,
    data: [titles.map(cell), ...rows.map(row => titles.map(title => cell(row[title])))],
  }));
  return writeExcelFile(sheets).toBuffer();
}

const row = (rows: Row[], at: number): Row => {
  const found = rows[at];
  if (!found) throw new Error(`no row ${at}`);
  return found;
};

test('a roster becomes the tree and its members', async () => {
  const seen: string[] = [];
  const report = await importRoster(await file(), {
    onProgress: ({ phase, done, total }) => void seen.push(`${phase} ${done}/${total}`),
  });
  expect(importReport.parse(report)).toMatchObject({ units: 3, branches: 12, refusedRows: 0, warnings: 0 });
  expect(report.members).toEqual({ added: 150, changed: 0, unchanged: 0, missing: 0 });
  const written = report.orgUnits.added + 150;
  expect(seen.at(-1)).toBe(`writing ${written}/${written}`);

  const orgUnits = await all<OrgUnitDocument>('orgUnits');
  expect(orgUnits.find(node => node.kind === 'committee')).toMatchObject({ _id: 'C', parentId: null, path: ['C'] });
  for (const { _id, parentId, path } of orgUnits.filter(node => node._id !== 'C'))
    expect(path).toEqual([...(orgUnits.find(node => node._id === parentId)?.path ?? []), _id]);
  const branches = new Map(orgUnits.filter(node => node.kind === 'branch').map(node => [node._id, node]));
  const stored = await members();
  expect(stored.every(({ path, branchId }) => path.join() === branches.get(branchId)?.path.join())).toBe(true);
  expect(stored.filter(({ duty }) => duty === 'secretary')).toHaveLength(12);
  expect(JSON.stringify(stored)).not.toMatch(/"100\d{8}"/);
});

test('the same file again writes nothing', async () => {
  await importRoster(await file());
  const before = JSON.stringify([await all('orgUnits'), await members()]);
  const report = await importRoster(await file());
  expect(report.orgUnits).toMatchObject({ added: 0, changed: 0 });
  expect(report.members).toEqual({ added: 0, changed: 0, unchanged: 150, missing: 0 });
  // Sealing a phone twice gives two ciphers, so equal text means that not even one document was written again.
  expect(JSON.stringify([await all('orgUnits'), await members()])).toBe(before);
});

test('twelve bad rows are told one by one, and the good ones are not lost', async () => {
  const changes: readonly [number, Row, string][] = [
    [10, { 人员编号: null }, 'numberMissing'],
    [20, { 人员编号: '编号' }, 'badNumber'],
    [30, { 姓名: null }, 'nameMissing'],
    [40, { 支部代码: 'U099-B99' }, 'unknownBranch'],
    [50, { 支部代码: null, 支部名称: null }, 'unknownBranch'],
    [60, { 党员类型: '积极分子' }, 'badStanding'],
    [70, { 党员类型: null }, 'badStanding'],
    [80, { 手机号: '1381234' }, 'badPhone'],
    [90, { 手机号: '见办公室' }, 'badPhone'],
    [100, { 人员编号: '10000001' }, 'duplicateNumber'],
    [110, { 姓名: '长'.repeat(50) }, 'tooLong'],
    [120, { 人员编号: '１０００００02' }, 'duplicateNumber'],
  ];
  const report = await importRoster(
    await file(rows => changes.forEach(([at, change]) => Object.assign(row(rows, at), change, { 支部职务: null }))),
  );
  const refused = report.problems.filter(problem => problem.severity === 'refused');
  expect(refused.map(problem => [problem.row, problem.reason])).toEqual(
    changes.map(([at, , reason]) => [at + 2, reason]),
  );
  expect(report).toMatchObject({ refusedRows: 12, members: { added: 138 } });
  expect(await members()).toHaveLength(138);

  const mended = await importRoster(await file());
  expect(mended).toMatchObject({ refusedRows: 0, members: { added: 12, missing: 0 } });
});

test('a changed row changes that member and nobody else', async () => {
  await importRoster(await file());
  const before = await members();
  const report = await importRoster(
    await file(rows => Object.assign(row(rows, 5), { 姓名: '尉迟敏', 手机号: '10099999999' })),
  );
  expect(report.members).toEqual({ added: 0, changed: 1, unchanged: 149, missing: 0 });
  const after = await members();
  expect(after.filter((found, i) => JSON.stringify(found) !== JSON.stringify(before[i]))).toEqual([
    expect.objectContaining({
      no: '10000006',
      name: '尉迟敏',
      pinyin: 'yu chi min',
      phone: expect.objectContaining({ tail: '9999' }),
    }),
  ]);
});

test('a phone given up is forgotten, and one given for the first time is kept', async () => {
  await importRoster(await file(rows => void (row(rows, 0)['手机号'] = null)));
  await importRoster(await file(rows => void (row(rows, 1)['手机号'] = null)));
  expect((await member('10000001'))?.phone?.tail).toMatch(/^\d{4}$/);
  expect((await member('10000002'))?.phone).toBeNull();
});

test('an import renames and moves no branch, and leaves what was granted to people', async () => {
  await importRoster(await file());
  const secretary = (await members()).find(found => found.duty === 'secretary');
  if (!secretary) throw new Error('no secretary');
  const grants = [{ grantId: 'grant00000000001', role: 'auditor', orgUnitId: secretary.unitId }];
  await product.database.collection('members').doc(secretary._id).update({ grants });
  const tree = JSON.stringify(await all('orgUnits'));
  const report = await importRoster(
    await file((rows, branches) => {
      for (const branch of branches) if (branch['支部代码'] === secretary.branchId) branch['支部名称'] = '先锋党支部';
      for (const member of rows) if (member['人员编号'] === secretary.no) member['职务'] = '调研员';
    }),
  );
  expect(report).toMatchObject({ orgUnits: { added: 0, changed: 0 }, members: { changed: 1 } });
  expect(report.problems.filter(({ reason }) => reason === 'nameDiffers')).toHaveLength(1);
  expect(JSON.stringify(await all('orgUnits'))).toBe(tree);
  expect(await member(secretary.no)).toMatchObject({ title: '调研员', branchName: secretary.branchName, grants });
});

test('people who are not in the file are counted and left as they are', async () => {
  await importRoster(await file());
  const report = await importRoster(await file(rows => void rows.splice(100)));
  expect(report.members).toEqual({ added: 0, changed: 0, unchanged: 100, missing: 50 });
  expect((await members()).every(found => found.state === 'active')).toBe(true);
});

test('somebody who had left and is on the roster again is active again', async () => {
  await importRoster(await file());
  await product.database.collection('members').doc('M10000001').update({ state: 'left' });
  expect((await importRoster(await file())).members).toMatchObject({ changed: 1, unchanged: 149 });
  expect((await member('10000001'))?.state).toBe('active');
});

test('two imports at once come to one roster', async () => {
  const bytes = await file();
  await Promise.all([importRoster(bytes), importRoster(bytes)]);
  expect(await members()).toHaveLength(150);
  expect((await importRoster(bytes)).members).toEqual({ added: 0, changed: 0, unchanged: 150, missing: 0 });
});

test('after an import that broke off half-way, the next one completes it', async () => {
  const crash = new Error('crash');
  const breakOff = ({ phase, done }: { phase: string; done: number }) => {
    if (phase === 'writing' && done > 0) throw crash;
  };
  await expect(importRoster(await file(), { onProgress: breakOff })).rejects.toBe(crash);
  expect(await members()).toHaveLength(0);
  expect((await all('orgUnits')).length).toBeGreaterThan(12);
  expect((await importRoster(await file())).members.added).toBe(150);
});

test('a member sheet without a header is refused, and the tree is imported all the same', async () => {
  const bytes = await file();
  const [branches] = readWorkbook(bytes);
  const report = await importRoster(
    await writeExcelFile([
      {
        sheet: '支部',
        data: (branches?.rows ?? []).map(cells => cells.map(value => (value ? { value: String(value) } : null))),
      },
      { sheet: '党员', data: [[{ value: '张三' }, { value: '男' }]] },
    ]).toBuffer(),
  );
  expect(report.refusedRows).toBe(1);
  expect(report.problems[0]).toMatchObject({ sheet: '党员', row: null, reason: 'headerMissing' });
  expect((await all('orgUnits')).length).toBeGreaterThan(12);
});

test('a file that is no workbook is refused before anything is written', async () => {
  await expect(importRoster(Buffer.from('%PDF-1.7\0'))).rejects.toMatchObject({ reason: 'notWorkbook' });
  expect(await all('orgUnits')).toEqual([]);
});
