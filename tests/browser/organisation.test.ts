import { readFile } from 'node:fs/promises';
import readExcelFile from 'read-excel-file/node';
import { valueOf } from '../answers';
import { newId, ofAll, today } from '../roster-people';
import { givePhone, member } from '../small-organisation';
import type { Phone } from './browser';
import { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.product.seed('members', [member('M105', '盖云', 'B1', { title: '一级科员' })]);
  await givePhone(stage.product, 'M105', '13812345678');
  // The scheduler makes the directory of contacts.
  await stage.product.tick();
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

/** The administrator of the committee in its tree, at the end of the way. */
async function administratorAt(...way: readonly string[]): Promise<Phone> {
  const phone = await stage.phoneOf('文静');
  await phone.tap('我的');
  await phone.tap('管理');
  await phone.tap('组织架构');
  for (const step of way) await phone.tap(step);
  return phone;
}

test('a duplicate is compared with what is kept, merged, and gone from the roster', async () => {
  const administrator = await administratorAt('市气象局', '第三支部', '盖云');
  await administrator.press('办理');
  await administrator.tap('合并重复');
  await administrator.sees('保留：盖云');
  await administrator.sees('一级科员 · 市档案馆 · 第一支部');
  await administrator.tap('一级科员 · 市档案馆 · 第一支部');
  await administrator.sees('支部（不同）');
  await administrator.press('合并');
  await administrator.sees('请填写合并原因');
  await administrator.tap('调动后重复登记');
  await administrator.press('合并');
  await administrator.sees(/^保留编号 301，编号 105 退出花名册/);
  await administrator.press('合并');
  await administrator.sees('基本信息');
  await administrator.tap('变更记录');
  await administrator.sees(/盖云（105，第一支部）/);
});

type Sheet = Awaited<ReturnType<typeof readExcelFile>>[number];

/** What a sheet has below those titles. */
function columnsOf(sheet: Sheet | undefined, ...titles: readonly string[]) {
  const [head = [], ...rows] = sheet?.data ?? [];
  return rows.map(row => titles.map(title => row[head.indexOf(title)]));
}

test('the exported roster of a unit has its branches and people as they are now', async () => {
  const { product } = stage;
  const add = { orgUnitId: 'U1', changeId: newId(), newId: 'B8', kind: 'branch', name: '临时支部' } as const;
  valueOf(await product.call(ofAll, 'organisation', 'addOrgUnit', add));
  const person = { orgUnitId: 'B1', memberId: 'M104', changeId: newId(), basedOn: 1 };
  const move = { ...person, toBranchId: 'B8', on: today, reason: '岗位调整' };
  valueOf(await product.call(ofAll, 'membership', 'move', move));
  const rename = { orgUnitId: 'B8', changeId: newId(), basedOn: 1, name: '机关支部' };
  valueOf(await product.call(ofAll, 'organisation', 'renameOrgUnit', rename));

  const administrator = await stage.phoneOf('文静');
  await administrator.goTo(`${product.url}/#/administration/imports/index?orgUnitId=U1`);
  await administrator.tap('导出花名册');
  await administrator.sees(/^文件含姓名、手机号等个人信息/);
  const taken = administrator.page.waitForEvent('download');
  await administrator.press('导出');
  const file = await taken;
  expect(file.suggestedFilename()).toMatch(/^花名册-市档案馆-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const [people, branches] = await readExcelFile(await readFile(await file.path()));
  const listed = columnsOf(people, '人员编号', '姓名', '支部代码', '支部名称');
  await administrator.sees(`已导出 ${listed.length} 人`);
  expect(listed).toContainEqual(['104', '区慧', 'B8', '机关支部']);
  expect(listed).toContainEqual(['200', '尉迟敏', 'B2', '第二支部']);
  expect(listed.flat()).not.toEqual(expect.arrayContaining(['华离']));
  expect(listed.flat()).not.toEqual(expect.arrayContaining(['查文']));
  const standing = columnsOf(branches, '支部代码', '支部名称', '单位代码', '单位名称');
  expect(standing).toContainEqual(['B8', '机关支部', 'U1', '市档案馆']);
  expect(standing).not.toContainEqual(['B3', '第三支部', 'U2', '市气象局']);
});
