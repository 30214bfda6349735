import readExcelFile from 'read-excel-file/node';
import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { publishGathering } from '../../../../tests/publish-gathering';
import { openPlan } from '../../../../tests/sample-plan';
import { openidOf, seedCommitteeAdministrator, seedSmallOrganisation } from '../../../../tests/small-organisation';
import { monthText } from '../../domain/local-time';

const secretary = openidOf('M100');
const auditor = openidOf('M212');
const committee = openidOf('M999');
const month = monthText(Date.now());
const asked = { from: month, until: month };

let product: Product;
let gatheringId: string;
const part = () => ({ gatheringId, branchId: 'B1' });

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await seedCommitteeAdministrator(product);
  gatheringId = await publishGathering(product, openPlan(Date.now(), { kind: 'themeDay' }));
  valueOf(await product.call(secretary, 'attendance', 'checkInByHand', { ...part(), memberIds: ['M101', 'M103'] }));
  valueOf(await product.call(secretary, 'attendance', 'excuse', { ...part(), memberId: 'M102', reason: '出差' }));
  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  await product.tick();
});

afterAll(() => product?.stop());

const figuresOf = async (openid: string, orgUnitId: string, over: object = {}) =>
  valueOf(await product.call(openid, 'statistics', 'getFigures', { orgUnitId, ...asked, ...over }));

const first = { sheets: 1, expected: 5, came: 2, excused: 1, absent: 2 };

test('a close is counted for branch, unit and everything, by month, kind and reason', async () => {
  const branch = await figuresOf(secretary, 'B1');
  expect(branch).toMatchObject({ total: first, kinds: [{ kind: 'themeDay', figures: first }], mayOpenSheets: true });
  expect(branch.reasons).toEqual([{ reason: 'duty', count: 1 }]);
  const all = await figuresOf(committee, 'C');
  expect(all.total).toMatchObject(first);
  expect(all.below.map(({ orgUnitId, figures }) => [orgUnitId, figures.sheets])).toEqual([
    ['U1', 1],
    ['U2', 0],
  ]);
  expect((await figuresOf(committee, 'C', { kind: 'film' })).total.sheets).toBe(0);
  const lastMonths = await figuresOf(committee, 'U1', {
    from: `${Number(month.slice(0, 4)) - 1}-12`,
    until: `${Number(month.slice(0, 4)) - 1}-12`,
  });
  expect(lastMonths.total.expected).toBe(0);
});

test('a correction is counted anew, however often the scheduler looks', async () => {
  const correction = { ...part(), memberId: 'M104', basedOn: 1, attendance: 'present', reason: '补签' } as const;
  valueOf(await product.call(secretary, 'attendance', 'correct', correction));
  await Promise.all([product.tick(), product.tick()]);
  await product.tick();
  const corrected = { ...first, came: 3, absent: 1 };
  expect((await figuresOf(committee, 'C')).total).toMatchObject(corrected);
  expect((await figuresOf(secretary, 'B1')).total).toMatchObject(corrected);
  const listed = await product.call(auditor, 'statistics', 'listSheetFigures', { orgUnitId: 'U1', ...asked });
  expect(valueOf(listed).items).toEqual([
    expect.objectContaining({
      gatheringId,
      branchName: '第一支部',
      within: null,
      figures: expect.objectContaining(corrected),
    }),
  ]);
  const far = await product.call(committee, 'statistics', 'listSheetFigures', { orgUnitId: 'C', ...asked });
  expect(valueOf(far).items[0]).toMatchObject({ branchName: '第一支部', within: '市档案馆' });
  const one = await product.call(auditor, 'statistics', 'getGatheringFigures', { orgUnitId: 'U1', gatheringId });
  expect(valueOf(one)).toMatchObject({ total: corrected, below: [{ name: '第一支部', figures: corrected }] });
});

test('tallies that were lost, or are in the midst of being written, come out the same', async () => {
  const before = await figuresOf(committee, 'C');
  const { command } = product.database;
  await product.database
    .collection('tallies')
    .where({ version: command.gt(0), orgUnitId: command.neq('B1') })
    .remove();
  await product.database.collection('sheets').where({ gatheringId }).update({ 'due.tally': 1 });
  await product.tick();
  const { months, below, total } = await figuresOf(committee, 'C');
  expect({ months, below, total }).toEqual({ months: before.months, below: before.below, total: before.total });
});

test('an auditor has numbers and no names; nobody has those of elsewhere', async () => {
  const seen = await figuresOf(auditor, 'U1');
  expect(seen.mayOpenSheets).toBe(false);
  const listed = await product.call(auditor, 'statistics', 'listSheetFigures', { orgUnitId: 'U1', ...asked });
  expect(JSON.stringify([seen, listed])).not.toMatch(/单雪|仇志远|M10\d/);
  const ask = (openid: string, orgUnitId: string) =>
    product.call(openid, 'statistics', 'getFigures', { orgUnitId, ...asked });
  expect(failureOf(await ask(auditor, 'U2')).code).toBe('forbidden');
  expect(failureOf(await ask(openidOf('M101'), 'B1')).code).toBe('forbidden');
  const tooLong = { orgUnitId: 'B1', from: '2025-01', until: '2026-01' };
  expect(refusalOf(await product.call(secretary, 'statistics', 'getFigures', tooLong)).word).toBe('rangeOutOfOrder');
});

test('the figures go out as a workbook and are read back', async () => {
  const { file } = valueOf(await product.call(auditor, 'statistics', 'exportFigures', { orgUnitId: 'U1', ...asked }));
  const bytes = Buffer.from(await (await fetch(file.url)).arrayBuffer());
  const pages = new Map((await readExcelFile(bytes)).map(({ sheet, data }) => [sheet, data]));
  expect([...pages.keys()]).toEqual(['合计', '按月份', '按类型', '按下级组织', '请假原因', '各场活动']);
  expect(pages.get('合计')?.[1]?.slice(0, 4)).toEqual(['合计', 1, 5, 3]);
  expect(pages.get('请假原因')?.[1]).toEqual(['因公', 1]);
  expect(pages.get('各场活动')?.[1]?.[3]).toBe('第一支部');
});
