import { readFile } from 'node:fs/promises';
import { valueOf } from '../answers';
import type { Product } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { beginnings, officeFile, pdf, png } from '../sample-files';
import { shiftedPlan } from '../sample-plan';
import { openidOf } from '../small-organisation';
import { largestAttachment } from '../../types/attachments';
import type { Phone } from './browser';
import { Stage } from './stage';

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  product = stage.product;
});

afterAll(() => stage?.close());

afterEach(() => expect(stage.bugs()).toEqual([]));

/** Lets somebody choose files where the page asks for some. */
async function chooses(phone: Phone, button: string, files: Readonly<Record<string, Buffer>>): Promise<void> {
  const asked = phone.page.waitForEvent('filechooser');
  await phone.press(button);
  const list = Object.entries(files).map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer }));
  await (await asked).setFiles(list);
}

/** What the phone is given when a file is opened. */
async function opens(phone: Phone, name: string): Promise<{ name: string; content: Buffer }> {
  const given = phone.page.waitForEvent('download');
  await phone.tap(name);
  const download = await given;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('papers are added, wrong ones named with the reason, and a member opens one', async () => {
  const gatheringId = await publishGathering(product, shiftedPlan(Date.now(), 60));
  const secretary = await stage.phoneOf('欧阳明');
  await secretary.goTo(`${product.url}/#/manage/plan/index?gatheringId=${gatheringId}`);
  await secretary.sees('活动材料（可不填）');
  await chooses(secretary, '选择文件', {
    '学习材料.pdf': pdf(),
    '议程.docx': officeFile('docx'),
    '安装.pdf': beginnings.exe,
    '旧文件.doc': beginnings.ole,
    '录像.pdf': Buffer.alloc(largestAttachment + 1, '%PDF-'),
  });
  await secretary.sees(/^不能添加这种文件，可以添加 PDF/);
  await secretary.sees(/^这是旧版 Office 文件，请用 WPS 或 Office 另存为 docx/);
  await secretary.sees('文件超过 20 MB，请压缩或拆分后再添加');
  await secretary.sees('PDF · 1 KB');
  await secretary.sees('Word 文档 · 1 KB');

  await secretary.press('保存修改');
  await secretary.sees('有文件没有传上去，请重试或移除');
  for (const name of ['安装.pdf', '旧文件.doc', '录像.pdf']) await secretary.press(`移除 ${name}`);
  await secretary.tap(/请大家学习/);
  await secretary.press('保存修改');
  await secretary.sees('已保存');

  const member = await stage.phoneOf('单雪');
  await member.goTo(`${product.url}/#/member/gathering/index?gatheringId=${gatheringId}`);
  await member.sees('学习材料 · PDF · 1 KB');
  expect(await opens(member, '学习材料.pdf')).toEqual({ name: '学习材料.pdf', content: pdf() });

  // Meanwhile it is taken out.
  await product.database.collection('gatherings').doc(gatheringId).update({ attachments: [] });
  await member.tap('议程.docx');
  await member.sees('“议程.docx”已被移除，请刷新后查看');
});

test('a proof is added after the network was gone, and seen before deciding', async () => {
  const gatheringId = await publishGathering(product, shiftedPlan(Date.now(), 60));
  const member = await stage.phoneOf('解晓东');
  await member.goTo(`${product.url}/#/member/gathering/index?gatheringId=${gatheringId}`);
  await member.press('申请请假');
  await member.tap('病假');
  await member.page.route('**/upload/**', route => route.abort());
  await chooses(member, '选择图片', { '证明.png': png });
  await member.sees(/^没有传上去：网络连接不上/);
  await member.press('提交');
  await member.sees('有文件没有传上去，请重试或移除');
  await member.page.unroute('**/upload/**');
  await member.press('重试 证明.png');
  await member.sees('图片 · 1 KB');
  await member.press('提交');
  await member.sees('已申请请假，等待审批');
  expect((await opens(member, '证明.png')).content).toEqual(png);

  const secretary = await stage.phoneOf('欧阳明');
  await secretary.goTo(`${product.url}/#/manage/leaves/index?orgUnitId=B1`);
  await secretary.tap(/解晓东 · 请假：病假/);
  await secretary.sees(/^证明材料/);
  expect(await opens(secretary, '证明.png')).toEqual({ name: '证明.png', content: png });
  await secretary.press('批准');
  await secretary.sees('已批准解晓东请假');
  const own = await product.call(openidOf('M103'), 'leaves', 'getOwnLeave', { gatheringId });
  expect(valueOf(own).leave).toMatchObject({ state: 'approved', request: { proofs: [{ name: '证明.png' }] } });
});
