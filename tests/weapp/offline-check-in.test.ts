import { startProduct, type Product } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { seedSmallOrganisation } from '../small-organisation';
import type { MiniProgram } from './mini-program';
import { openPhone, putPhonesAway } from './phones';

const title = '廉政教育活动：以案为鉴';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});
afterAll(() => product?.stop());
afterEach(putPhonesAway);

/** The six digits on the secretary's screen, as it stands in the hall. */
async function digitsOn(screen: MiniProgram): Promise<string> {
  await screen.waitForText(/\d{3}\s?\d{3}/);
  const [, first = '', second = ''] = /(\d{3})\s?(\d{3})/.exec(screen.text()) ?? [];
  return first + second;
}

/** Types the code where there is no network; the phone keeps it. */
async function checkInOffline(phone: MiniProgram, code: string): Promise<void> {
  await phone.type('六位签到码', code);
  await phone.tap('签到');
  await phone.waitForText('已记录 · 待上传');
  await phone.waitForText(/签到码是否正确[^]*上传后才能核对/);
}

test('an education activity with check-ins without a network, and a correction', async () => {
  const gatheringId = await publishGathering(product, openPlan(Date.now(), { title }));
  const checkIn = `/member/check-in/index?gatheringId=${gatheringId}`;
  const secretary = openPhone(product, 'M100');
  await secretary.tap('支部管理');
  await secretary.tap(title);
  await secretary.tap('出示签到码');
  const code = await digitsOn(secretary);

  // One had the page open when the network went: the phone knows the server's time.
  const known = openPhone(product, 'M101', { page: checkIn });
  await known.waitForText(title);
  known.device.goOffline();
  await checkInOffline(known, code);
  // The other opened the app in the hall: what time it was is only what the phone says.
  const unknown = openPhone(product, 'M103', { page: checkIn, online: false });
  await checkInOffline(unknown, code);
  const { storage } = unknown.device;
  unknown.close();

  await secretary.back();
  await secretary.tap('点名');
  await secretary.waitForText('应到 5 人，实到 0 人');
  known.device.goOnline();
  await known.waitForText(/您已于 \d\d:\d\d 签到/);
  await secretary.waitForText('应到 5 人，实到 1 人');

  const reopened = openPhone(product, 'M103', { storage });
  await reopened.tap('已上传 · 需核实');
  await reopened.waitForText('手机当时的时间无法确认');
  await secretary.waitForText('离线签到 · 需核实');
  await secretary.waitForText(/手机未与服务器对过时。手机记录的签到时间为.*签到码于 \d\d:\d\d 在屏幕上显示/);
  await secretary.tap('确认解晓东到会');
  await secretary.waitForText('应到 5 人，实到 2 人');
  await secretary.waitForText('欧阳明已确认');
  await reopened.tap('查询结果');
  await reopened.waitForText(/您已于 \d\d:\d\d 签到/);

  await secretary.tap('结束活动');
  await secretary.waitForText('还有 3 人没有签到也没有请假，将记为缺席。');
  await secretary.tap('结束活动');
  await secretary.waitForText('第 1 版（原始）');
  await secretary.waitForText('缺席 3 人');
  await secretary.tap('区慧，缺席');
  await secretary.tap('实到');
  await secretary.type('补签原因', '到会但手机没电');
  await secretary.tap('提交补签');
  await secretary.waitForText('第 2 版（已补签）');
  await secretary.waitForText('缺席 2 人');
  expect(secretary.text()).toMatch(/补签记录[^]*区慧[^]*缺席[^]*实到[^]*原因：到会但手机没电[^]*欧阳明/);

  const corrected = openPhone(product, 'M104', { page: '/member/record/index' });
  await corrected.waitForText(/廉政教育活动：以案为鉴\s*出席/);
}, 120_000);
