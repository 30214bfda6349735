import { startProduct, type Product } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { beginnings, pdf, png } from '../sample-files';
import { shiftedPlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';
import { launch, type MiniProgram } from './mini-program';

let product: Product;
let app: MiniProgram;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});
afterAll(() => product?.stop());
afterEach(() => app.close());

const openAs = (memberId: string, page: string) => launch({ url: product.url, openid: openidOf(memberId), page });

test('a paper is chosen out of a chat and sent; a member opens it as a document', async () => {
  const gatheringId = await publishGathering(product, shiftedPlan(Date.now(), 60));
  app = openAs('M100', `/manage/plan/index?gatheringId=${gatheringId}`);
  await app.waitForText('活动材料（可不填）');
  app.uploads.chooses(null);
  await app.tap('从聊天选文件');
  app.uploads.chooses([
    { name: '学习材料.pdf', content: pdf() },
    { name: '安装.pdf', content: beginnings.exe },
  ]);
  await app.tap('从聊天选文件');
  await app.waitForText('PDF · 1 KB');
  await app.waitForText(/不能添加这种文件/);
  await app.tap('移除 安装.pdf');
  await app.until('its row to go', () => !app.text().includes('安装.pdf'));
  await app.tap('保存修改');
  await app.waitForPage('pages/home/index');
  await app.waitForText('支部管理');
  await app.until('answers', () => app.cloud.underway === 0);
  app.close();

  app = openAs('M101', `/member/gathering/index?gatheringId=${gatheringId}`);
  await app.tap('学习材料.pdf');
  await app.until('a file', () => app.files.opened.length === 1);
  expect(app.files.opened).toMatchObject([{ name: '学习材料.pdf', type: 'pdf' }]);
  expect(Buffer.from(app.files.opened[0]?.content ?? [])).toEqual(pdf());
});

test('a proof from the album without a network is sent again, and shown as a picture', async () => {
  const gatheringId = await publishGathering(product, shiftedPlan(Date.now(), 60));
  app = openAs('M103', `/member/gathering/index?gatheringId=${gatheringId}`);
  await app.tap('申请请假');
  await app.tap('病假');
  app.uploads.chooses([{ name: 'a.png', content: png }]);
  app.device.goOffline();
  await app.tap('选择图片');
  await app.waitForText(/没有传上去/);
  app.device.goOnline();
  await app.tap('重试 图片.png');
  await app.waitForText('图片 · 1 KB');
  await app.tap('提交');
  await app.waitForText('已申请请假，等待审批');
  app.close();

  app = openAs('M100', '/manage/leaves/index?orgUnitId=B1');
  await app.tap('解晓东 · 请假：病假');
  await app.tap('图片.png');
  await app.until('a file', () => app.uploads.previewed.length === 1);
  expect(app.uploads.previewed[0]).toEqual(png);
});
