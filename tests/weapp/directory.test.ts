import { startProduct, type Product } from '../emulated-product';
import { listInDirectory, openidOf, seedSmallOrganisation } from '../small-organisation';
import { launch, type MiniProgram } from './mini-program';

const mobile = '10012345678';

let product: Product;
let app: MiniProgram;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await listInDirectory(product, 'M101', '单雪', mobile);
});
afterAll(() => product?.stop());
afterEach(() => app.close());

const phoneOf = (memberId: string, page?: string) =>
  (app = launch({ url: product.url, openid: openidOf(memberId), ...(page && { page }) }));

test('somebody is found by initials; the number is shown, called and saved', async () => {
  phoneOf('M301', '/directory/search/index');
  await app.waitForPage('directory/search/index');
  await app.type('查找同志', 'sx');
  await app.waitForText('找到 1 人');
  await app.tap('单雪');
  await app.waitForPage('directory/card/index');
  await app.waitForText('1** **** 5678');
  expect(app.text()).not.toContain(mobile);
  await app.tap('查看完整的手机号码');
  await app.waitForText('这次查看会被记录');
  await app.tap('查看');
  await app.waitForText(mobile);
  await app.tap('拨打手机号码');
  await app.tap('复制手机号码');
  expect(app.device.done).toEqual(expect.arrayContaining([`makePhoneCall ${mobile}`, `setClipboardData ${mobile}`]));
  app.close();

  phoneOf('M101', '/directory/reveals/index');
  await app.waitForText('盖云');
  await app.waitForText('查看了手机号码');
});

test('the tree leads from the committee to a person', async () => {
  phoneOf('M201');
  await app.openTab('pages/contacts/index');
  await app.waitForText('市直机关工委');
  await app.tap('市气象局');
  await app.waitForPage('directory/unit/index');
  await app.tap('第三支部');
  await app.waitForPage('directory/branch/index');
  await app.tap('盖云');
  await app.waitForPage('directory/card/index');
  await app.waitForText('市气象局');
});
