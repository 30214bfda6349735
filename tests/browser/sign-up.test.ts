import { valueOf } from '../answers';
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

test('three seats and five people: two wait, and the next is told when one withdraws', async () => {
  const { product } = stage;
  const now = Date.now();
  const signUp = { opensAt: now - hour, closesAt: now + hour, capacity: 3, quotas: [] };
  const plan = { ...openPlan(now), signUp };
  const asSecretary = openidOf('M100');
  valueOf(await product.call(asSecretary, 'gatherings', 'schedule', { gatheringId, hostId: 'B1', plan }));
  valueOf(await product.call(asSecretary, 'gatherings', 'publish', { gatheringId }));
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

  const secretary = await stage.phoneOf('欧阳明');
  await openOn(secretary, 'manage/sign-ups');
  await secretary.sees('报上名（3）');
  await secretary.sees('候补（1）');
  await secretary.sees('已取消（1）');
});
