import type { Product } from '../emulated-product';
import { listInDirectory } from '../small-organisation';
import type { Phone } from './browser';
import { Stage } from './stage';

const mobile = '10012345678';

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  product = stage.product;
  await listInDirectory(product, 'M101', '单雪', mobile);
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

const phoneOf = (name: string) => stage.phoneOf(name);

async function search(phone: Phone, text: string): Promise<void> {
  await phone.tap('通讯录');
  await phone.page.locator('[aria-label="查找同志"]').filter({ visible: true }).first().click();
  await phone.fill('查找同志', text);
}

test('somebody is found by initials, and sees who looked at the number', async () => {
  const reader = await phoneOf('盖云');
  await search(reader, 'sx');
  await reader.sees('找到 1 人');
  await reader.tap('单雪');
  await reader.sees('1** **** 5678');
  await reader.press('查看完整的手机号码');
  await reader.sees(/这次查看会被记录/);
  await reader.press('查看');
  await reader.sees(mobile);

  const owner = await phoneOf('单雪');
  await owner.tap('我的');
  await owner.tap('谁查看过我的号码');
  await owner.sees('盖云');
  await owner.sees('市气象局 · 第三支部');
  await owner.sees(/^今天 .* 查看了手机号码$/);
});

test('who was looked at and who is a favourite stand on the first page', async () => {
  const phone = await phoneOf('尉迟敏');
  await phone.tap('通讯录');
  await phone.tap('我的单位');
  await phone.tap('第一支部');
  await phone.tap('单雪');
  await phone.page.getByRole('switch', { name: '收藏单雪' }).filter({ visible: true }).click();
  await phone.sees('已收藏');
  await phone.goTo(`${product.url}/#/pages/contacts/index`);
  await phone.tap('最近查看');
  await phone.sees('单雪');
  await phone.tap('收藏');
  await phone.sees('市档案馆 · 第一支部');
});

test('a search without a result says what else to try', async () => {
  const phone = await phoneOf('盖云');
  await search(phone, '查无此人');
  await phone.sees('没有找到“查无此人”');
  await phone.sees(/换成拼音/);
});

test('the own unit is there without a network', async () => {
  const phone = await phoneOf('仇志远');
  await phone.tap('通讯录');
  await phone.sees(/^市直机关工委/);
  await phone.page.waitForFunction(() => Object.keys(localStorage).some(key => key.startsWith('qinglian.ownUnit')));
  // In the browser, unlike on a phone, a page must have been opened once to be there without a network.
  await phone.goTo(`${product.url}/#/directory/branch/index?branchId=B2`);
  await phone.tap('尉迟敏');
  await phone.sees('联系方式');
  await phone.goTo(`${product.url}/#/pages/contacts/index`);
  await phone.context.setOffline(true);
  await search(phone, 'oym');
  await phone.sees(/^离线数据，更新于今天/);
  await phone.tap('欧阳明');
  await phone.sees('支部书记 · 科员');
  await phone.goTo(`${product.url}/#/directory/branch/index?branchId=B1`);
  await phone.sees('单雪');
  await phone.context.setOffline(false);
  await phone.goTo(`${product.url}/#/directory/branch/index?branchId=B3`);
  await phone.sees('盖云');
});
