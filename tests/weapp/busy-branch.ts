import { newOrgUnit } from '../../cloudfunctions/src/records/org-units/rules';
import type { ReminderDocument } from '../../cloudfunctions/src/records/reminders/document';
import { valueOf } from '../answers';
import type { Product } from '../emulated-product';
import { openPlan, shiftedPlan } from '../sample-plan';
import { members, openidOf, orgUnits, seedCommitteeAdministrator, seedSmallOrganisation } from '../small-organisation';
import { hostGathering } from './hosted-gathering';
import { signUpMany, studyOnline, writeMinutes } from './busy-papers';
import type { OrgUnitDocument } from '../../cloudfunctions/src/records/org-units/document';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

/** As many as the largest branches have; above that they are split. */
const branchSize = 60;
const hour = 60;
const day = 24 * hour;
const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑';
/** As many as there are in a year. */
const closedGatherings = 40;
const givenNames = ['志强', '丽华', '建国', '晓梅', '文博', '雨桐', '海燕', '永红'];
const titles = ['一级主任科员', '二级调研员', '综合处副处长', '四级主任科员', '信息中心高级工程师'];

const [committee = null] = orgUnits;

/** The other units of a city's committee, for lists of units as long as they are. */
const moreUnits: readonly OrgUnitDocument[] = Array.from({ length: 70 }, (_, index) => {
  const _id = `U${index + 10}`;
  return newOrgUnit({ _id, kind: 'unit', name: `市直机关第${index + 1}局`, order: index + 10, parent: committee });
});

/** The rest of the first branch, up to `branchSize`. */
function moreMembers(): MemberDocument[] {
  const [pattern] = members.filter(({ _id }) => _id === 'M101');
  const present = members.filter(({ branchId, state }) => branchId === 'B1' && state === 'active').length;
  if (!pattern) throw new Error('M101');
  return Array.from({ length: branchSize - present }, (_, index) => ({
    ...pattern,
    _id: `M5${String(index).padStart(2, '0')}`,
    no: `5${String(index).padStart(2, '0')}`,
    name: `${surnames[index % surnames.length] ?? ''}${givenNames[index % givenNames.length] ?? ''}`,
    title: titles[index % titles.length] ?? '',
  }));
}

/** As many messages as one page of the list has. */
const noticesOf = (memberId: string, gatheringId: string, now: number): ReminderDocument[] =>
  Array.from({ length: 30 }, (_, index) => ({
    _id: `${gatheringId}:${memberId}:${index}`,
    gatheringId,
    memberId,
    branchId: 'B1',
    kind: 'published',
    title: '主题党日：清廉家风伴我行',
    words: '请参加：11月25日（周三）15:00，市档案馆三楼会议室。',
    at: now - index * 3_600_000,
    read: index > 5,
    push: 'sent',
    sendAt: now,
    useUntil: now,
    fence: null,
    leaseUntil: 0,
    tries: 1,
    sentAt: now,
    errCode: null,
    channel: null,
  }));

/** A large branch in the middle of a year: gatherings to come, running, ended and closed, with their people. */
export async function seedBusyBranch(product: Product) {
  await seedSmallOrganisation(product);
  await seedCommitteeAdministrator(product);
  await product.seed('orgUnits', moreUnits);
  const more = moreMembers();
  await product.seed('members', more);
  await product.seed(
    'accounts',
    more.map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: 0 })),
  );
  // The scheduler makes the directory of contacts.
  await product.tick();
  const now = Date.now();
  const notes = '请提前阅读学习材料，准备两分钟的发言；会上将观看警示教育片，并就身边的事例进行讨论。';
  for (let index = 1; index <= 12; index++) {
    await hostGathering(product, {
      ...shiftedPlan(now, index * 5 * day),
      title: `主题党日：清廉家风伴我行（${index}）`,
    });
  }
  const secretary = openidOf('M100');
  const closed = await closeAYear(product, more.slice(0, 40), notes);
  const minutes = await writeMinutes(product);
  const signedUp = await signUpMany(product, more);
  const studied = await studyOnline(product, more);
  await standIn(product);
  const running = await hostGathering(product, openPlan(now, { title: '三季度党员大会', notes }));
  await product.seed('reminders', noticesOf('M100', running.gatheringId, now));
  const memberIds = more.slice(0, 20).map(({ _id }) => _id);
  const part = { gatheringId: running.gatheringId, branchId: 'B1' };
  valueOf(await product.call(secretary, 'attendance', 'checkInByHand', { ...part, memberIds }));
  // What was closed comes into the figures.
  await product.tick();
  return { running: running.gatheringId, closed, ...minutes, signedUp, studied };
}

/** Gatherings that were held and closed, one every five days up to now, the last one with its people. Answers its id. */
async function closeAYear(product: Product, people: readonly MemberDocument[], notes: string): Promise<string> {
  const secretary = openidOf('M100');
  let gatheringId = '';
  for (let index = closedGatherings; index >= 1; index--) {
    const ago = (index - 1) * 5 * day * 60_000;
    await product.setClock(-ago);
    const plan = openPlan(Date.now() - ago, { title: `警示教育：以案为鉴（${index}）`, notes });
    ({ gatheringId } = await hostGathering(product, plan));
    if (index === 1) {
      const part = { gatheringId, branchId: 'B1' };
      const memberIds = people.map(({ _id }) => _id);
      valueOf(await product.call(secretary, 'attendance', 'checkInByHand', { ...part, memberIds }));
      const excused = { ...part, memberId: 'M102', reason: '外出学习' };
      valueOf(await product.call(secretary, 'attendance', 'excuse', excused));
    }
    valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  }
  return gatheringId;
}

export type BusyBranch = Awaited<ReturnType<typeof seedBusyBranch>>;

/** Somebody of the branch's committee stands in for the secretary. */
async function standIn(product: Product): Promise<void> {
  await product.database.collection('members').where({ _id: 'M101' }).update({ duty: 'deputy' });
  const until = Date.now() + day * 60_000;
  const wanted = { orgUnitId: 'B1', memberId: 'M101', grantId: 'busydelegation001', from: null, until };
  valueOf(await product.call(openidOf('M100'), 'roles', 'delegate', { ...wanted, reason: '外出学习' }));
}
