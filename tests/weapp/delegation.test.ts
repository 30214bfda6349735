import { toDateText } from '../../miniapp/src/ui/format-time';
import { startProduct, type Product } from '../emulated-product';
import { seedSmallOrganisation } from '../small-organisation';
import { openPhone, putPhonesAway } from './phones';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await product.database.collection('members').where({ _id: 'M101' }).update({ duty: 'deputy' });
});
afterAll(() => product?.stop());
afterEach(putPhonesAway);

test('somebody of the committee stands in for the secretary, until it is ended', async () => {
  const secretary = openPhone(product, 'M100');
  await secretary.tap('支部管理');
  await secretary.tap('委托代行');
  await secretary.waitForText('没有委托记录');
  await secretary.tap('委托支部委员代行');
  await secretary.tap('委托');
  await secretary.waitForText('请选择代行的委员');
  await secretary.tap('代行的委员，未选择');
  await secretary.tap('单雪（副书记）');
  await secretary.type('委托原因', '外出学习');
  const day = 24 * 3_600_000;
  await secretary.choose('截止日期', toDateText(Date.now() + 100 * day));
  await secretary.tap('委托');
  await secretary.waitForText('一次委托最长 90 天');
  await secretary.choose('截止日期', toDateText(Date.now() + 6 * day));
  await secretary.tap('委托');
  await secretary.waitForText(/单雪\s*生效中/);
  expect(secretary.text()).toContain('由欧阳明委托代行，原因：外出学习');

  const deputy = openPhone(product, 'M101');
  await deputy.tap('支部管理');
  await deputy.tap('新建活动');
  await deputy.waitForText('主办：第一支部');
  await deputy.back();

  await secretary.tap('结束单雪的代行');
  await secretary.tap('本人已返回');
  await secretary.tap('结束代行');
  await secretary.waitForText(/单雪\s*已结束/);
  const after = openPhone(product, 'M101');
  await after.waitForText('单雪同志');
  await after.until('answers', () => after.cloud.underway === 0);
  expect(after.canTap('支部管理')).toBe(false);
}, 120_000);
