import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { shownCode } from '../shown-code';
import { buildClient, buildServer } from '../../scripts/start/builds';
import { valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { Phone, startBrowser } from './browser';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';
import type { GatheringDocument } from '../../cloudfunctions/src/records/gatherings/document';

const folder = join(__dirname, '../../docs/pictures');
const minute = 60_000;
const openidOf = (memberId: string) => `picture-${memberId}`;

/** A small organisation from the demo roster, everyone with an account; answers the people of its largest branch. */
async function prepare(product: Product): Promise<readonly MemberDocument[]> {
  const { demoRoster } = await import('../../scripts/demo-roster/roster');
  const { importRoster } = await import('../../cloudfunctions/src/areas/roster/import/import');
  await importRoster(await demoRoster({ units: 3, branches: 9, members: 200, seed: 20 }));
  const { data } = await product.database.collection('members').limit(1000).get();
  const members = data as MemberDocument[];
  await product.seed(
    'accounts',
    members.map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: 0 })),
  );
  const people = members.map(({ _id, name, branchName }) => ({ openid: openidOf(_id), name, note: branchName }));
  await writeFile(join(product.data, 'people.json'), JSON.stringify(people));
  const sizes = new Map<string, number>();
  for (const { branchId } of members) sizes.set(branchId, (sizes.get(branchId) ?? 0) + 1);
  const [branchId] = [...sizes].sort(([, a], [, b]) => b - a)[0] ?? [''];
  return members.filter(member => member.branchId === branchId);
}

/** Gives somebody a role over everything, as the configuration does for the first. */
async function makeAdministrator(product: Product, member: MemberDocument): Promise<MemberDocument> {
  const grants = [
    {
      grantId: 'picturegrant00001',
      role: 'administrator',
      orgUnitId: 'C',
      orgUnitName: '市直机关工委',
      from: 0,
      until: null,
      reason: '分工',
      by: { memberId: member._id, name: member.name },
      at: 0,
      ended: null,
    },
  ];
  await product.database.collection('members').doc(member._id).update({ grants });
  return member;
}

/** A warning education under way, with most of the branch there already, and a theme day to come. */
async function stage(product: Product, people: readonly MemberDocument[]) {
  const [first] = people;
  const secretary = people.find(({ duty }) => duty === 'secretary');
  if (!first || !secretary) throw new Error('the branch has no secretary');
  const hostId = first.branchId;
  const now = Date.now();
  const half = Math.floor(now / (30 * minute)) * 30 * minute;
  const gatheringId = 'picturegathering01';
  const later = {
    ...openPlan(half + 3 * 24 * 60 * minute),
    kind: 'themeDay' as const,
    title: '主题党日：清廉家风伴我行',
    signUp: { opensAt: now - minute, closesAt: half + 2 * 24 * 60 * minute, capacity: 4, quotas: [] },
  };
  const under = { ...openPlan(half), title: '警示教育：以案为鉴、以案促改', notes: '请提前阅读案例通报。' };
  under.checkIn.lateAfter = now + 20 * minute;
  for (const [id, plan] of [
    [gatheringId, under],
    ['picturegathering02', later],
  ] as const)
    await publishGathering(product, plan, { gatheringId: id, hostId, openid: openidOf(secretary._id) });
  const { data } = await product.database.collection('gatherings').where({ _id: gatheringId }).get();
  const [gathering] = data as GatheringDocument[];
  if (!gathering) throw new Error('the gathering is not there');
  const code = () => shownCode(gathering, Date.now());
  const others = people.filter(({ _id }) => _id !== secretary._id);
  for (const { _id } of others.slice(4))
    valueOf(await product.call(openidOf(_id), 'attendance', 'checkIn', { gatheringId, code: code() }));
  const part = { gatheringId, branchId: hostId };
  const [member, away] = others;
  if (!member || !away) throw new Error('the branch is too small');
  for (const [index, { _id }] of others.slice(3, 9).entries()) {
    const input = { gatheringId: 'picturegathering02', signUpId: `picturesignup0000${index}` };
    valueOf(await product.call(openidOf(_id), 'signUps', 'signUp', input));
  }
  const leave = { ...part, memberId: away._id, reason: '公务出差' };
  valueOf(await product.call(openidOf(secretary._id), 'attendance', 'excuse', leave));
  return { secretary, member, administrator: await makeAdministrator(product, away), part, code };
}

const screens = { phone: { width: 375, height: 812 }, hall: { width: 1280, height: 720 } };

async function draw(browser: Browser, product: Product): Promise<void> {
  const { secretary, member, administrator, part, code } = await stage(product, await prepare(product));
  const at = (route: string) =>
    `${product.url}/#/${route}/index?gatheringId=${part.gatheringId}&branchId=${part.branchId}`;
  const save = async (phone: Phone, name: string) => {
    // Nothing may still be moving in the picture.
    await phone.page.waitForTimeout(600);
    await phone.page.screenshot({ path: join(folder, `${name}.png`) });
  };

  const phone = await Phone.of(browser, product.url, member.name, screens.phone);
  await phone.sees('去签到');
  await save(phone, 'home');
  await phone.tap('长辈版');
  await save(phone, 'home-elder');
  await phone.page.getByRole('switch').first().click();
  await phone.press('去签到');
  await phone.fill('六位签到码', code());
  await save(phone, 'check-in');
  await phone.press('签到');
  await phone.sees('签到成功');
  await save(phone, 'receipt');

  await phone.goTo(`${product.url}/#/directory/search/index`);
  await phone.fill('查找同志', 'zhang');
  await phone.sees(/^找到 \d+ 人$/);
  await save(phone, 'directory');

  await phone.goTo(`${product.url}/#/member/gathering/index?gatheringId=picturegathering02`);
  await phone.sees('报名候补');
  await save(phone, 'sign-up');
  const office = await Phone.of(browser, product.url, administrator.name, screens.phone);
  await office.goTo(
    `${product.url}/#/administration/person/index?orgUnitId=${member.branchId}&memberId=${secretary._id}`,
  );
  await office.sees('基本信息');
  await save(office, 'roster');

  const hall = await Phone.of(browser, product.url, secretary.name, screens.hall);
  await hall.goTo(at('manage/code-screen'));
  await hall.sees(/秒后更换/);
  await save(hall, 'code-screen');
  const desk = await Phone.of(browser, product.url, secretary.name, screens.phone);
  await desk.goTo(at('manage/roll-call'));
  await desk.sees(/应到 \d+ 人/);
  await save(desk, 'roll-call');
  await desk.press('结束活动');
  await desk.press('结束活动');
  await desk.sees(/第 1 版/);
  await desk.text('已结束，签到表已生成').waitFor({ state: 'hidden' });
  await save(desk, 'sheet');
}

/** Draws the pictures of the README anew, from the product as it is now. */
async function main(): Promise<void> {
  await Promise.all([buildServer(), buildClient('h5')]);
  await mkdir(folder, { recursive: true });
  const product = await startProduct({ staticFolder: join(__dirname, '../../miniapp/dist/h5') });
  const browser = await startBrowser();
  try {
    await draw(browser, product);
  } finally {
    await browser.close();
    await product.stop();
  }
}

void main();
