import { valueOf } from '../answers';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { openidOf } from '../small-organisation';
import { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

const at = (route: string, parameters: string) => `${stage.product.url}/#/${route}/index?${parameters}`;

test('guests are registered, corrected and removed, and completed on the sheet', async () => {
  const gatheringId = await publishGathering(stage.product, openPlan(Date.now(), { title: '专题党课' }));
  const part = `gatheringId=${gatheringId}&branchId=B1`;
  const secretary = await stage.phoneOf('欧阳明');
  await secretary.goTo(at('manage/roll-call', part));
  await secretary.sees(/不计应到和实到/);
  await secretary.press('登记来宾');
  await secretary.press('登记');
  await secretary.sees('请填写来宾姓名');
  await secretary.fill('来宾姓名', '邹平');
  await secretary.fill('单位和职务', '市委党校 教授');
  await secretary.press('登记');
  await secretary.sees('来宾（1 人，不计应到）');
  await secretary.tap('邹平');
  await secretary.fill('备注', '授课');
  await secretary.press('保存');
  await secretary.sees('市委党校 教授 · 授课');
  await secretary.press('登记来宾');
  await secretary.fill('来宾姓名', '凤兰');
  await secretary.fill('单位和职务', '市纪委 处长');
  await secretary.press('登记');
  await secretary.sees('来宾（2 人，不计应到）');
  await secretary.tap('凤兰');
  await secretary.press('移出来宾名单');
  await secretary.sees('来宾（1 人，不计应到）');
  await secretary.sees('应到 5 人，实到 0 人');

  await secretary.press('结束活动');
  await secretary.press('结束活动');
  await secretary.sees(/第 1 版/);
  await secretary.press('补登来宾');
  await secretary.fill('来宾姓名', '盖云');
  await secretary.fill('单位和职务', '市档案局');
  await secretary.press('登记');
  await secretary.sees('请填写更正原因');
  await secretary.tap('会前未登记');
  await secretary.press('登记');
  await secretary.sees('来宾（2 人，不计应到）');
  await secretary.sees('来宾盖云：补登');
  await secretary.sees(/第 2 版（已补签）/);
});

test('the code of a gathering is drawn, tried again, and kept as a picture', async () => {
  const gatheringId = await publishGathering(stage.product, openPlan(Date.now(), { title: '参观见学' }));
  const secretary = await stage.phoneOf('欧阳明');
  await stage.product.disturbMiniCodes(['lost']);
  await secretary.goTo(at('member/gathering', `gatheringId=${gatheringId}`));
  await secretary.tap('活动小程序码');
  await secretary.sees('微信没有回应');
  await secretary.press('重试');
  await secretary.sees('微信扫一扫，直达本活动');
  const [download] = await Promise.all([secretary.page.waitForEvent('download'), secretary.press('下载图片')]);
  expect(download.suggestedFilename()).toBe('小程序码-参观见学.png');
});

test('whoever scans it comes to the gathering, by way of signing in where they have to', async () => {
  const gatheringId = 'mheabcdefghijklmnopqrstu-20261125';
  await publishGathering(stage.product, openPlan(Date.now(), { title: '扫码看到的活动' }));
  const { data } = await stage.product.database.collection('gatherings').where({ title: '扫码看到的活动' }).get();
  await stage.product.seed('gatherings', [{ ...data[0], _id: gatheringId }]);
  const scanned = at('member/gathering', `scene=${encodeURIComponent('mheabcdefghijklmnopqrstu_261125')}`);
  const member = await stage.phoneOf('单雪');
  await member.goTo(scanned);
  await member.sees('扫码看到的活动');

  const openid = openidOf('M103');
  const stranger = await stage.phoneOf('解晓东');
  await stage.product.database.collection('accounts').where({ _id: openid }).remove();
  const activationId = 'activation00000000001';
  const issued = { branchId: 'B1', memberId: 'M103', activationId };
  const { code } = valueOf(await stage.product.call(openidOf('M100'), 'identity', 'issueActivation', issued));
  await stranger.goTo(scanned);
  await stranger.sees('登录后查看');
  await stranger.press('登录');
  await stranger.press('同意并继续');
  await stranger.press('使用激活码');
  await stranger.fill('激活码', code);
  await stranger.press('登录');
  await stranger.sees('扫码看到的活动');
});
