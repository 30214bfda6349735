import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { valueOf } from '../answers';
import { publishGathering } from '../publish-gathering';
import { openPlan } from '../sample-plan';
import { openidOf } from '../small-organisation';
import type { Phone } from './browser';
import { Stage } from './stage';

const secretary = openidOf('M100');
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  const { product } = stage;
  const gatheringId = await publishGathering(
    product,
    openPlan(Date.now(), { kind: 'themeDay', title: '主题党日：清风' }),
  );
  const part = { gatheringId, branchId: 'B1' };
  valueOf(await product.call(secretary, 'attendance', 'checkInByHand', { ...part, memberIds: ['M101', 'M103'] }));
  valueOf(await product.call(secretary, 'attendance', 'excuse', { ...part, memberId: 'M102', reason: '到市里开会' }));
  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  await product.tick();
});

afterAll(() => stage?.close());
afterEach(() => expect(stage.bugs()).toEqual([]));

/** The file that comes of a tap. */
async function taken(phone: Phone, tap: () => Promise<void>): Promise<Buffer> {
  const download = phone.page.waitForEvent('download');
  await tap();
  return readFile(await (await download).path());
}

test('one tap gives the ledger, another the sign-in table; both are read back', async () => {
  const phone = await stage.phoneOf('欧阳明');
  await phone.tap('支部管理');
  await phone.tap('台账');
  const pages = await readExcelFile(await taken(phone, () => phone.press('生成台账')));
  expect(pages.map(({ sheet }) => sheet)).toEqual(['说明', '主题党日', '出勤表', '学时', '更正']);
  expect(pages[1]?.data[1]?.slice(0, 2)).toEqual(['第一支部', '主题党日：清风']);
  await phone.sees(/^欧阳明 · 今天 .*点开再取一次$/);

  await phone.back();
  await phone.tap('已结束');
  await phone.tap('主题党日：清风');
  const document = await taken(phone, () => phone.tap('打印签到表'));
  const words = strFromU8(unzipSync(document)['word/document.xml'] ?? new Uint8Array());
  expect(words).toContain('请假，到市里开会');
});

test('from the figures of everything to the sheet; an auditor finds figures alone', async () => {
  const administrator = await stage.phoneOf('文静');
  await administrator.tap('我的');
  await administrator.tap('管理');
  await administrator.tap('出席统计');
  await administrator.sees('签到表 1 份 · 应到 5 人次 · 到会 40%');
  await administrator.tap('市档案馆');
  await administrator.tap('第一支部');
  await administrator.sees('因公');
  const pages = await readExcelFile(await taken(administrator, () => administrator.press('导出表格')));
  expect(pages.map(({ sheet }) => sheet)).toContain('各场活动');

  const secretaryPhone = await stage.phoneOf('欧阳明');
  await secretaryPhone.tap('支部管理');
  await secretaryPhone.tap('统计');
  await secretaryPhone.tap('主题党日：清风');
  await secretaryPhone.sees(/第 1 版/);

  const auditor = await stage.phoneOf('司马青');
  await auditor.tap('我的');
  await auditor.tap('出席统计');
  await auditor.sees('签到表 1 份 · 应到 5 人次 · 到会 40%');
  await auditor.tap('主题党日：清风');
  await auditor.tap('第一支部');
  expect(await auditor.text('查看签到表').count()).toBe(0);
});
