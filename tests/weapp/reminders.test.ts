import { configuration } from '../../scripts/message-templates';
import { valueOf } from '../answers';
import { startProduct, type Product } from '../emulated-product';
import { shiftedPlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';
import { hostGathering } from './hosted-gathering';
import { launch, type MiniProgram } from './mini-program';

const templateIds = Object.values(configuration).map(({ id }) => id);

let product: Product;
let app: MiniProgram;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});
afterAll(() => product?.stop());
afterEach(() => app.close());

const standings = async (memberId: string) =>
  valueOf(await product.call(openidOf(memberId), 'reminders', 'getConsents', {})).items;

async function openGathering(memberId: string): Promise<void> {
  const { gatheringId } = await hostGathering(product, shiftedPlan(Date.now(), 24 * 60));
  const page = `/member/gathering/index?gatheringId=${gatheringId}`;
  app = launch({ url: product.url, openid: openidOf(memberId), page });
  await app.waitForText('提醒我');
}

test('a tap asks WeChat for the three templates, and the answers are recorded', async () => {
  await openGathering('M101');
  await app.tap('一键订阅');
  await app.waitForText('还可收 1 条');
  expect(app.messages.questions).toEqual([templateIds]);
  expect((await standings('M101')).map(({ left, always }) => [left, always])).toEqual([
    [1, null],
    [1, null],
    [1, null],
  ]);
  await app.tap('再订一次');
  await app.waitForText('还可收 2 条');
});

test('an answer that could not be recorded is, once the network is back, counted once', async () => {
  await openGathering('M102');
  app.device.goOffline();
  await app.tap('一键订阅');
  await app.until('the answer', () => app.messages.questions.length === 1);
  app.device.goOnline();
  await app.waitForText('还可收 1 条');
  expect((await standings('M102')).map(({ left }) => left)).toEqual([1, 1, 1]);
});

test('a no for good and the main switch are told with the way to the settings', async () => {
  await openGathering('M103');
  app.messages.failsWith(20004, 'The main switch is switched off');
  await app.tap('一键订阅');
  await app.waitForText('微信没有允许接收消息');
  await app.tap('去设置');
  app.messages.answersWith('reject', { forGood: true });
  await app.tap('一键订阅');
  await app.waitForText('您选择过不再接收');
  await app.waitForText('您选择了不接收');
  expect((await standings('M103')).map(({ always }) => always)).toEqual(['reject', 'reject', 'reject']);
  app.messages.failsWith(10002, 'network');
  await app.tap('一键订阅');
  await app.until('nothing to be said', () => !app.text().includes('您选择过不再接收'));
  expect(app.text()).not.toContain('微信没有允许');
});

test('after the check-in reminders are offered once; a no is a no', async () => {
  const gathering = await hostGathering(product);
  const page = `/member/check-in/index?gatheringId=${gathering.gatheringId}`;
  app = launch({ url: product.url, openid: openidOf('M104'), page });
  await app.waitForText('请输入会场屏幕上的六位数字');
  expect(app.text()).not.toContain('让微信提醒您');
  await app.type('六位签到码', (await gathering.shownCode()).code);
  await app.tap('签到');
  await app.waitForText('下次活动，让微信提醒您？');
  await app.tap('不用了');
  await app.until('no offer', () => !app.text().includes('让微信提醒您'));
  expect(app.messages.questions).toEqual([]);
  const kept = app.device.storage;
  app.close();

  const another = await hostGathering(product);
  app = launch({
    url: product.url,
    openid: openidOf('M104'),
    page: page.replace(gathering.gatheringId, another.gatheringId),
  });
  for (const [key, value] of kept) app.device.storage.set(key, value);
  await app.type('六位签到码', (await another.shownCode()).code);
  await app.tap('签到');
  await app.waitForText('签到成功');
  await app.until(
    'calm',
    () => app.cloud.underway === 0 && app.cloud.calls.some(({ data }) => data.operation === 'getConsents'),
  );
  expect(app.text()).not.toContain('让微信提醒您');
});

test('the secretary reminds those again who have not answered', async () => {
  const { gatheringId } = await hostGathering(product, shiftedPlan(Date.now(), 24 * 60));
  const publishedAt = Date.now() - 4 * 3_600_000;
  await product.database.collection('gatherings').doc(gatheringId).update({ publishedAt });
  const page = `/manage/recipients/index?gatheringId=${gatheringId}&branchId=B1`;
  app = launch({ url: product.url, openid: openidOf('M100'), page });
  await app.waitForText('应到 5 人，已回复 0 人');
  await app.tap('再提醒未回复的 5 人');
  await app.waitForText('再提醒未回复的 5 人？');
  await app.tap('提醒');
  await app.waitForText('欧阳明 已再提醒');
  const { data } = await product.database.collection('reminderRounds').where({ gatheringId }).get();
  expect(data).toHaveLength(1);
});
