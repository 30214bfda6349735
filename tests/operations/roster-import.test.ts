import type { RosterChangeDocument } from '../../cloudfunctions/src/records/roster-changes/document';
import { readWorkbook } from '../../cloudfunctions/src/areas/roster/workbook/workbook';
import { type Product, startProduct } from '../emulated-product';
import { committeeAdministrator, granted, members, openidOf } from '../small-organisation';
import { csv, download, importing, newId, seedAnew } from './roster-files';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

let product: Product;
const ofUnit = openidOf('M210');
const ofCommittee = openidOf(committeeAdministrator._id);
const unit = () => importing(product, ofUnit, 'U1');
const committee = () => importing(product, ofCommittee, 'C');

beforeAll(async () => void (product = await startProduct()));
afterAll(() => product?.stop());

beforeEach(() => seedAnew(product));

const member = async (id: string): Promise<MemberDocument> => {
  const { data } = await product.database.collection('members').where({ _id: id }).get();
  return data[0] as MemberDocument;
};
const journal = async (importId: string) => {
  const { data } = await product.database.collection('rosterChanges').where({ importId }).limit(1000).get();
  return data as RosterChangeDocument[];
};
const count = async (name: 'members' | 'rosterChanges') =>
  ((await product.database.collection(name).count()) as { total: number }).total;
const reasons = (problems: readonly { row: number | null; reason: string }[]) =>
  problems.map(({ row, reason }) => [row, reason]);

const mixed = csv([
  '101,单雪,B1,正式党员,科员,',
  '102,仇志远,B2,正式党员,科员,',
  '103,解小东,B1,正式党员,处长,10000000103',
  '109,新人,B2,预备党员,,',
]);

test('a dry run says what would change and writes nothing; applied, it is so', async () => {
  const before = JSON.stringify([await member('M102'), await count('members')]);
  const { rosterImport, columns, headings, problems, reportFile } = await unit().checked(mixed);
  expect(rosterImport).toMatchObject({
    state: 'checked',
    by: '翟宁',
    progress: { done: 0, total: 3 },
    report: { members: { added: 1, changed: 2, unchanged: 1, missing: 7 }, refusedRows: 0 },
  });
  expect(rosterImport.changes).toContainEqual({ field: '姓名', people: 1 });
  expect(problems).toEqual([]);
  expect(headings).toEqual({ 党员: ['人员编号', '姓名', '支部代码', '党员类型', '职务', '手机号'] });
  expect(columns).toContainEqual({ sheet: '党员', field: 'email', title: '邮箱', required: false, column: null });
  expect(JSON.stringify([await member('M102'), await count('members')])).toBe(before);
  const [, changes, missing] = readWorkbook(await download(reportFile?.url ?? ''));
  expect(changes?.rows).toContainEqual([3, '转接', '102', '仇志远', '第二支部', '支部', '第一支部', '第二支部']);
  expect(changes?.rows).toContainEqual([4, '修改', '103', '解小东', '第一支部', '手机号', null, '尾号 0103']);
  expect(missing?.rows).toHaveLength(8);

  const applied = await unit().apply(rosterImport.importId);
  expect(applied).toMatchObject({ state: 'applied', progress: { done: 3, total: 3 }, overtaken: 0 });
  const moved = await member('M102');
  expect(moved).toMatchObject({ branchId: 'B2', branchName: '第二支部', standing: 'full', version: 2 });
  expect(moved.past).toEqual([expect.objectContaining({ branchId: 'B1', from: null, until: moved.since })]);
  expect(await member('M103')).toMatchObject({ name: '解小东', pinyin: 'xie xiao dong', phone: { tail: '0103' } });
  expect(await member('M109')).toMatchObject({ branchId: 'B2', state: 'active', since: moved.since });
  expect(await member('M101')).toMatchObject({ version: 1 });
  const entries = await journal(rosterImport.importId);
  expect(entries.map(({ _id, kind }) => [_id, kind]).sort()).toEqual([
    [`${rosterImport.importId}-M102`, 'moved'],
    [`${rosterImport.importId}-M103`, 'amended'],
    [`${rosterImport.importId}-M109`, 'added'],
  ]);
  expect(entries.every(({ by }) => by.memberId === 'M210')).toBe(true);
  const shown = await product.call(ofUnit, 'contacts', 'listPeople', { branchId: 'B2', cursor: null });
  expect(shown.ok && shown.value.items.map(({ name }) => name)).toContain('新人');
});

test('applied twice, and by two at once, it is applied once', async () => {
  const { rosterImport } = await unit().checked(mixed);
  const { importId } = rosterImport;
  await Promise.all([unit().apply(importId), unit().apply(importId)]);
  expect((await unit().apply(importId)).state).toBe('applied');
  expect((await member('M103')).version).toBe(2);
  expect(await journal(importId)).toHaveLength(3);
  const again = await unit().checked(mixed);
  expect(again.rosterImport.report.members).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
});

