import { startProduct, type Product } from '../emulated-product';
import { openidOf, seedSmallOrganisation } from '../small-organisation';
import { launch } from './mini-program';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});
afterAll(() => product.stop());

test('the app starts on its home page and greets its member', async () => {
  const app = launch({ url: product.url, openid: openidOf('M101') });
  await app.waitForText('单雪');
  expect(app.page()).toBe('pages/home/index');
  expect(app.cloud.inits).toHaveLength(1);
  app.close();
});

test('someone whom the roster does not know is asked to sign in', async () => {
  const app = launch({ url: product.url, openid: 'wx-stranger' });
  await app.waitForText('登录后查看');
  app.close();
});
