import { startProduct, type Product } from '../emulated-product';
import { minutesOn } from '../minutes-meetings';
import { seedSmallOrganisation } from '../small-organisation';
import { openPhone, putPhonesAway } from './phones';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});
afterAll(() => product?.stop());
afterEach(putPhonesAway);

const phoneOf = (memberId: string, page?: string) => openPhone(product, memberId, { page });

test('the recorder writes, the chair confirms, and a member reads and ticks their task', async () => {
  const on = minutesOn(product);
  const gatheringId = await on.meeting();
  await on.hold(gatheringId);
  const page = `/member/gathering/index?gatheringId=${gatheringId}`;

  const writer = phoneOf('M101', page);
  await writer.tap('写纪要');
  await writer.waitForPage('manage/minutes/index');
  await writer.type('通报工作', '书记通报了上季度的工作。');
  await writer.waitForText(/已保存 \d\d:\d\d（单雪）/);
  await writer.tap('添加决议');
  await writer.type('决议内容', '同意按期转正');
  await writer.type('赞成票', '3');
  await writer.tap('完成');
  await writer.waitForText('赞成 3 票，反对 0 票，弃权 0 票 · 通过');
  await writer.tap('添加任务');
  await writer.type('任务内容', '整理会议材料');
  await writer.tap('区慧');
  await writer.tap('完成');
  await writer.waitForText('负责人：区慧');
  await writer.tap('提交确认');
  await writer.tap('提交');
  await writer.waitForPage('member/minutes/index');
  await writer.waitForText('等待主持人解晓东确认');

  const chair = phoneOf('M103');
  await chair.tap('会议纪要待您确认');
  await chair.waitForText('书记通报了上季度的工作。');
  await chair.tap('确认纪要');
  await chair.tap('确认');
  await chair.waitForText('已确认 · 第 1 版');

  const reader = phoneOf('M104', page);
  await reader.tap('我的任务：整理会议材料');
  await reader.waitForText('已完成，点一下改回');
  await reader.tap('看纪要');
  await reader.waitForText('同意按期转正');
});
