import { defaultTable } from '../../cloudfunctions/src/domain/visibility';
import { valueOf } from '../answers';
import type { Product } from '../emulated-product';
import { openPlan } from '../sample-plan';
import { givePhone, openidOf } from '../small-organisation';
import { Stage } from './stage';

const hour = 3_600_000;
const day = 24 * hour;
const started = Date.now();
/** The clock of the functions: ten in the morning in UTC+8, whenever the test runs. */
const morning = Math.floor((started + 8 * hour) / day) * day + 2 * hour;
const now = () => morning + Date.now() - started;

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  product = stage.product;
  await product.setClock(now() - Date.now());
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

/** Schedules a gathering of the first branch, without the screens, which another test goes through. */
async function schedule(gatheringId: string, title: string): Promise<void> {
  const plan = openPlan(now() + 3 * hour, { title });
  valueOf(await product.call(openidOf('M100'), 'gatherings', 'schedule', { gatheringId, hostId: 'B1', plan }));
}

const publish = async (gatheringId: string) =>
  valueOf(await product.call(openidOf('M100'), 'gatherings', 'publish', { gatheringId }));

/** What WeChat has put on somebody's phone. */
async function phoneShows(memberId: string): Promise<readonly { readonly title: string; readonly page: string }[]> {
  const answer = await fetch(`${product.url}/emulator/messages?openid=${openidOf(memberId)}`);
  return ((await answer.json()) as { messages: { title: string; page: string }[] }).messages;
}

const addressOf = (route: string, gatheringId: string) => `${product.url}/#/${route}/index?gatheringId=${gatheringId}`;

test('one tap brings one message: subscribed, sent, read, and seen by the secretary', async () => {
  await schedule('browserreminders0001', '主题党日：清廉家风');
  await publish('browserreminders0001');
  const member = await stage.phoneOf('单雪');
  await member.goTo(addressOf('member/gathering', 'browserreminders0001'));
  await member.sees('提醒我');
  await member.press('一键订阅');
  await member.sees('需要订阅以下消息');
  await member.press('允许');
  await member.sees('已订阅，到时微信会提醒您');
  await member.sees('还可收 1 条');

  await schedule('browserreminders0002', '廉政党课：算好人生七笔账');
  const secretary = await stage.phoneOf('欧阳明');
  await secretary.goTo(addressOf('member/gathering', 'browserreminders0002'));
  await secretary.tap('发布');
  await secretary.sees('发布这次活动？');
  await secretary.press('发布');
  await secretary.sees('通知情况');
  // The first one would take the only consent: its turn comes later.
  await product.database
    .collection('gatherings')
    .doc('browserreminders0001')
    .update({ 'due.reminders': now() + day });
  await product.tick();
  await product.tick();
  expect(await phoneShows('M101')).toEqual([
    expect.objectContaining({
      title: '会议开始提醒',
      page: expect.stringContaining('member/gathering/index?gatheringId=browserreminders0002&noticeId='),
    }),
  ]);
  expect(await phoneShows('M102')).toEqual([]);

  await member.goTo(`${product.url}/#/pages/home/index`);
  await member.page.reload();
  await member.tap('1 条未读');
  await member.sees('● 未读');
  await member.sees(/已发微信提醒/);
  await member.page.getByRole('link', { name: /^未读，新活动，廉政党课/ }).click();
  await member.sees('提醒我');
  await member.back();
  await member.sees('没有未读消息');
  await member.sees('已读');

  await product.database.collection('accounts').where({ memberId: 'M104' }).remove();
  await secretary.tap('通知情况');
  await secretary.sees('微信提醒已发出，并已打开');
  await secretary.tap('需电话');
  await secretary.sees('没有绑定微信，请电话通知');
  expect(await secretary.page.getByText('单雪').filter({ visible: true }).count()).toBe(0);
});

test('a message of WeChat leads to its gathering, and counts as read', async () => {
  const member = await stage.phoneOf('解晓东');
  const { items } = valueOf(await product.call(openidOf('M103'), 'reminders', 'listNotices', {}));
  const [noticeId] = items.map(item => item.noticeId);
  expect(items).toHaveLength(1);
  await member.sees('1 条未读');
  await member.goTo(`${addressOf('member/gathering', 'browserreminders0002')}&noticeId=${noticeId}`);
  await member.sees('提醒我');
  await member.goTo(`${product.url}/#/member/notices/index`);
  await member.sees('没有未读消息');
});

test('what was chosen for good is not asked again, and a no has its way back', async () => {
  await schedule('browserreminders0003', '组织生活会');
  await publish('browserreminders0003');
  const member = await stage.phoneOf('仇志远');
  await member.goTo(addressOf('member/gathering', 'browserreminders0003'));
  await member.press('一键订阅');
  await member.page.getByLabel('总是保持以上选择，不再询问').check();
  await member.press('取消');
  await member.sees('您选择过不再接收');
  await member.sees('您选择了不接收');
  await member.press('一键订阅');
  await member.sees('您选择过不再接收');
  expect(await member.page.getByText('需要订阅以下消息').count()).toBe(0);
});

test('those without an answer are reminded again, those out of reach are phoned', async () => {
  const gatheringId = 'browserreminders0002';
  const published = { publishedAt: now() - 4 * hour, reminded: [`published-${now() - 4 * hour}`] };
  await product.database
    .collection('gatherings')
    .doc(gatheringId)
    .update({ ...published, startsAt: now() + 9 * hour });
  const secretary = await stage.phoneOf('欧阳明');
  await secretary.goTo(`${product.url}/#/manage/recipients/index?gatheringId=${gatheringId}&branchId=B1`);
  await secretary.sees('应到 5 人，已回复 2 人');
  await secretary.sees('回复：已查看');
  await secretary.press('再提醒未回复的 3 人');
  await secretary.sees('再提醒未回复的 3 人？');
  await secretary.press('提醒');
  await secretary.sees('会在一两分钟内发出，夜间改到早上');
  await secretary.sees(/欧阳明 已再提醒$/);
  await secretary.sees(/后可再提醒。$/);
  await product.tick();
  const { items } = valueOf(await product.call(openidOf('M102'), 'reminders', 'listNotices', {}));
  expect(items[0]).toMatchObject({ kind: 'again', gatheringId });

  await givePhone(product, 'M104', '10012340104');
  const table = { ...defaultTable, mobile: { ...defaultTable.mobile, secretaryOf: 'masked' as const } };
  const by = { memberId: 'M999', name: '文静' };
  await product.seed('visibilities', [{ _id: 'V1', version: 1, table, by, at: 0 }]);
  await secretary.tap('需电话');
  await secretary.page.getByRole('button', { name: '电话通知区慧' }).click();
  await secretary.sees('给区慧打电话？');
  await secretary.press('打电话');
  await secretary.page.getByRole('dialog').waitFor({ state: 'hidden' });
  const { data } = await product.database.collection('reveals').where({ memberId: 'M104' }).get();
  expect(data).toEqual([expect.objectContaining({ field: 'mobile' })]);
});
