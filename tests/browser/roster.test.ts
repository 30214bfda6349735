import { readFile } from 'node:fs/promises';
import readExcelFile from 'read-excel-file/node';
import { valueOf } from '../answers';
import type { Product } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { givePhone, openidOf } from '../small-organisation';
import type { Phone } from './browser';
import { Stage } from './stage';

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  product = stage.product;
  // The scheduler makes the directory of contacts.
  await product.tick();
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

const secretaries = { B1: openidOf('M100'), B2: openidOf('M200') };

/** A gathering of a branch that is under way. */
const gatheringOf = (hostId: keyof typeof secretaries, title: string) =>
  publishGathering(product, openPlan(Date.now(), { title }), { hostId, openid: secretaries[hostId] });

/** From the first page down the tree to somebody's record. */
async function openRecord(phone: Phone, ...way: readonly string[]): Promise<void> {
  await phone.tap('我的');
  await phone.tap('管理');
  await phone.tap('组织架构');
  for (const step of way) await phone.tap(step);
  await phone.sees('基本信息');
}

test('a member is moved: the sheet of before keeps them, the new branch expects them', async () => {
  const held = await gatheringOf('B1', '调动前的党课');
  const present = { gatheringId: held, branchId: 'B1', memberIds: ['M101'] };
  valueOf(await product.call(secretaries.B1, 'attendance', 'checkInByHand', present));
  valueOf(await product.call(secretaries.B1, 'attendance', 'close', { gatheringId: held }));

  const administrator = await stage.phoneOf('翟宁');
  await openRecord(administrator, '第一支部', '单雪');
  await administrator.press('办理');
  await administrator.tap('调整支部');
  await administrator.press('调整支部');
  await administrator.sees('请填写调整原因');
  await administrator.tap('请选择支部');
  await administrator.tap('第二支部');
  await administrator.tap('岗位调整');
  await administrator.press('调整支部');
  await administrator.sees('单雪从今天起属于“第二支部”，以后的活动在那里应到；以前的签到表仍归“第一支部”。');
  await administrator.press('调整支部');
  await administrator.sees('市档案馆 · 第二支部');
  await administrator.tap('变更记录');
  await administrator.sees('原因：岗位调整');
  await administrator.sees('第一支部 → 第二支部');

  const before = await stage.phoneOf('欧阳明');
  await before.goTo(`${product.url}/#/manage/sheet/index?gatheringId=${held}&branchId=B1`);
  await before.sees('单雪');
  const after = await gatheringOf('B2', '调动后的党课');
  const secretary = await stage.phoneOf('尉迟敏');
  await secretary.goTo(`${product.url}/#/manage/roll-call/index?gatheringId=${after}&branchId=B2`);
  await secretary.sees('单雪');
});

test('a record is amended: faults stand at their field, a draft outlives the page', async () => {
  await givePhone(product, 'M103', '13812345678');
  const administrator = await stage.phoneOf('文静');
  await openRecord(administrator, '市档案馆', '第一支部', '解晓东');
  await administrator.press('办理');
  await administrator.tap('修改资料');
  await administrator.sees('1** **** 5678');
  await administrator.fill('职务', '二级调研员');
  await administrator.fill('电子邮箱', 'nobody');
  await administrator.press('保存修改');
  await administrator.sees(/^电子邮箱的格式不对/);
  await administrator.back();
  await administrator.sees('基本信息');
  await administrator.press('办理');
  await administrator.tap('修改资料');
  await administrator.sees('已恢复上次未完成的填写');
  await administrator.fill('电子邮箱', 'jie@example.cn');
  await administrator.press('保存修改');
  await administrator.sees('二级调研员');
  await administrator.sees('jie@example.cn');
  await administrator.sees('1** **** 5678');
});

const wrongRows = [
  ['badPhone', '301,甲一,B1,正式党员,科员,123'],
  ['badPhone', '302,甲二,B1,正式党员,科员,23800000000'],
  ['badPhone', '303,甲三,B1,正式党员,科员,电话'],
  ['unknownBranch', '304,甲四,B8,正式党员,科员,'],
  ['unknownBranch', '305,甲五,B9,正式党员,科员,'],
  ['badStanding', '306,甲六,B1,群众,科员,'],
  ['badStanding', '307,甲七,B1,,科员,'],
  ['numberMissing', ',甲八,B1,正式党员,科员,'],
  ['badNumber', '三〇九,甲九,B1,正式党员,科员,'],
  ['nameMissing', '310,,B1,正式党员,科员,'],
  ['tooLong', `311,甲十一,B1,正式党员,${'很长的职务'.repeat(13)},`],
  ['duplicateNumber', '104,又一个,B1,正式党员,科员,'],
] as const;

const rightRows = ['104,区慧,B1,正式党员,一级主任科员,', '201,曾立,B2,正式党员,科员,', '320,新到人,B2,预备党员,科员,'];

/** Lets somebody choose a file where the page asks for one. */
async function chooses(phone: Phone, name: string, content: string | Buffer): Promise<void> {
  const asked = phone.page.waitForEvent('filechooser');
  await phone.press('选择文件');
  await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

test('of an imported roster wrong rows are named with reasons, the others written', async () => {
  const administrator = await stage.phoneOf('翟宁');
  await administrator.goTo(`${product.url}/#/administration/imports/index?orgUnitId=U1`);
  await administrator.tap('导入花名册');
  const rows = ['人员编号,姓名,支部代码,党员类型,职务,手机号', ...rightRows, ...wrongRows.map(([, row]) => row)];
  await chooses(administrator, '名单.csv', rows.join('\r\n'));
  await administrator.sees('检查结果');
  await administrator.sees('12 行');
  const places = await administrator.page
    .getByText(/^“党员”第 \d+ 行，/)
    .filter({ visible: true })
    .allTextContents();
  const found = places.map(place => Number(/\d+/.exec(place)?.[0])).sort((a, b) => a - b);
  const first = rightRows.length + 2;
  expect(found).toEqual(wrongRows.map((_, index) => first + index));
  await administrator.sees('手机号不对（3）');

  const taken = administrator.page.waitForEvent('download');
  await administrator.press('下载完整报告');
  const [problems] = await readExcelFile(await readFile(await (await taken).path()));
  const reported = problems?.data.slice(1).filter(row => row[3] === '未导入');
  expect(reported?.map(row => [row[1], row[5]])).toEqual(wrongRows.map(([reason], index) => [first + index, reason]));

  await administrator.press('确认导入');
  await administrator.sees(/将新增 1 人、变更 1 人。有问题的 12 行不导入/);
  await administrator.press('导入');
  await administrator.sees('导入完成');
  await administrator.press('查看这次的变更');
  await administrator.sees('科员 → 一级主任科员');
  await administrator.sees('新到人');
});

test('a workbook in the old format is told what to become', async () => {
  const administrator = await stage.phoneOf('翟宁');
  await administrator.goTo(`${product.url}/#/administration/import/index?orgUnitId=U1`);
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]);
  await chooses(administrator, '花名册.xls', old);
  await administrator.sees(/另存为 \.xlsx/);
});
