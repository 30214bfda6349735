import type { Product } from '../emulated-product';
import { listInDirectory } from '../small-organisation';
import type { Phone } from './browser';
import { Stage } from './stage';

const officePhone = '0000-87654321';

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  product = stage.product;
  await product.database.collection('members').where({ _id: 'M101' }).update({ officePhone });
  await listInDirectory(product, 'M101', '单雪', '10012345678');
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

/** The administrator of the committee at one of the entries of 管理. */
async function administrate(entry: string): Promise<Phone> {
  const phone = await stage.phoneOf('文静');
  await phone.tap('我的');
  await phone.tap('管理');
  await phone.tap(entry);
  return phone;
}

/** Leaves the tab 我的 and comes back to it. */
async function lookAgain(phone: Phone): Promise<void> {
  await phone.tap('首页');
  await phone.tap('我的');
  await phone.sees('我的参会记录');
}

const choose = (phone: Phone, group: string, option: string) =>
  phone.page.getByRole('radiogroup', { name: group }).getByText(option).filter({ visible: true }).click();

test('a secretary until a day manages at once, and no longer once it is revoked', async () => {
  const member = await stage.phoneOf('单雪');
  await lookAgain(member);
  await member.text('支部管理').waitFor({ state: 'hidden' });

  const administrator = await administrate('权限授予与撤销');
  await administrator.press('授予权限');
  // The page before has the same field; typed there, the name would be looked for behind this one.
  await administrator.sees('给哪位同志授权？');
  await administrator.fill('查找同志', '单雪');
  await administrator.tap('单雪');
  await administrator.page.locator('[aria-label^="管理范围"]').filter({ visible: true }).click();
  await administrator.tap('市气象局');
  await administrator.tap('第三支部');
  await administrator.tap('支部管理');
  await choose(administrator, '截止', '指定日期');
  await administrator.page.locator('[aria-label^="截止日期"]').filter({ visible: true }).click();
  await administrator.tap('确定');
  await administrator.fill('授予原因', '代管第三支部');
  await administrator.press('授予权限');
  await administrator.sees(/^范围：第三支部。.*立即生效，到.*为止。$/);
  await administrator.press('授予');
  await administrator.sees('生效中');

  await lookAgain(member);
  await member.sees('支部管理 · 第三支部');
  await member.tap('支部管理');
  await member.press('新建活动');
  await member.sees(/第三支部/);
  await member.goTo(`${product.url}/#/pages/me/index`);

  await administrator.tap('单雪');
  await administrator.press('撤销第三支部的支部管理权限');
  await administrator.tap('分工调整');
  await administrator.press('撤销权限');
  await administrator.sees('已撤销');
  await administrator.sees(/由文静撤销，原因：分工调整$/);
  await lookAgain(member);
  await member.text('支部管理').waitFor({ state: 'hidden' });
});

test('the office phone hidden from other units is seen by them no longer', async () => {
  const card = `${product.url}/#/directory/card/index?memberId=M101`;
  const before = await stage.phoneOf('盖云');
  await before.goTo(card);
  await before.sees(officePhone);

  const administrator = await administrate('通讯录可见范围');
  await administrator.tap('办公电话');
  await choose(administrator, '其他单位看到的办公电话', '不显示');
  await administrator.press('选好了');
  await administrator.press('核对并保存');
  await administrator.sees('其他单位看办公电话：由显示改为不显示');
  await administrator.press('保存');
  await administrator.sees(/^第 1 版 · 文静 · 今天/);

  const after = await stage.phoneOf('盖云');
  await after.goTo(card);
  await after.sees('1** **** 5678');
  expect(await after.page.getByText(officePhone).count()).toBe(0);
  const colleague = await stage.phoneOf('尉迟敏');
  await colleague.goTo(card);
  await colleague.sees(officePhone);
});
