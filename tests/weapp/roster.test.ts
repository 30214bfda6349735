import { startProduct, type Product } from '../emulated-product';
import { openidOf, seedCommitteeAdministrator, seedSmallOrganisation } from '../small-organisation';
import { launch, type MiniProgram } from './mini-program';

let product: Product;
let app: MiniProgram;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await seedCommitteeAdministrator(product);
  // The scheduler makes the directory of contacts.
  await product.tick();
});
afterAll(() => product?.stop());
afterEach(() => app.close());

test('a member is moved to another branch, the target found down the tree', async () => {
  app = launch({
    url: product.url,
    openid: openidOf('M999'),
    page: '/administration/branch/index?orgUnitId=B1',
  });
  await app.tap('单雪，正式党员，科员 · 编号 101');
  await app.waitForPage('administration/person/index');
  await app.tap('办理');
  await app.tap('调整支部');
  await app.waitForPage('administration/placement/index');
  await app.tap('请选择支部');
  await app.tap('市气象局');
  await app.tap('第三支部');
  await app.tap('岗位调整');
  await app.tap('调整支部');
  await app.waitForText('单雪从今天起属于“第三支部”');
  await app.tap('调整支部');
  await app.waitForPage('administration/person/index');
  await app.waitForText('市气象局 · 第三支部');
  expect(app.text()).toMatch(/市档案馆 · 第一支部\s以前至\d+月\d+日/);
  await app.back();
  await app.waitForPage('administration/branch/index');
  await app.tap('查看已离开或调走的（2）');
  await app.waitForText(/调往其他支部/);
});
