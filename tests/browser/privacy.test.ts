import { givePhone } from '../small-organisation';
import { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await givePhone(stage.product, 'M101', '10012345678');
  await stage.product.tick();
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

test('a member sees what is kept, asks for a change, and reads the answer', async () => {
  const member = await stage.phoneOf('单雪');
  await member.tap('我的');
  await member.tap('我的个人信息');
  await member.sees('10012345678');
  await member.sees(/离开花名册 180 天后/);
  await member.press('申请更正');
  await member.page.getByRole('radio', { name: '手机号码' }).filter({ visible: true }).click();
  await member.fill('哪里有误，应当是什么', '换了号码');
  await member.press('提交申请');
  await member.sees('更正 · 手机号码');
  await member.sees('待答复');

  const administrator = await stage.phoneOf('翟宁');
  await administrator.tap('我的');
  await administrator.tap('管理');
  await administrator.tap('个人信息申请');
  await administrator.sees('单雪 · 市档案馆 · 第一支部');
  await administrator.press('答复单雪');
  await administrator.page.getByRole('radio', { name: '已办理' }).filter({ visible: true }).click();
  await administrator.fill('答复', '已更正，请核对');
  await administrator.press('提交答复');
  await administrator.sees('没有待答复的申请');

  await member.back();
  await member.tap('我的个人信息');
  await member.sees('答复：已更正，请核对');
  await member.sees('已办理');
});

test('whoever asks to be deleted is forgotten after one more question', async () => {
  const member = await stage.phoneOf('曾立');
  await member.goTo(`${stage.product.url}/#/member/own-data/index`);
  await member.press('申请删除');
  await member.fill('要删除什么，为什么', '我已调离本市');
  await member.press('提交申请');
  await member.sees('待答复');

  const administrator = await stage.phoneOf('翟宁');
  await administrator.goTo(`${stage.product.url}/#/administration/requests/index?orgUnitId=U1`);
  await administrator.press('注销曾立');
  await administrator.sees(/注销后不能恢复/);
  await administrator.page.getByRole('radio', { name: '本人申请' }).filter({ visible: true }).click();
  await administrator.press('注销');
  await administrator.sees(/已注销，今后显示为“已注销人员-.{4}”/);
  await administrator.sees('没有待答复的申请');
});
