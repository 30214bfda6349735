import { shownCode } from '../shown-code';
import type { Product } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan, shiftedPlan } from '../sample-plan';
import type { Phone } from './browser';
import { Stage } from './stage';
import type { GatheringDocument } from '../../cloudfunctions/src/records/gatherings/document';

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  product = stage.product;
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

const phoneOf = (name: string) => stage.phoneOf(name);

async function gatheringCalled(title: string): Promise<GatheringDocument> {
  const { data } = await product.database.collection('gatherings').where({ title }).get();
  const [gathering] = data as GatheringDocument[];
  if (!gathering) throw new Error(`${title} was not scheduled`);
  return gathering;
}

/** The code on the screen, or the one that was there some steps ago. */
const codeOf = (gathering: GatheringDocument, stepsAgo = 0): string =>
  shownCode(gathering, Date.now() - stepsAgo * 15_000);

const addressOf = (route: string, { _id }: GatheringDocument, more = '') =>
  `${product.url}/#/${route}/index?gatheringId=${_id}${more}`;

/** Schedules and publishes without the screens, which the first test has been through. */
async function published(title: string, plan = openPlan(Date.now())): Promise<GatheringDocument> {
  await publishGathering(product, { ...plan, title });
  return gatheringCalled(title);
}

async function checkIn(phone: Phone, code: string): Promise<void> {
  await phone.fill('六位签到码', code);
  await phone.press('签到');
}

const already = /^您已于 \d\d:\d\d 签到$/;

/** Picks today, and the full hour that has just gone by: check-in is open then. */
async function pickNow(phone: Phone): Promise<void> {
  const hour = new Date(Date.now() + 8 * 3_600_000).getUTCHours();
  await phone.page.locator('[aria-label^="日期"]').filter({ visible: true }).click();
  await phone.tap('确定');
  await phone.page.locator('[aria-label^="开始时间"]').filter({ visible: true }).click();
  await phone.turn(0, hour - 15);
  await phone.tap('确定');
  await phone.sees(`${String(hour).padStart(2, '0')}:00`);
}

/** How the roll and the sheet put it, whether or not the minute made people late. */
const came = (count: number) => new RegExp(`应到 5 人，实到 ${count} 人`);

test('the main job, from scheduling to the corrected sheet', async () => {
  const title = '警示教育：以案为鉴、以案促改';
  const secretary = await phoneOf('欧阳明');
  await secretary.tap('支部管理');
  await secretary.press('新建活动');
  await secretary.tap('请选择');
  await secretary.tap('警示教育');
  await secretary.fill('活动名称', title);
  await secretary.fill('地点', '机关礼堂');
  await pickNow(secretary);
  await secretary.press('发布');
  await secretary.sees('发布这次活动？');
  await secretary.press('发布');
  await secretary.sees('组织管理');

  await secretary.tap('出示签到码');
  const shown = (await secretary.sees(/^\d{3}\s\d{3}$/)).replace(/\s/g, '');
  const gathering = await gatheringCalled(title);
  expect([codeOf(gathering), codeOf(gathering, 1)]).toContain(shown);

  const member = await phoneOf('单雪');
  await member.sees(title);
  await member.press('去签到');
  await checkIn(member, shown);
  await member.sees('签到成功');
  await member.goTo(addressOf('member/check-in', gathering));
  await member.page.reload();
  await member.sees(already);

  await secretary.goTo(addressOf('manage/roll-call', gathering, '&branchId=B1'));
  await secretary.sees(came(1));
  const late = await phoneOf('解晓东');
  await late.press('去签到');
  await checkIn(late, codeOf(gathering));
  await late.sees('签到成功');
  // Live: nobody touches the secretary's phone.
  await secretary.sees(came(2));

  await secretary.tap(/^仇志远/);
  await secretary.press('签到');
  await secretary.sees(came(3));
  await secretary.tap(/^仇志远/);
  await secretary.press('撤销签到');
  await secretary.fill('撤销原因', '点错了人');
  await secretary.press('撤销签到');
  await secretary.sees(came(2));
  await secretary.tap('区慧');
  await secretary.press('登记请假');
  await secretary.fill('请假原因', '公务出差');
  await secretary.press('登记请假');
  await secretary.sees('原因：公务出差');

  await secretary.press('结束活动');
  await secretary.press('结束活动');
  await secretary.sees(/第 1 版/);
  await secretary.sees(/^仇志远、欧阳明|^欧阳明、仇志远/);
  await secretary.tap(/^仇志远/);
  // The list behind the dialog says the same words.
  await secretary.page.getByRole('dialog').getByText('实到', { exact: true }).click();
  await secretary.fill('补签原因', '到会但手机没电');
  await secretary.press('提交补签');
  await secretary.sees(/第 2 版/);
  await secretary.sees(/到会但手机没电/);
});