test('the same check sent again is the same; with other columns it is made anew', async () => {
  const titles = '人员编号,姓名,支部代码,党员类型,职务,小灵通';
  const content = csv(['101,单雪,B1,正式党员,科员,10000000101'], titles);
  const first = await unit().checked(content);
  expect(first.rosterImport.progress.total).toBe(0);
  const { importId } = first.rosterImport;
  const fileId = await product.upload(ofUnit, `uploads/${newId('upload')}/a.csv`, content);
  const ask = (columns: Record<string, string>) =>
    product.call(ofUnit, 'roster', 'checkImport', { orgUnitId: 'U1', importId, fileId, fileName: 'a.csv', columns });
  const chosen = await ask({ phone: '小灵通' });
  expect(chosen.ok && chosen.value.rosterImport.changes).toEqual([{ field: '手机号', people: 1 }]);
  const repeated = await ask({ phone: '小灵通' });
  expect(repeated.ok && repeated.value.rosterImport).toEqual(chosen.ok && chosen.value.rosterImport);
  await unit().apply(importId);
  const late = await ask({});
  expect(late.ok && late.value.rosterImport.state).toBe('applied');
  const others = await product.call(ofCommittee, 'roster', 'checkImport', {
    orgUnitId: 'C',
    importId,
    fileId,
    fileName: 'a.csv',
  });
  expect(others).toMatchObject({ ok: false, refusal: { word: 'fileNotFound' } });
});

test('a unit administrator changes nothing and nobody outside the unit', async () => {
  const grants = product.database.command.set([granted('administrator', 'C')]);
  await product.database.collection('members').where({ _id: 'M104' }).update({ grants });
  const rows = [
    '301,盖云,B1,正式党员,科员,',
    '302,外人,B3,正式党员,科员,',
    '104,区慧,B1,正式党员,科员,10000000104',
    '900,华离,B1,正式党员,科员,',
    '101,单雪,B9,正式党员,科员,',
  ];
  const { rosterImport, problems } = await unit().checked(csv(rows));
  expect(reasons(problems)).toEqual([
    [2, 'personElsewhere'],
    [3, 'outsideScope'],
    [4, 'beyondRights'],
    [5, 'personReturns'],
    [6, 'unknownBranch'],
  ]);
  expect(problems[0]?.message).toContain('需由上级办理转接');
  expect(JSON.stringify(problems)).not.toContain('第三支部');
  await unit().apply(rosterImport.importId);
  expect(await member('M301')).toMatchObject({ branchId: 'B3', version: 1 });
  expect((await member('M104')).phone).toBeNull();
  expect(await member('M302')).toBeUndefined();
  expect(await member('M900')).toMatchObject({ state: 'active', leftAt: null });
  const above = await committee().checked(csv(rows));
  expect(reasons(above.problems)).toEqual([[6, 'unknownBranch']]);
});

test('twelve bad rows are told one by one, and the good ones are written', async () => {
  const bad: [string, string][] = [
    [',单雪,B1,正式党员,科员,', 'numberMissing'],
    ['1 0/1,单雪,B1,正式党员,科员,', 'badNumber'],
    ['201,,B1,正式党员,科员,', 'nameMissing'],
    ['202,甲,B9,正式党员,科员,', 'unknownBranch'],
    ['203,甲,,正式党员,科员,', 'unknownBranch'],
    ['204,甲,B1,群众,科员,', 'badStanding'],
    ['205,甲,B1,,科员,', 'badStanding'],
    ['206,甲,B1,正式党员,科员,123', 'badPhone'],
    [`207,甲,B1,正式党员,${'长'.repeat(61)},`, 'tooLong'],
    ['101,别人,B1,正式党员,科员,', 'duplicateNumber'],
    ['208,甲,B3,正式党员,科员,', 'outsideScope'],
    ['301,盖云,B2,正式党员,科员,', 'personElsewhere'],
  ];
  const good = ['101,单雪,B1,正式党员,科长,', '109,新人,B2,正式党员,科员,'];
  const { rosterImport, problems } = await unit().checked(csv([...good, ...bad.map(([row]) => row)]));
  expect(reasons(problems)).toEqual(bad.map(([, reason], index) => [index + 4, reason]));
  expect(rosterImport.report).toMatchObject({ refusedRows: 12, members: { added: 1, changed: 1, unchanged: 0 } });
  await unit().apply(rosterImport.importId);
  expect(await member('M101')).toMatchObject({ title: '科长', name: '单雪' });
  expect(await count('members')).toBe(members.length + 2);
});

test('what somebody else changed after the check is not lost, whoever comes first', async () => {
  const [first, second] = await Promise.all([
    unit().checked(csv(['101,单雪,B1,正式党员,科长,', '103,解晓东,B1,正式党员,科长,'])),
    committee().checked(csv(['101,单雪,B2,正式党员,科员,'])),
  ]);
  const [one, other] = await Promise.all([
    unit().apply(first.rosterImport.importId),
    committee().apply(second.rosterImport.importId),
  ]);
  expect(one.overtaken + other.overtaken).toBe(1);
  const found = await member('M101');
  expect(found).toMatchObject({
    version: 2,
    ...(one.overtaken === 0 ? { title: '科长', branchId: 'B1' } : { branchId: 'B2', title: '科员' }),
  });
  expect((await member('M103')).title).toBe('科长');
  const loser = one.overtaken === 1 ? first : second;
  const shown = await product.call(ofCommittee, 'roster', 'getImport', {
    orgUnitId: 'C',
    importId: loser.rosterImport.importId,
  });
  expect(shown.ok && reasons(shown.value.problems)).toEqual([[2, 'changedSince']]);
  expect((await journal(loser.rosterImport.importId)).map(({ _id }) => _id)).not.toContain(
    `${loser.rosterImport.importId}-M101`,
  );
});

