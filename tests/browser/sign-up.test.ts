import { readFile } from 'node:fs/promises';
import readExcelFile from 'read-excel-file/node';
import { valueOf } from '../answers';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { openidOf } from '../small-organisation';
import type { Phone } from './browser';
import { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

const gatheringId = 'browsersignup00001';
const hour = 3_600_000;

const openOn = (phone: Phone, route: string) =>
  phone.goTo(`${stage.product.url}/#/${route}/index?gatheringId=${gatheringId}`);

test('three seats and five people: the next moves up when one withdraws', async () => {
  const { product } = stage;
  const now = Date.now();
  const signUp = { opensAt: now - hour, closesAt: now + hour, capacity: 3, quotas: [] };
  const plan = { ...openPlan(now), signUp };
  const draft = { gatheringId, hostId: 'B1', plan };
  valueOf(await product.call(openidOf('M100'), 'gatherings', 'schedule', draft));
  const secretary = await stage.phoneOf('欧阳明');
  await openOn(secretary, 'member/gathering');
  await secretary.tap('发布');
  await secretary.press('发布');
  await secretary.sees('点名');
  for (const memberId of ['M100', 'M102'])
    valueOf(
      await product.call(openidOf(memberId), 'signUps', 'signUp', {
        gatheringId,
        signUpId: `byapi0000000${memberId.toLowerCase()}`,
      }),
    );

  const third = await stage.phoneOf('单雪');
  await openOn(third, 'member/gathering');
  await third.sees(/还有 1 个名额/);
  await third.press('报名');
  await third.sees('您已报上名');

  const fourth = await stage.phoneOf('解晓东');
  await openOn(fourth, 'member/gathering');
  await fourth.press('报名候补');
  await fourth.sees('候补第 1 位');
  const fifth = await stage.phoneOf('区慧');
  await openOn(fifth, 'member/gathering');
  await fifth.press('报名候补');
  await fifth.sees('候补第 2 位');

  await third.press('取消报名');
  await third.sees('取消报名？');
  await third.press('取消报名');
  await third.sees('名额已满，可以候补');
  await fourth.page.reload();
  await fourth.sees('您已由候补递补，已报上名');
  await fifth.page.reload();
  await fifth.sees('候补第 1 位');

  await openOn(secretary, 'manage/sign-ups');
  await secretary.sees('报上名（3）');
  await secretary.sees('候补（1）');
  await secretary.sees('已取消（1）');

  // Those with a seat are the ones expected; who waits is neither absent nor on the ledger.
  await secretary.goTo(`${product.url}/#/manage/roll-call/index?gatheringId=${gatheringId}&branchId=B1`);
  await secretary.sees('应到 3 人，实到 0 人');
  await secretary.tap('批量签到');
  await secretary.press('全选未签到');
  await secretary.press('签到（3 人）');
  await secretary.press('签到');
  await secretary.sees('应到 3 人，实到 3 人');
  await secretary.press('结束活动');
  await secretary.press('结束活动');
  await secretary.sees(/第 1 版/);

  await secretary.goTo(`${product.url}/#/manage/ledger/index?orgUnitId=B1`);
  const download = secretary.page.waitForEvent('download');
  await secretary.press('生成台账');
  const pages = await readExcelFile(await readFile(await (await download).path()));
  const page = pages.find(({ sheet }) => sheet === '警示教育')?.data ?? [];
  const [titles = [], line = []] = page;
  const valueUnder = (title: string) => line[titles.indexOf(title)];
  expect(['应到', '实到', '缺席'].map(valueUnder)).toEqual([3, 3, 0]);
});

test('leave is asked for, approved, and stands on the closed sheet', async () => {
  const { product } = stage;
  const leaveId = await publishGathering(product);
  const at = (route: string) => `${product.url}/#/${route}/index?gatheringId=${leaveId}&branchId=B1`;

  const member = await stage.phoneOf('区慧');
  await member.goTo(at('member/gathering'));
  await member.press('申请补假');
  await member.fill('请假事由', '住院');
  await member.press('提交');
  await member.sees('已申请补假，等待审批');

  const secretary = await stage.phoneOf('欧阳明');
  await secretary.tap('支部管理');
  await secretary.tap('待办（1）');
  await secretary.tap('请假待审批（1）');
  await secretary.tap('区慧 · 补假：住院');
  await secretary.press('批准');
  await secretary.sees('没有待审批的请假');
  await member.page.reload();
  await member.sees('补假已批准');

  valueOf(await product.call(openidOf('M100'), 'attendance', 'close', { gatheringId: leaveId }));
  await secretary.goTo(at('manage/sheet'));
  const line = secretary.page.getByLabel(/^区慧，请假，原因：住院/);
  await line.filter({ visible: true }).first().waitFor();
});
