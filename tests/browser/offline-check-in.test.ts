import { readShownCode } from '../shown-code';
import { valueOf } from '../answers';
import { publishGathering } from '../publish-gathering';
import { openPlan, type SamplePlan } from '../sample-plan';
import { openidOf } from '../small-organisation';
import { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

/** A published education activity, and the address of its pages. */
async function activity(title: string, over: Partial<SamplePlan> = {}) {
  const { product } = stage;
  const gatheringId = await publishGathering(product, openPlan(Date.now(), { title, ...over }));
  return {
    gatheringId,
    code: () => readShownCode(product, gatheringId),
    address: (route: string, more = '') => `${product.url}/#/${route}/index?gatheringId=${gatheringId}${more}`,
  };
}

test('an education activity with check-ins without a network, and a correction', async () => {
  const { product } = stage;
  const { gatheringId, code, address } = await activity('地下礼堂的警示教育');

  const inTime = await stage.phoneOf('单雪');
  const late = await stage.phoneOf('解晓东');
  for (const phone of [inTime, late]) {
    await phone.goTo(address('member/check-in'));
    await phone.sees('地下礼堂的警示教育');
    await phone.context.setOffline(true);
    await phone.fill('六位签到码', await code());
    await phone.press('签到');
    await phone.sees('已记录 · 待上传');
    await phone.sees(/上传后才能核对/);
  }

  // One is back in the net before the end: it is recorded by itself.
  await inTime.context.setOffline(false);
  await inTime.sees(/^您已于 \d\d:\d\d 签到$/);

  const secretary = await stage.phoneOf('欧阳明');
  await secretary.goTo(address('manage/roll-call', '&branchId=B1'));
  await secretary.sees(/应到 5 人，实到 1 人/);
  await secretary.press('结束活动');
  await secretary.press('结束活动');
  await secretary.sees(/第 1 版/);

  // The other only after the close: the secretary is asked, and confirms.
  await late.context.setOffline(false);
  await late.sees('已上传 · 需核实');
  await late.sees(/上传时签到表已生成/);
  await secretary.sees('离线签到 · 需核实');
  await secretary.sees(/签到码于 \d\d:\d\d 在屏幕上显示/);
  await secretary.press('确认解晓东到会');
  await secretary.sees(/第 2 版/);
  await secretary.sees(/离线签到补传，经核实/);
  await late.press('查询结果');
  await late.sees(/已记入签到表/);

  const part = { gatheringId, branchId: 'B1' };
  const { sheet } = valueOf(await product.call(openidOf('M100'), 'attendance', 'getSheet', part));
  expect(sheet).toMatchObject({ version: 2, counts: { present: 2, absent: 3 } });
});

test('what is not confirmed says by whom and why', async () => {
  const { product } = stage;
  const { gatheringId, code, address } = await activity('没有信号的主题党日');
  const phone = await stage.phoneOf('单雪');
  await phone.goTo(address('member/check-in'));
  await phone.sees('没有信号的主题党日');
  await phone.context.setOffline(true);
  await phone.fill('六位签到码', await code());
  await phone.press('签到');
  await phone.sees('已记录 · 待上传');
  valueOf(await product.call(openidOf('M100'), 'attendance', 'close', { gatheringId }));
  await phone.context.setOffline(false);
  await phone.sees('已上传 · 需核实');
  const secretary = await stage.phoneOf('欧阳明');
  await secretary.goTo(address('manage/sheet', '&branchId=B1'));
  await secretary.press('不认可单雪的签到');
  await secretary.fill('原因', '当天未到会');
  await secretary.press('不认可');
  await secretary.sees('欧阳明未认可：当天未到会');
  await phone.press('查询结果');
  await phone.sees('离线签到未被认可');
  await phone.sees(/欧阳明：当天未到会/);
  await phone.press('知道了');
});

describe('where the place is asked for', () => {
  const spot = { latitude: 30.2741, longitude: 120.1551 };
  const asking = { spot, means: { code: false, location: { radius: 200, mayBeWithheld: false }, online: null } };

  test.each([
    ['at the place', spot, '签到成功'],
    ['elsewhere', { latitude: 30.3, longitude: 120.1551 }, '您现在不在会场附近'],
    ['not told', null, '本次活动需要确认您在会场'],
  ])('%s', async (_case, where, words) => {
    const { product } = stage;
    const { gatheringId, address } = await activity('会场定位的主题党日', asking);
    const phone = await stage.phoneOf('单雪');
    if (where) {
      await phone.context.grantPermissions(['geolocation']);
      await phone.context.setGeolocation({ ...where, accuracy: 20 });
    }
    await phone.goTo(address('member/check-in'));
    await phone.press('我已到会场，签到');
    await phone.sees(words);
    const { data } = await product.database.collection('checkIns').where({ gatheringId }).get();
    expect(JSON.stringify(data)).not.toContain('latitude');
    expect((data as { place: string }[]).map(({ place }) => place)).toEqual(words === '签到成功' ? ['inside'] : []);
  });
});