describe('one record a person', () => {
  test('when the answer is lost on the way and the phone asks again', async () => {
    const gathering = await published('丢失回音的主题党日');
    const phone = await phoneOf('单雪');
    await phone.goTo(addressOf('member/check-in', gathering));
    let asked = 0;
    await phone.page.route('**/call/api', async route => {
      if (!route.request().postData()?.includes('"checkIn"')) return route.fallback();
      asked += 1;
      if (asked > 1) return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await checkIn(phone, codeOf(gathering));
    await phone.sees(already);
    expect(asked).toBe(2);
    const { total } = await product.database.collection('checkIns').where({ gatheringId: gathering._id }).count();
    expect(total).toBe(1);
  });

  test('when two phones check in at once', async () => {
    const gathering = await published('两部手机的主题党日');
    const both = await Promise.all([phoneOf('单雪'), phoneOf('单雪')]);
    await Promise.all(both.map(phone => phone.goTo(addressOf('member/check-in', gathering))));
    const code = codeOf(gathering);
    await Promise.all(both.map(phone => phone.fill('六位签到码', code)));
    await Promise.all(both.map(phone => phone.press('签到')));
    const told = await Promise.all(both.map(phone => phone.sees(/^(签到成功|您已于 \d\d:\d\d 签到)$/)));
    expect(told.filter(words => words === '签到成功')).toHaveLength(1);
    const { total } = await product.database.collection('checkIns').where({ gatheringId: gathering._id }).count();
    expect(total).toBe(1);
  });
});

describe('what is refused is told with its reason', () => {
  test('a guess, and a code two steps old', async () => {
    const gathering = await published('输错签到码的主题党日');
    const phone = await phoneOf('解晓东');
    await phone.goTo(addressOf('member/check-in', gathering));
    await checkIn(phone, String((Number(codeOf(gathering)) + 400_000) % 1_000_000).padStart(6, '0'));
    await phone.sees('签到码不正确');
    await phone.sees(/还可以再试 9 次/);
    await checkIn(phone, codeOf(gathering, 2));
    await phone.sees('签到码已更换');
  });

  test('a member of another branch', async () => {
    const gathering = await published('其他支部的主题党日');
    const phone = await phoneOf('盖云');
    await phone.sees(/盖云同志/);
    await phone.goTo(addressOf('member/check-in', gathering, `&code=${codeOf(gathering)}`));
    await phone.sees('您不在本次活动的应到名单');
    await phone.sees(/第一支部/);
  });

  test.each([
    ['before the window', 60, '签到尚未开始'],
    ['after the window', -80, /手机签到已于 .* 截止/],
  ])('%s', async (_case, minutes, words) => {
    const gathering = await published(`时段以外的主题党日（${minutes}）`);
    const { checkIn: window, startsAt, endsAt } = shiftedPlan(Date.now(), minutes);
    const shifted = { checkIn: window, startsAt, endsAt };
    await product.database.collection('gatherings').where({ _id: gathering._id }).update(shifted);
    const phone = await phoneOf('解晓东');
    await phone.goTo(addressOf('member/check-in', gathering, `&code=${codeOf(gathering)}`));
    await phone.sees(words);
  });
});

test('the code screen goes on without a network, and says so', async () => {
  const gathering = await published('断网的主题党日');
  const secretary = await phoneOf('欧阳明');
  await secretary.sees(/欧阳明同志/);
  await secretary.goTo(addressOf('manage/code-screen', gathering));
  const before = await secretary.sees(/^\d{3}\s\d{3}$/);
  await secretary.context.setOffline(true);
  await secretary.sees(/网络已断开，已备好到 \d\d:\d\d 的签到码/);
  await secretary.text(before).waitFor({ state: 'hidden', timeout: 30_000 });
  const after = await secretary.sees(/^\d{3}\s\d{3}$/);
  expect(after.replace(/\s/g, '')).toBe(codeOf(gathering));
  await secretary.context.setOffline(false);
});
