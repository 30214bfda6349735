import { startProduct, type Product } from '../emulated-product';
import { openPlan } from '../sample-plan';
import { seedSmallOrganisation } from '../small-organisation';
import { hostGathering } from './hosted-gathering';
import { openPhone, putPhonesAway } from './phones';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});
afterAll(() => product?.stop());
afterEach(putPhonesAway);

const phoneOf = (memberId: string, page?: string) => openPhone(product, memberId, { page });

test('a gathering is planned and published, and its members see it', async () => {
  const secretary = phoneOf('M100');
  await secretary.tap('支部管理');
  await secretary.tap('新建活动');
  await secretary.waitForPage('manage/plan/index');
  await secretary.tap('发布');
  await secretary.waitForText('请填写活动名称');
  await secretary.tap('活动类型，未选择');
  await secretary.tap('主题党日');
  await secretary.type('活动名称', '清廉家风伴我行');
  await secretary.type('地点', '一楼多功能厅');
  await secretary.choose('日期', '2035-06-30');
  await secretary.choose('开始时间', '09:30');
  await secretary.choose('结束时间', '11:00');
  await secretary.tap('发布');
  await secretary.waitForText('发布这次活动？');
  expect(secretary.text()).toMatch(/6月30日.*09:30[^]*一楼多功能厅/);
  await secretary.tap('发布');
  await secretary.waitForPage('member/gathering/index');
  await secretary.waitForText('签到尚未开始');

  const member = phoneOf('M101');
  await member.waitForText('清廉家风伴我行');
  const stranger = phoneOf('M301');
  await stranger.waitForText('近期没有您要参加的活动');

  await secretary.tap('取消活动');
  await secretary.type('取消原因', '会场临时调整');
  await secretary.tap('取消活动');
  await secretary.waitForText('会场临时调整');
  await member.tap('清廉家风伴我行');
  await member.waitForText('活动已取消');
  expect(member.text()).toContain('会场临时调整');
});

test('the code on the secretary’s screen checks a member in, and counts them', async () => {
  const gathering = await hostGathering(product, openPlan(Date.now()));
  const screen = phoneOf('M100', `/member/gathering/index?gatheringId=${gathering.gatheringId}`);
  await screen.tap('出示签到码');
  await screen.waitForPage('manage/code-screen/index');
  await screen.waitForText(/\d{3}\s?\d{3}/);
  await screen.waitForText('0 人已签到 / 应到 5 人');
  expect(screen.device.done).toContain('setKeepScreenOn true');

  const member = phoneOf('M102', `/member/check-in/index?gatheringId=${gathering.gatheringId}`);
  const [, first, second] = /(\d{3})\s?(\d{3})/.exec(screen.text()) ?? [];
  await member.type('六位签到码', `${first ?? ''}${second ?? ''}`);
  await member.tap('签到');
  await member.waitForText('签到成功');
  await screen.waitForText('1 人已签到 / 应到 5 人');
  await screen.back();
  await screen.until('the phone to sleep again', () => screen.device.done.includes('setKeepScreenOn false'));
});

test('the elder view is chosen once and stays chosen', async () => {
  const phone = phoneOf('M103');
  await phone.tap('切换到长辈版，文字和按钮更大');
  await phone.until('the large view', () => phone.canTap('长辈版已开启，点按切换到标准版'));
  await phone.openTab('pages/me/index');
  await phone.waitForPage('pages/me/index');
  await phone.until('the large view here as well', () => phone.hasClass('screen--elder'));
  expect([...phone.device.storage.values()]).toContain('true');
});
