import { startProduct, type Product } from '../emulated-product';
import { openPlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';
import { hostGathering } from './hosted-gathering';
import { launch, type MiniProgram } from './mini-program';

let product: Product;
let app: MiniProgram;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});
afterAll(() => product?.stop());
afterEach(() => app.close());

/** Opens the roll of a gathering as its secretary does: home, what my branch hosts, the gathering, 点名. */
async function openRoll(title: string): Promise<void> {
  app = launch({ url: product.url, openid: openidOf('M100') });
  await app.tap('支部管理');
  await app.waitForPage('manage/hosted/index');
  await app.tap(title);
  await app.waitForPage('member/gathering/index');
  await app.tap('点名');
  await app.waitForPage('manage/roll-call/index');
  await app.waitForText('应到 5 人，实到 0 人');
}

test('the secretary calls the roll, ends the gathering, and corrects the sheet', async () => {
  const gathering = await hostGathering(product, openPlan(Date.now(), { title: '三季度党员大会' }));
  await openRoll('三季度党员大会');

  await app.tap('为单雪签到');
  await app.tap('为解晓东签到');
  await app.waitForText('应到 5 人，实到 2 人');
  await app.waitForText('点名（欧阳明）');

  await app.tap('解晓东，实到');
  await app.tap('撤销签到');
  await app.waitForText('撤销解晓东的签到？');
  await app.tap('撤销签到');
  await app.waitForText('请先填写撤销原因');
  await app.tap('点错了人');
  await app.tap('撤销签到');
  await app.waitForText('已撤销解晓东的签到');
  await app.waitForText('应到 5 人，实到 1 人');

  await app.tap('区慧，未签到');
  await app.tap('登记请假');
  await app.waitForText('为区慧登记请假');
  await app.type('请假原因', '陪护家人');
  await app.tap('登记请假');
  await app.waitForText('原因：陪护家人');
  expect((await gathering.rollCall()).counts).toMatchObject({ expected: 5, present: 1, excused: 1, notYet: 3 });

  await app.tap('结束活动');
  await app.waitForText('还有 3 人没有签到也没有请假，将记为缺席。');
  await app.tap('结束活动');
  await app.waitForPage('manage/sheet/index');
  await app.waitForText('缺席 3 人');
  expect(app.text()).toMatch(/第 1 版（原始）/);

  await app.tap('仇志远（预备），缺席');
  await app.waitForText('签到表上现为：缺席');
  await app.tap('提交补签');
  await app.waitForText('请');
  await app.tap('实到');
  await app.type('补签原因', '到会但手机没电');
  await app.tap('提交补签');
  await app.waitForText('第 2 版');
  expect(app.text()).toMatch(/缺席 2 人/);
  expect(app.text()).toContain('到会但手机没电');
});

test('several are checked in at once, and what a phone did in the meantime shows', async () => {
  const gathering = await hostGathering(product, openPlan(Date.now(), { title: '支委会' }));
  await openRoll('支委会');
  const code = (await gathering.shownCode()).code;
  await product.call(openidOf('M101'), 'attendance', 'checkIn', { gatheringId: gathering.gatheringId, code });
  await app.waitForText('实到 1 人');
  await app.waitForText('签到码签到');

  await app.tap('批量签到');
  await app.tap('全选未签到');
  await app.tap('签到（4 人）');
  await app.waitForText('为 4 人签到？');
  await app.tap('签到');
  await app.waitForText('应到 5 人，实到 5 人');
  await app.until('all to be recorded', () => !app.text().includes('正在记录'));
  expect((await gathering.rollCall()).counts).toMatchObject({ present: 5, notYet: 0 });
});

test('without a network a check-in by hand is not claimed', async () => {
  const gathering = await hostGathering(product, openPlan(Date.now(), { title: '党小组会' }));
  await openRoll('党小组会');
  app.device.goOffline();
  await app.tap('为单雪签到');
  await app.waitForText('尚未确认');
  expect(app.text()).toContain('实到 0 人');
  app.device.goOnline();
  await app.tap('为单雪签到');
  await app.waitForText('点名（欧阳明）');
  expect((await gathering.rollCall()).counts.present).toBe(1);
});
