import { valueOf } from '../answers';
import type { Product } from '../emulated-product';
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
async function gatheringOf(hostId: keyof typeof secretaries, title: string): Promise<string> {
  const gatheringId = `roster${hostId.toLowerCase()}000000000000`;
  const secretary = secretaries[hostId];
  const plan = openPlan(Date.now(), { title });
  valueOf(await product.call(secretary, 'gatherings', 'schedule', { gatheringId, hostId, plan }));
  valueOf(await product.call(secretary, 'gatherings', 'publish', { gatheringId }));
  return gatheringId;
}

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

test('a record is amended: what is wrong is said at its field, the phone number stays, a draft outlives the page', async () => {
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
