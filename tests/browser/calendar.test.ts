import { valueOf } from '../answers';
import { sampleGathering } from '../sample-gathering';
import { openidOf } from '../small-organisation';
import { Stage } from './stage';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.now();
const branch = { orgUnitId: 'B1', name: '第一支部' };

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  const held = { kind: 'lecture', title: '廉政党课：守住底线', hours: 1.5 } as const;
  await stage.product.seed('gatherings', [
    sampleGathering('calendarheld000001', branch, now, { ...held, startsAt: now, endsAt: now + hour }),
    sampleGathering('calendarsoon000001', branch, now, { title: '支部党员大会', kind: 'generalMeeting' }),
  ]);
});

afterEach(() => expect(stage.bugs()).toEqual([]));
afterAll(() => stage?.close());

test('what is held stands in the month, and once closed in one’s own year', async () => {
  const member = await stage.phoneOf('单雪');
  await member.tap('日程');
  await member.tap('月历');
  await member.sees('共 2 项活动');
  await member.tap('周');
  await member.tap('筛选');
  await member.fill('名称或地点', '党课');
  await member.press('查看');
  await member.sees('共 1 项活动');
  await member.tap('廉政党课：守住底线');
  await member.sees('主办');

  const checkIn = { gatheringId: 'calendarheld000001', branchId: 'B1', memberIds: ['M101'] };
  valueOf(await stage.product.call(openidOf('M100'), 'attendance', 'checkInByHand', checkIn));
  valueOf(await stage.product.call(openidOf('M100'), 'attendance', 'close', { gatheringId: 'calendarheld000001' }));
  await member.goTo(`${stage.product.url}/#/member/record/index`);
  await member.sees('/ 32 学时');
  await member.sees('距全年 32 学时还有 30.5 学时');
  await member.sees(/廉政党课：守住底线/);
});

test('the secretary sees what waits, and which meetings the rules ask for', async () => {
  const ended = { title: '主题党日', kind: 'themeDay', startsAt: now - day, endsAt: now - day + hour } as const;
  await stage.product.seed('gatherings', [sampleGathering('calendarended00001', branch, now, ended)]);
  const secretary = await stage.phoneOf('欧阳明');
  await secretary.tap('支部管理');
  await secretary.tap('待办（2）');
  await secretary.sees('结束活动：主题党日');
  await secretary.back();
  await secretary.tap('应开会议');
  await secretary.sees(/第十一条/);
  await secretary.sees(/本季度(已安排在|安排在)/);
});
