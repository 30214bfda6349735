import { readShownCode } from '../shown-code';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

const text = '警钟长鸣，底线不可越，回到岗位上要从小事做起';

test('an online study: planned, studied on the phone, read by the secretary', async () => {
  const { product } = stage;
  const secretary = await stage.phoneOf('欧阳明');
  await secretary.goTo(`${product.url}/#/manage/plan/index?hostId=B1`);
  await secretary.tap('请选择');
  await secretary.tap('线上学习');
  await secretary.sees('提交学习心得');
  await secretary.press('发布');
  await secretary.sees(/线上学习需要填写学习内容/);
  await secretary.fill('学习内容', '第一章 总则\n'.repeat(40));
  await secretary.tap('更多设置');
  await secretary.sees(/不统计任何人的学习时长/);
  await secretary.tap('不少于 50 字');
  await secretary.tap('不少于 20 字');

  // Days are picked with a wheel, which has its own test: what follows is the same plan, under way.
  const plan = {
    ...openPlan(Date.now(), { kind: 'onlineStudy', title: '读《准则》', place: '线上学习', study: '第一章 总则' }),
    means: { code: false, location: null, online: { reflectionLength: 20 } },
  };
  const gatheringId = await publishGathering(product, plan);
  const at = (route: string) => `${product.url}/#/${route}/index?gatheringId=${gatheringId}&branchId=B1`;

  const member = await stage.phoneOf('单雪');
  await member.goTo(at('member/gathering'));
  await member.press('去学习');
  await member.sees('已打开 0 / 1');
  await member.press('提交心得并签到');
  await member.sees(/还有 1 项学习内容没有打开/);
  await member.press('我已看到末尾');
  await member.fill('写下您的体会（不少于 20 字）', text);
  // Nothing is lost when the page is left.
  await member.goTo(at('member/gathering'));
  await member.press('去学习');
  await member.sees('已打开 1 / 1');
  await member.press('提交心得并签到');
  await member.press('提交');
  await member.sees('学习已完成，签到成功');
  await member.sees(text);

  await secretary.goTo(at('manage/roll-call'));
  await secretary.tap('单雪');
  await secretary.press('看学习心得');
  await secretary.sees(text);

  const other = await stage.phoneOf('解晓东');
  await other.goTo(at('member/reflections'));
  await other.sees(/没有查看的权限/);
});

test('a check-out by the code, by hand, and taken back', async () => {
  const { product } = stage;
  const gatheringId = await publishGathering(
    product,
    openPlan(Date.now(), { title: '需要签退的党课', checkOut: true }),
  );
  const code = () => readShownCode(product, gatheringId);
  const at = (route: string, more = '') => `${product.url}/#/${route}/index?gatheringId=${gatheringId}${more}`;

  const member = await stage.phoneOf('单雪');
  await member.goTo(at('member/check-in'));
  await member.fill('六位签到码', await code());
  await member.press('签到');
  await member.sees('签到成功');
  await member.sees('本次活动需要签退');

  // A scan brings the code; leaving takes a tap.
  await member.goTo(at('member/gathering'));
  await member.sees('未签退');
  await member.goTo(at('member/check-in', `&code=${await code()}`));
  await member.press('签退');
  await member.sees('签退成功');

  const secretary = await stage.phoneOf('欧阳明');
  await secretary.goTo(at('manage/code-screen'));
  await secretary.sees('扫码或输入六位数字：来的签到，走的签退');
  await secretary.goTo(at('manage/roll-call', '&branchId=B1'));
  await secretary.sees('已签退 1 人，未签退 0 人');
  await secretary.tap('单雪');
  await secretary.press('撤销签退');
  await secretary.tap('误点，本人还在场');
  await secretary.press('撤销签退');
  await secretary.sees('已签退 0 人，未签退 1 人');
  await secretary.tap('为未签退的 1 人登记签退');
  await secretary.press('登记签退');
  await secretary.sees(/签退（欧阳明登记）/);
  await secretary.press('结束活动');
  await secretary.press('结束活动');
  await secretary.sees(/第 1 版/);
  await secretary.sees(/\d\d:\d\d 签退/);
});
