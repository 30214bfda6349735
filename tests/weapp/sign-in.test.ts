import { valueOf } from '../answers';
import { startProduct, type Product } from '../emulated-product';
import { bindEveryone, givePhone, openidOf, seedSmallOrganisation } from '../small-organisation';
import { launch, type MiniProgram } from './mini-program';

const newPhone = 'wx-first-time';
const number = '13800000101';
const withPhone = '手机号一键登录';

let product: Product;
let app: MiniProgram;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await givePhone(product, 'M101', number);
});
afterAll(() => product?.stop());
beforeEach(async () => {
  await bindEveryone(product);
  await product.database.collection('consents').where({ _id: newPhone }).remove();
});
afterEach(() => app.close());

const unbind = async (memberId: string) => valueOf(await product.call(openidOf(memberId), 'identity', 'unbind', {}));

/** Starts on a phone that nobody has signed in on, and goes on to the privacy notice. */
async function openNotice(): Promise<void> {
  app = launch({ url: product.url, openid: newPhone });
  await app.waitForText('登录后查看');
  await app.tap('登录');
  await app.waitForPage('member/sign-in/index');
  await app.waitForText('使用前请先了解');
}

async function openSignIn(): Promise<void> {
  await openNotice();
  await app.tap('同意并继续');
  await app.waitForText('用您在党员名册上登记的手机号');
}

test('the first time: notice, phone number, home page', async () => {
  await unbind('M101');
  await product.setPhones({ [newPhone]: number });
  await openSignIn();
  await app.givePhone(withPhone, { code: await product.phoneCode(newPhone) });
  await app.waitForPage('pages/home/index');
  await app.waitForText('单雪同志');
});

test('whoever does not agree is asked for nothing, and may come back', async () => {
  await openNotice();
  await app.tap('暂不使用');
  await app.waitForPage('pages/home/index');
  await app.waitForText('登录后查看');
  const { consent } = valueOf(await product.call(newPhone, 'identity', 'getMe', {}));
  expect(consent).toBeNull();
});

test('a number that nobody has, and one that is not given, are told with the way out', async () => {
  await product.setPhones({ [newPhone]: '13800000777' });
  await openSignIn();
  await app.givePhone(withPhone, 'declined');
  await app.waitForText('没有取得手机号');
  await app.givePhone(withPhone, { code: await product.phoneCode(newPhone) });
  await app.waitForText('名册上没有尾号 0777 的手机号');
  expect(app.text()).toContain('激活码');
});

test('a new phone takes over with a code, and the old one is signed out', async () => {
  await product.setPhones({ [newPhone]: number });
  await openSignIn();
  await app.givePhone(withPhone, { code: await product.phoneCode(newPhone) });
  await app.waitForText('尾号 0101 的同志已绑定另一个微信');
  app.close();

  const code = await codeFromSecretary();
  app = launch({ url: product.url, openid: newPhone, page: '/member/sign-in/index' });
  await app.tap('使用激活码');
  await app.type('激活码', '00000000');
  await app.tap('登录');
  await app.waitForText('还可以再试 4 次');
  await app.type('激活码', code);
  await app.tap('登录');
  await app.waitForText('单雪同志');
  app.close();

  app = launch({ url: product.url, openid: openidOf('M101') });
  await app.waitForText('登录后查看');
});

/** The secretary opens the card of the member and has a code made. */
async function codeFromSecretary(): Promise<string> {
  await product.tick();
  app = launch({ url: product.url, openid: openidOf('M100'), page: '/directory/card/index?memberId=M101' });
  await app.tap('生成激活码');
  await app.tap('生成');
  await app.waitForText(/\d{4} \d{4}/);
  const code = /(\d{4}) (\d{4})/.exec(app.text())?.slice(1).join('') ?? '';
  await app.tap('已告知');
  app.close();
  return code;
}

test('taking the consent back signs out, and the phone forgets whom it has seen', async () => {
  app = launch({ url: product.url, openid: openidOf('M102'), page: '/pages/me/index' });
  app.device.storage.set('qinglian.recentContacts.', '[]').set('qinglian.elderView', 'true');
  await app.tap('撤回同意');
  await app.waitForText('撤回同意？');
  await app.tap('撤回同意');
  await app.waitForText('登录后查看');
  expect(valueOf(await product.call(openidOf('M102'), 'identity', 'getMe', {})).me).toBeNull();
  expect([...app.device.storage.keys()]).toEqual(['qinglian.elderView']);
});