test('a branch that is dissolved after the check gets nobody', async () => {
  const { rosterImport } = await unit().checked(csv(['101,单雪,B2,正式党员,科员,', '109,新人,B2,正式党员,,']));
  await product.database.collection('orgUnits').where({ _id: 'B2' }).update({ dissolvedAt: 1 });
  expect((await unit().apply(rosterImport.importId)).overtaken).toBe(2);
  expect((await member('M101')).branchId).toBe('B1');
});

describe('an import that broke off', () => {
  const many = Array.from({ length: 1200 }, (_, i) => `${20_000 + i},新人,B1,正式党员,科员,`);
  const changed = ['101,单雪,B2,正式党员,科长,', '103,解晓东,B2,正式党员,科长,'];

  async function brokenOff(): Promise<string> {
    const { rosterImport } = await unit().checked(csv([...changed, ...many]));
    const call = unit()
      .applyOnce(rosterImport.importId)
      .catch(() => null);
    while ((await count('members')) < members.length + 2) await new Promise(soon => setTimeout(soon, 5));
    await product.crash();
    await call;
    return rosterImport.importId;
  }

  async function expectComplete(importId: string): Promise<void> {
    expect(await count('members')).toBe(members.length + 1 + 1200);
    expect(await count('rosterChanges')).toBe(1202);
    const { total } = (await product.database.collection('members').where({ version: 1 }).count()) as { total: number };
    expect(total).toBe(members.length + 1 + 1200 - 2);
    expect(await member('M101')).toMatchObject({ version: 2, branchIds: ['B2', 'B1'] });
    expect((await journal(importId)).length).toBe(1000);
  }

  test('is completed by its caller', async () => {
    const importId = await brokenOff();
    expect(await unit().apply(importId)).toMatchObject({ state: 'applied', overtaken: 0 });
    await expectComplete(importId);
  });

  test('is completed by the scheduler when the caller is gone', async () => {
    const importId = await brokenOff();
    await product.tick();
    const imports = product.database.collection('rosterImports');
    expect((await imports.doc(importId).get()).data).toMatchObject([{ state: 'applying' }]);
    await imports.doc(importId).update({ 'due.rows': 1 });
    await product.tick();
    expect((await imports.doc(importId).get()).data).toMatchObject([{ state: 'applied', overtaken: [] }]);
    await expectComplete(importId);
  });
});

test('a unit’s own list in GB18030, with other titles and branches by name, is read', async () => {
  // 工号,姓名,所在支部,政治面貌,联系电话 / 101,单雪,第一支部,中共党员,10000000101 / 109,新人,第二支部,中共预备党员,
  const gb18030 = Buffer.from(
    'b9a4bac52cd0d5c3fb2ccbf9d4dad6a7b2bf2cd5fed6cec3e6c3b22cc1aacfb5b5e7bbb00d0a3130312cb5a5d1a92cb5dad2bbd6a7b2bf2cd6d0b9b2b5b3d4b12c31303030303030303130310d0a3130392cd0c2c8cb2cb5dab6fed6a7b2bf2cd6d0b9b2d4a4b1b8b5b3d4b12c0d0a',
    'hex',
  );
  const { rosterImport, columns, problems } = await unit().checked(gb18030);
  expect(problems).toEqual([]);
  expect(columns).toContainEqual(expect.objectContaining({ field: 'standing', column: '政治面貌', required: true }));
  await unit().apply(rosterImport.importId);
  expect(await member('M101')).toMatchObject({ phone: { tail: '0101' }, title: '科员', gender: 'female' });
  expect(await member('M109')).toMatchObject({ branchId: 'B2', standing: 'probationary' });
});

test.each<[string, Buffer, object]>([
  ['a PDF', Buffer.from('%PDF-1.7\0'), { word: 'fileRefused', reason: 'notWorkbook' }],
  ['a web page', Buffer.from('<html></html>'), { word: 'fileRefused', reason: 'webPage' }],
  ['too many rows', Buffer.from('a\n'.repeat(100_001)), { word: 'fileRefused', reason: 'tooManyRows' }],
])('%s is refused with its reason', async (_, content, refusal) => {
  expect(await unit().check(content)).toMatchObject({ ok: false, refusal });
});

test('a file that was not uploaded is not found', async () => {
  const asked = { orgUnitId: 'U1', importId: newId(), fileId: 'cloud://other.x/uploads/a.csv', fileName: 'a.csv' };
  expect(await product.call(ofUnit, 'roster', 'checkImport', asked)).toMatchObject({
    refusal: { word: 'fileNotFound' },
  });
});
