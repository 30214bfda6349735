import { chair, minutesOn, recorder, textOf } from '../minutes-meetings';
import { openidOf } from '../small-organisation';
import { valueOf } from '../answers';
import type { Phone } from './browser';
import { Stage } from './stage';

let stage: Stage;
let on: ReturnType<typeof minutesOn>;

beforeAll(async () => {
  stage = await Stage.open();
  on = minutesOn(stage.product);
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

const openOn = (phone: Phone, route: string, gatheringId: string) =>
  phone.goTo(`${stage.product.url}/#/${route}/index?gatheringId=${gatheringId}`);

test('written with and without a network, confirmed by the chair, read with a task', async () => {
  const gatheringId = await on.meeting();
  await on.hold(gatheringId);

  const writer = await stage.phoneOf('单雪');
  await openOn(writer, 'member/gathering', gatheringId);
  await writer.tap('写纪要');
  await writer.sees('应到有表决权 4 人，到会有表决权 3 人');
  await writer.fill('通报工作', '书记通报了上季度的工作。');
  await writer.sees(/^已保存 \d\d:\d\d（单雪）$/);

  await writer.context.setOffline(true);
  await writer.fill('表决', '大家一致同意。');
  await writer.sees('未保存 · 无网络，已留在本机，联网后自动保存');
  expect((await on.read(gatheringId)).parts.filter(({ version }) => version > 0)).toHaveLength(1);
  await writer.context.setOffline(false);
  await writer.page.waitForFunction(() => document.body.innerText.match(/已保存 \d\d:\d\d（单雪）/g)?.length === 2);

  await writer.press('添加决议');
  await writer.fill('决议内容', '同意仇志远同志按期转正');
  await writer.fill('赞成票', '4');
  await writer.sees(/票数多于到会有表决权人数/);
  await writer.fill('赞成票', '3');
  await writer.press('完成');
  await writer.sees('赞成 3 票，反对 0 票，弃权 0 票 · 通过');
  await writer.press('添加任务');
  await writer.fill('任务内容', '整理会议材料');
  await writer.page.getByRole('radio', { name: '区慧' }).filter({ visible: true }).click();
  await writer.press('完成');
  await writer.sees(/负责人：区慧/);
  await writer.press('提交确认');
  await writer.press('提交');
  await writer.sees('等待主持人解晓东确认');

  const leader = await stage.phoneOf('解晓东');
  await leader.tap('会议纪要待您确认');
  await leader.sees('大家一致同意。');
  await leader.press('确认纪要');
  await leader.press('确认');
  await leader.sees('已确认 · 第 1 版');

  const reader = await stage.phoneOf('区慧');
  await openOn(reader, 'member/gathering', gatheringId);
  await reader.tap('我的任务：整理会议材料');
  await reader.sees('已标记为完成');
  await reader.tap('看纪要');
  await reader.sees('同意仇志远同志按期转正');
  await reader.sees(/已完成（区慧/);
});

test('two write on one item: both texts are shown, and what was typed is there', async () => {
  const gatheringId = await on.meeting();
  const partId = (await on.read(gatheringId)).parts[0]?.partId ?? '';
  const writer = await stage.phoneOf('单雪');
  await openOn(writer, 'manage/minutes', gatheringId);
  await writer.sees('支部党员大会');
  valueOf(await on.save(gatheringId, partId, 0, textOf('书记写的。'), openidOf('M100')));
  await writer.fill('通报工作', '记录人写的。');
  await writer.sees('欧阳明刚刚也改了这一段');
  await writer.sees('书记写的。');
  await writer.press('两段都留下，我来整理');
  await writer.sees(/^已保存 \d\d:\d\d（单雪）$/);
  const [part] = (await on.read(gatheringId)).parts;
  expect(part?.body).toMatchObject({ text: '书记写的。\n记录人写的。' });
});

test('returned with a word, the recorder finds it at home', async () => {
  const { gatheringId, minutes } = await on.submitted();
  const input = { gatheringId, revision: minutes.revision, words: '请补充表决结果' };
  valueOf(await stage.product.call(chair, 'minutes', 'sendBack', input));
  const writer = await stage.phoneOf('单雪');
  await writer.tap('会议纪要被退回，请修改');
  await writer.sees('已退回修改：请补充表决结果');
  await writer.press('继续写');
  await writer.press('提交确认');
  await writer.press('提交');
  await writer.sees('等待主持人解晓东确认');
  expect((await on.read(gatheringId, recorder)).state).toBe('submitted');
});
