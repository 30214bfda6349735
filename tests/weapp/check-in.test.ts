import { valueOf } from '../answers';
import { startProduct, type Product } from '../emulated-product';
import { openPlan, shiftedPlan } from '../sample-plan';
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

const phoneOf = (memberId: string, page?: string) =>
  (app = launch({ url: product.url, openid: openidOf(memberId), ...(page && { page }) }));

/** Opens the check-in page from the home page, by its own title. */
async function openCheckIn(memberId: string, title: string): Promise<void> {
  phoneOf(memberId);
  await app.waitForText(title);
  await app.tap(title);
  await app.waitForPage('member/gathering/index');
  await app.tap('去签到');
  await app.waitForPage('member/check-in/index');
}

const checkInPage = (gatheringId: string) => `/member/check-in/index?gatheringId=${gatheringId}`;

test('from the home page to the receipt, and a second time', async () => {
  const plan = openPlan(Date.now(), { title: '以案为鉴' });
  const gathering = await hostGathering(product, plan);
  await openCheckIn('M101', plan.title);
  expect(app.canTap('签到')).toBe(false);
  await app.type('六位签到码', (await gathering.shownCode()).code);
  await app.tap('签到');
  await app.waitForText('签到成功');
  expect(app.text()).toMatch(/以案为鉴[^]*单雪[^]*签到码/);
  expect((await gathering.rollCall()).counts).toMatchObject({ expected: 5, present: 1, notYet: 4 });
  expect(app.device.done).toContain('vibrateShort medium');

  await app.tap('完成');
  await app.waitForPage('member/gathering/index');
  await app.waitForText(/您已于 \d\d:\d\d 签到/);
  await app.back();
  await app.waitForPage('pages/home/index');
  await app.waitForText('已签到');
  app.close();

  phoneOf('M101', checkInPage(gathering.gatheringId));
  await app.waitForText(/您已于 \d\d:\d\d 签到/);
  expect((await gathering.rollCall()).counts.present).toBe(1);
});

test('a wrong code is told with the guesses left, and the right one goes through', async () => {
  const gathering = await hostGathering(product);
  phoneOf('M102', checkInPage(gathering.gatheringId));
  await app.type('六位签到码', await gathering.wrongCode());
  await app.tap('签到');
  await app.waitForText('签到码不正确');
  expect(app.text()).toContain('还可以再试 9 次');
  await app.type('六位签到码', (await gathering.shownCode()).code);
  await app.tap('签到');
  await app.waitForText('签到成功');
});

test('before the window the page says when it opens', async () => {
  const gathering = await hostGathering(product, shiftedPlan(Date.now(), 24 * 60));
  phoneOf('M103', `/member/gathering/index?gatheringId=${gathering.gatheringId}`);
  await app.waitForText('签到尚未开始');
  expect(app.text()).toMatch(/\d\d:\d\d 开始/);
  expect(app.canTap('去签到')).toBe(false);
});

test('a window that ends while the code is typed is told, with who can help', async () => {
  const gathering = await hostGathering(product);
  phoneOf('M103', checkInPage(gathering.gatheringId));
  await app.type('六位签到码', (await gathering.shownCode()).code);
  await gathering.moveWindow(-120);
  await app.tap('签到');
  await app.waitForText(/手机签到已于 .+ 截止/);
  expect(app.text()).toContain('请支部书记为您点名');
  expect((await gathering.rollCall()).counts.present).toBe(0);
});

test('after the window the page says so', async () => {
  const gathering = await hostGathering(product);
  await gathering.moveWindow(-120);
  phoneOf('M103', `/member/gathering/index?gatheringId=${gathering.gatheringId}`);
  await app.waitForText('手机签到时间已过');
  expect(app.canTap('去签到')).toBe(false);
});

test("a member of another branch is told whose gathering it is, and isn't recorded", async () => {
  const gathering = await hostGathering(product);
  const { code } = await gathering.shownCode();
  phoneOf('M201', checkInPage(gathering.gatheringId));
  await app.type('六位签到码', code);
  await app.tap('签到');
  await app.waitForText('您不在本次活动的应到名单');
  expect(app.text()).toContain('第一支部');
  expect((await gathering.rollCall()).counts.present).toBe(0);
});

test('the QR picture is scanned by the camera', async () => {
  const gathering = await hostGathering(product);
  phoneOf('M104', checkInPage(gathering.gatheringId));
  app.device.scans('https://example.org/menu');
  await app.tap('扫码签到');
  await app.waitForText('这不是签到码');
  app.device.scans(null);
  await app.tap('扫码签到');
  app.device.scans((await gathering.shownCode()).qrText);
  await app.tap('扫码签到');
  await app.waitForText('签到成功');
});

test('without a network the code is kept, and goes through when the network is back', async () => {
  const gathering = await hostGathering(product);
  phoneOf('M104', checkInPage(gathering.gatheringId));
  await app.waitForText('以案为鉴');
  await app.type('六位签到码', (await gathering.shownCode()).code);
  app.device.goOffline();
  await app.waitForText('网络已断开');
  await app.tap('签到');
  await app.waitForText('已记录 · 待上传');
  expect(app.text()).toMatch(/签到码是否正确[^]*上传后才能核对/);
  expect((await gathering.rollCall()).counts.present).toBe(0);
  app.device.goOnline();
  await app.waitForText(/您已于 \d\d:\d\d 签到/);
  expect(app.text()).not.toContain('网络已断开');
  expect((await gathering.rollCall()).counts.present).toBe(1);
});

test('what was kept offline survives the app, goes up, and counts once confirmed', async () => {
  const gathering = await hostGathering(product);
  phoneOf('M103', checkInPage(gathering.gatheringId));
  await app.waitForText('以案为鉴');
  await app.type('六位签到码', (await gathering.shownCode()).code);
  app.device.goOffline();
  await app.tap('签到');
  await app.waitForText('已记录 · 待上传');
  const { storage } = app.device;
  app.close();

  const { gatheringId } = gathering;
  const secretary = openidOf('M100');
  await product.call(secretary, 'attendance', 'close', { gatheringId });
  app = launch({ url: product.url, openid: openidOf('M103'), storage });
  await app.waitForText('已上传 · 需核实');
  await app.tap('已上传 · 需核实');
  await app.waitForText(/上传时签到表已生成/);

  const part = { gatheringId, branchId: 'B1' };
  const { items } = valueOf(await product.call(secretary, 'claims', 'listClaims', part));
  const [claim] = items;
  if (!claim) throw new Error('nothing is to be verified');
  const decision = { memberId: 'M103', claimId: claim.claimId, outcome: 'confirmed', words: null } as const;
  valueOf(await product.call(secretary, 'claims', 'decideClaim', { ...part, ...decision }));
  await app.tap('查询结果');
  await app.waitForText(/签到已上传/);
  const { sheet } = valueOf(await product.call(secretary, 'attendance', 'getSheet', part));
  expect(sheet).toMatchObject({ version: 2, counts: { present: 1 } });
});

test('a lost answer is asked for again, and checks in once', async () => {
  const gathering = await hostGathering(product);
  phoneOf('M104', checkInPage(gathering.gatheringId));
  await app.waitForText('以案为鉴');
  await app.type('六位签到码', (await gathering.shownCode()).code);
  app.cloud.answersToLose = 1;
  await app.tap('签到');
  await app.waitForText(/您已于 \d\d:\d\d 签到/);
  expect((await gathering.rollCall()).counts.present).toBe(1);
});
