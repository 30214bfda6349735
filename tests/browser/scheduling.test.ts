import { valueOf } from '../answers';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import type { Phone } from './browser';
import { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

const hour = 3_600_000;

/** The next National Day whose holidays are known: years that are not are said so, and hold no holiday. */
const holiday = Date.parse('2026-10-01T15:00:00+08:00');
/** When the test looks on, whatever the day is: a month before. */
const today = holiday - 31 * 24 * hour;

/** Leaves a half-filled plan on the phone, as if its owner had picked that day before. */
async function leaveDraft(phone: Phone, form: object): Promise<void> {
  const draft = { gatheringId: 'browserseries0001', hostId: 'B1', version: null, base: null, form };
  await phone.page.evaluate(
    kept => localStorage.setItem('qinglian.plan.new.B1', JSON.stringify({ data: kept })),
    draft as never,
  );
}

test('a theme day each month: holidays and conflicts are said, every day looked over', async () => {
  const { product } = stage;
  await product.setClock(today - Date.now());
  const beside = { ...openPlan(holiday), title: '全馆大会', place: '3楼会议室' };
  await publishGathering(product, beside);
  const secretary = await stage.phoneOf('欧阳明');
  const day = '2026-10-01';
  await leaveDraft(secretary, { place: '三楼会议室', date: day, endDate: day, startTime: '15:00', endTime: '16:30' });
  await secretary.goTo(`${product.url}/#/manage/plan/index?hostId=B1`);
  await secretary.sees('已恢复上次未完成的填写');
  await secretary.tap('请选择');
  await secretary.tap('主题党日');
  await secretary.sees('集中学习');
  await secretary.sees('10月1日是国庆节假期');
  await secretary.sees('这个地点同一时间已有活动');
  await secretary.sees(/^第一支部“全馆大会”/);
  await secretary.sees(/^应到人员中有 5 人同一时间另有活动/);

  await secretary.tap('按规律重复举行');
  await secretary.sees('2026年12月3日 周四 15:00');
  await secretary.sees('10月1日是国庆节假期');
  await secretary.tap('改到 9月30日 周三');
  await secretary.sees('2026年9月30日 周三 15:00');
  await secretary.press('生成 6 次活动');
  await secretary.sees('已生成 6 份草稿');
  const hosted = valueOf(await product.call('wx-M100', 'gatherings', 'listHosted', { orgUnitId: 'B1' }));
  const drafts = hosted.items.filter(({ state }) => state === 'draft');
  expect(drafts.map(({ title }) => title).sort()).toEqual(
    ['9月主题党日', '11月主题党日', '12月主题党日', '1月主题党日', '2月主题党日', '3月主题党日'].sort(),
  );
});
