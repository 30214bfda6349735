import readExcelFile from 'read-excel-file/node';
import { formatTime, toDateText } from '../../miniapp/src/ui/format-time';
import { startProduct, type Product } from '../emulated-product';
import { seedSmallOrganisation } from '../small-organisation';
import type { MiniProgram } from './mini-program';
import { openPhone, putPhonesAway } from './phones';

const minute = 60_000;
const title = '清风讲堂';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});
afterAll(() => product?.stop());
afterEach(putPhonesAway);

const phoneOf = (memberId: string, page?: string) => openPhone(product, memberId, { page });

/** Fills in the form, from the home page: a lecture in a quarter of an hour with three seats, sign-up until its start. */
async function publish(secretary: MiniProgram): Promise<void> {
  const startsAt = Date.now() + 15 * minute;
  await secretary.tap('支部管理');
  await secretary.tap('新建活动');
  await secretary.tap('活动类型，未选择');
  await secretary.tap('党课');
  await secretary.type('活动名称', title);
  await secretary.type('地点', '三楼会议室');
  await secretary.choose('日期', toDateText(startsAt));
  await secretary.choose('开始时间', formatTime(startsAt));
  await secretary.tap('更多设置，展开');
  await secretary.tap('需要报名');
  await secretary.type('名额', '3');
  await secretary.tap('报名截止，开始前 1 天');
  await secretary.tap('活动开始时');
  await secretary.tap('发布');
  await secretary.waitForText('发布这次活动？');
  await secretary.tap('发布');
  await secretary.waitForPage('member/gathering/index');
}

/** Signs up on the page of the gathering, where there is a seat. */
async function takeSeat(phone: MiniProgram): Promise<MiniProgram> {
  await phone.waitForText('可以报名');
  await phone.tap('报名');
  await phone.waitForText('您已报上名');
  return phone;
}

/** Joins the waiting list, where there is none. */
async function wait(phone: MiniProgram, position: number): Promise<MiniProgram> {
  await phone.tap('报名候补');
  await phone.waitForText(`候补第 ${position} 位`);
  return phone;
}

/** Opens the gathering from the home page. */
async function openOn(memberId: string): Promise<MiniProgram> {
  const phone = phoneOf(memberId);
  await phone.tap(title);
  await phone.waitForPage('member/gathering/index');
  return phone;
}

test('three seats and five people, from publishing to the workbook', async () => {
  const secretary = phoneOf('M100');
  await publish(secretary);
  await takeSeat(secretary);
  const second = await takeSeat(await openOn('M101'));
  const third = await takeSeat(await openOn('M102'));
  const fourth = await wait(await openOn('M103'), 1);
  const fifth = await wait(await openOn('M104'), 2);

  await second.tap('取消报名');
  await second.waitForText('您的名额会立即让给候补的同志');
  await second.tap('取消报名');
  await second.waitForText('名额已满，可以候补');
  await product.tick();
  await fourth.back();
  await fourth.tap('消息');
  await fourth.waitForText('有同志取消报名，您已由候补递补');
  await fourth.tap(`未读，已递补，${title}`);
  await fourth.waitForText('您已由候补递补，已报上名');
  await fifth.back();
  await fifth.tap(title);
  await fifth.waitForText('候补第 1 位');

  await third.tap('申请请假');
  await third.tap('病假');
  await third.tap('提交');
  await third.waitForText('已申请请假，等待审批');
  await decideLeave();
  await third.back();
  await third.tap(title);
  await third.waitForText('请假已批准');
  expect(third.text()).toContain('注意休息');

  await callRoll(secretary, fourth);
  const pages = await ledgerOf('B1');
  const [titles = [], line = []] = pages.get('党课') ?? [];
  const under = (column: string) => line[titles.indexOf(column)];
  expect(['名称', '应到', '实到', '请假', '缺席', '请假人员及原因'].map(under)).toEqual([
    ...[title, 3, 2, 1, 0, '仇志远（病假）'],
  ]);
  const attendance = new Map(pages.get('出勤表')?.map(([name, , mark]) => [name, mark]));
  // Who withdrew, and who waited to the end, is expected by nobody.
  const marks = ['欧阳明', '解晓东', '仇志远', '单雪', '区慧'].map(name => attendance.get(name) ?? null);
  expect(marks).toEqual(['实到', '实到', '请假（病假）', null, null]);
  const [heads = [], ...people] = pages.get('学时') ?? [];
  const hours = new Map(people.map(row => [row[heads.indexOf('姓名')], row[heads.indexOf('已有学时')]]));
  expect(['解晓东', '仇志远', '区慧'].map(name => hours.get(name))).toEqual([1.5, 0, 0]);
  // Seven phones, one after the other.
}, 120_000);

/** The secretary answers the one request for leave, from what there is to do. */
async function decideLeave(): Promise<void> {
  const secretary = phoneOf('M100');
  await secretary.tap('支部管理');
  await secretary.tap('待办（1）');
  await secretary.tap('请假待审批（1）');
  await secretary.tap('仇志远 · 请假：病假');
  await secretary.tap('注意休息');
  await secretary.tap('批准');
  await secretary.waitForText('没有待审批的请假');
}

/** Those who came are checked in, one by the code on the screen and one by hand; then the gathering is ended. */
async function callRoll(secretary: MiniProgram, member: MiniProgram): Promise<void> {
  await secretary.tap('出示签到码');
  await secretary.waitForText(/\d{3}\s?\d{3}/);
  await member.tap('去签到');
  const [, first = '', second = ''] = /(\d{3})\s?(\d{3})/.exec(secretary.text()) ?? [];
  await member.type('六位签到码', first + second);
  await member.tap('签到');
  await member.waitForText('签到成功');
  await secretary.back();
  await secretary.tap('点名');
  await secretary.waitForText('应到 3 人，实到 1 人');
  await secretary.tap('为欧阳明签到');
  await secretary.waitForText('应到 3 人，实到 2 人');
  await secretary.until('the record', () => !secretary.text().includes('正在记录'));
  await secretary.tap('结束活动');
  await secretary.waitForText('应到人员均已签到或请假，无人缺席。');
  await secretary.tap('结束活动');
  await secretary.waitForPage('manage/sheet/index');
  await secretary.waitForText('第 1 版（原始）');
}

/** The pages of the ledger that the secretary has made and WeChat opens. */
async function ledgerOf(orgUnitId: string) {
  const secretary = phoneOf('M100', `/manage/ledger/index?orgUnitId=${orgUnitId}`);
  await secretary.tap('生成台账');
  await secretary.until('the workbook to open', () => secretary.files.opened.length > 0);
  const [opened] = secretary.files.opened;
  expect(opened).toMatchObject({ type: 'xlsx', showMenu: true });
  const pages = await readExcelFile(Buffer.from(opened?.content ?? []));
  return new Map(pages.map(({ sheet, data }) => [sheet, data]));
}
