import { valueOf } from '../answers';
import { minutesOn } from '../minutes-meetings';
import { publishGathering } from '../publish-gathering';
import { openPlan, shiftedPlan } from '../sample-plan';
import { openidOf } from '../small-organisation';
import type { Phone } from './browser';
import { type Demands, demands, faultsOf } from './looks';
import { Stage } from './stage';

let stage: Stage;
let gatherings: Readonly<Record<'open' | 'soon' | 'draft' | 'closed' | 'online', string>>;

/** A gathering under way, one to sign up for, one to study for, one that is a draft, and one closed with minutes. */
beforeAll(async () => {
  stage = await Stage.open();
  const { product } = stage;
  const now = Date.now();
  const secretary = openidOf('M100');
  const title = '“以案为鉴、以案促改、以案促治”警示教育大会暨廉政党课';
  const place = '市行政中心2号楼三楼多功能报告厅（东侧电梯上）';
  const signUp = { opensAt: now - 1, closesAt: now + 3_600_000, capacity: 1, quotas: [{ branchId: 'B1', seats: 1 }] };
  const open = await publishGathering(product, openPlan(now, { title, place, notes: '请提前阅读案例通报。' }));
  const soon = await publishGathering(product, shiftedPlan(now, 3000, { title, place, signUp }));
  const draft = 'lookslooksdraft001';
  valueOf(
    await product.call(secretary, 'gatherings', 'schedule', { gatheringId: draft, hostId: 'B1', plan: openPlan(now) }),
  );
  const { gatheringId: closed } = await minutesOn(product).confirmed();
  const means = { code: false, location: null, online: { reflectionLength: 20 } };
  const study = '请阅读《中国共产党纪律处分条例》第三章。';
  const toStudy = { ...openPlan(now, { kind: 'onlineStudy', title: '线上学习：纪律处分条例' }), means, study };
  const online = await publishGathering(product, toStudy);
  const handIn = { gatheringId: online, reflection: '纪律是党的生命线，今后要时刻绷紧纪律这根弦，守住底线。' };
  const { materials } = valueOf(await product.call(openidOf('M102'), 'study', 'getStudy', { gatheringId: online }));
  const opened = materials.map(({ materialId }) => materialId);
  valueOf(await product.call(openidOf('M102'), 'study', 'submitReflection', { ...handIn, opened }));
  const part = { gatheringId: open, branchId: 'B1' };
  valueOf(await product.call(secretary, 'attendance', 'checkInByHand', { ...part, memberIds: ['M102'] }));
  valueOf(await product.call(secretary, 'attendance', 'excuse', { ...part, memberId: 'M103', reason: '住院治疗' }));
  for (const [memberId, signUpId] of [
    ['M102', 'lookslooks00000001'],
    ['M101', 'lookslooks00000002'],
  ] as const)
    valueOf(await product.call(openidOf(memberId), 'signUps', 'signUp', { gatheringId: soon, signUpId }));
  const leave = { gatheringId: open, requestId: 'lookslooks00000003', reason: '公务：赴省里参加业务培训班' };
  valueOf(await product.call(openidOf('M104'), 'leaves', 'requestLeave', leave));
  for (let step = 0; step < 3; step++) await product.tick();
  gatherings = { open, soon, draft, closed, online };
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

const unit = 'orgUnitId=U1';
const branch = 'orgUnitId=B1';
const person = `${branch}&memberId=M101`;

/** Every page but the one that chooses a person of the preview, by who opens it; `{open}` is the id of that gathering. */
const pages: Readonly<Record<string, readonly string[]>> = {
  单雪: [
    ...['home', 'gatherings', 'culture', 'contacts', 'me'].map(tab => `pages/${tab}`),
    ...['sign-in', 'privacy', 'own-data', 'notices', 'calendar', 'record'].map(name => `member/${name}`),
    ...['open', 'soon', 'closed'].map(which => `member/gathering?gatheringId={${which}}`),
    ...['check-in?gatheringId={open}', 'minutes?gatheringId={closed}', 'study?gatheringId={online}'].map(
      name => `member/${name}`,
    ),
    ...['directory/search', 'directory/reveals', `directory/unit?${unit}`],
    ...['directory/branch?branchId=B1', 'directory/card?memberId=M103'],
  ],
  欧阳明: [
    ...['open', 'draft'].map(which => `member/gathering?gatheringId={${which}}`),
    ...['hosted', 'leaves', 'ledger', 'statistics', 'calendar', 'cadence', 'to-do', 'delegation'].map(
      name => `manage/${name}?${branch}`,
    ),
    ...['plan?hostId=B1', 'plan?gatheringId={soon}', 'series?hostId=B1', 'sign-ups?gatheringId={soon}'].map(
      name => `manage/${name}`,
    ),
    ...['roll-call', 'recipients', 'code-screen'].map(name => `manage/${name}?gatheringId={open}&branchId=B1`),
    ...['sheet?gatheringId={closed}&branchId=B1', 'minutes?gatheringId={open}'].map(name => `manage/${name}`),
    'member/reflections?gatheringId={online}',
    `manage/gathering-figures?${branch}&gatheringId={closed}`,
  ],
  文静: [
    ...['home', 'visibility', 'roles', 'grant', 'tree', 'changes', 'imports', 'import', 'requests'].map(
      name => `administration/${name}?orgUnitId=C`,
    ),
    ...['person', 'person-form', 'merge', 'holder', 'grant'].map(name => `administration/${name}?${person}`),
    ...[`branch?${branch}`, `placement?${person}&task=move`, `reorganise?${unit}&task=add`].map(
      name => `administration/${name}`,
    ),
  ],
};

/** Runs in the page: waits until nothing moves that ever comes to an end. */
async function atRest(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

async function faultsAtRest(phone: Phone, asked: Demands): Promise<readonly string[]> {
  await phone.page.evaluate(atRest);
  return faultsOf(phone.page, asked);
}

/** Goes to each of the pages; answers what is wrong with them, by page. */
async function look(phone: Phone, routes: readonly string[], asked: Demands) {
  const found: Record<string, readonly string[]> = {};
  for (const route of routes) {
    const [path = '', query = ''] = route.split('?');
    const filled = query.replace(/\{(\w+)\}/, (_, which: keyof typeof gatherings) => gatherings[which]);
    await phone.goTo(`${stage.product.url}/?${Object.keys(found).length}#/${path}/index?${filled}`);
    await phone.page.locator('.screen').filter({ visible: true }).last().waitFor();
    await phone.page.waitForLoadState('networkidle');
    await phone.page.locator('.skeleton').filter({ visible: true }).waitFor({ state: 'detached' });
    let faults = await faultsAtRest(phone, asked);
    // What came in just then moved while it was looked at; what is wrong stays wrong.
    if (faults.length > 0) faults = await faultsAtRest(phone, asked);
    if (faults.length > 0) found[route] = faults;
  }
  return found;
}

describe.each(Object.entries(pages))('%s', (name, routes) => {
  test('the elder view on a small phone', async () => {
    const phone = await stage.phoneOf(name);
    await phone.tap('长辈版');
    await phone.page.setViewportSize({ width: 320, height: 568 });
    expect(await look(phone, routes, demands.elder)).toEqual({});
  });

  test('the normal view', async () => {
    expect(await look(await stage.phoneOf(name), routes, demands.normal)).toEqual({});
  });
});
