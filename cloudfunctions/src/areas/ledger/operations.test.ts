import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import { publishGathering } from '../../../../tests/publish-gathering';
import { openPlan } from '../../../../tests/sample-plan';
import {
  openidOf,
  orgUnits,
  seedCommitteeAdministrator,
  seedSmallOrganisation,
} from '../../../../tests/small-organisation';
import { countRows } from '../../domain/attendance';
import { yearOf } from '../../domain/periods';
import type { SheetDocument } from '../../records/sheets/document';

const secretary = openidOf('M100');
const administrator = openidOf('M210');
const year = yearOf(new Date().getFullYear());
const dayMs = 86_400_000;

let product: Product;
let gatheringId: string;
let ids = 0;
const ledgerId = () => `ledger${String(++ids).padStart(14, '0')}`;

const hostile = ['=HYPERLINK("http://x","点我")', '+1+1', '@SUM(1)', '-2'] as const;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
  await seedCommitteeAdministrator(product);
  const plan = openPlan(Date.now(), { title: hostile[0], place: hostile[1] });
  gatheringId = await publishGathering(product, { ...plan, hours: 2 } as never);
  const part = { gatheringId, branchId: 'B1' };
  valueOf(await product.call(secretary, 'attendance', 'checkInByHand', { ...part, memberIds: ['M101'] }));
  valueOf(await product.call(secretary, 'attendance', 'excuse', { ...part, memberId: 'M102', reason: hostile[2] }));
  valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  const correction = { ...part, memberId: 'M103', basedOn: 1, attendance: 'late', reason: hostile[3] } as const;
  valueOf(await product.call(secretary, 'attendance', 'correct', correction));
});

afterAll(() => product?.stop());

const make = (openid: string, over: object = {}) =>
  product.call(openid, 'ledger', 'makeLedger', {
    orgUnitId: 'B1',
    ledgerId: ledgerId(),
    from: year.from,
    until: year.until,
    ...over,
  });

async function bytesOf(file: { readonly url: string } | null): Promise<Buffer> {
  const answer = await fetch(file?.url ?? '');
  return Buffer.from(await answer.arrayBuffer());
}

/** A closed sheet of a lecture that one person came to. */
function heldSheet(gathering: string, path: readonly string[], startsAt: number): SheetDocument {
  const branchId = path.at(-1) ?? '';
  const host = { orgUnitId: branchId, name: branchId };
  const row = { memberId: 'M301', name: '盖云', standing: 'full', attendance: 'present', at: startsAt } as const;
  const rows = [{ ...row, entitled: true, means: 'byHand', reason: null } as const];
  const when = { startsAt, endsAt: startsAt + 1, hours: 1.5 };
  return {
    _id: `${gathering}:${branchId}:1`,
    gatheringId: gathering,
    branchId,
    branchName: branchId,
    version: 1,
    closedAt: startsAt,
    path,
    counts: countRows(rows),
    rows,
    corrections: [],
    guests: [],
    guestCorrections: [],
    by: null,
    at: startsAt,
    due: { tally: null },
    gathering: { kind: 'lecture', title: gathering, place: '会议室', ...when, host, chair: null, recorder: null },
  };
}

/** The pages of a workbook by name. */
async function opened(file: { readonly url: string } | null) {
  const bytes = await bytesOf(file);
  const pages = await readExcelFile(bytes);
  return { bytes, pages: new Map(pages.map(({ sheet, data }) => [sheet, data])) };
}

test('a branch has its year in one call: every page opened and read back', async () => {
  const { ledger, file } = valueOf(await make(secretary));
  expect(ledger).toMatchObject({
    state: 'ready',
    orgUnitName: '第一支部',
    by: '欧阳明',
    progress: { done: 2, total: 2 },
  });
  expect(file?.name).toMatch(/^台账-第一支部-\d{4}-01-01至\d{4}-12-31\.xlsx$/);
  const { bytes, pages } = await opened(file);
  expect([...pages.keys()]).toEqual(['说明', '警示教育', '出勤表', '学时', '更正']);
  const cover = new Map(pages.get('说明')?.map(row => [row[0], row[1]]));
  expect(cover.get('签到表份数')).toBe(1);
  expect(cover.get('生成人')).toBe('欧阳明');
  const [titles, line] = pages.get('警示教育') ?? [];
  const said = Object.fromEntries(titles?.map((title, index) => [title, line?.[index]]) ?? []);
  expect(said).toMatchObject({
    支部: '第一支部',
    名称: `'${hostile[0]}`,
    地点: `'${hostile[1]}`,
    应到: 5,
    实到: 2,
    其中迟到: 1,
    请假: 1,
    缺席: 2,
    请假人员及原因: '仇志远（@SUM(1)）',
    缺席人员: '欧阳明、区慧',
  });
  const attendance = new Map(pages.get('出勤表')?.map(row => [row[0], row[2]]));
  expect(attendance.get('单雪')).toBe('实到');
  expect(attendance.get('仇志远')).toBe('请假（@SUM(1)）');
  expect(attendance.get('解晓东')).toBe('迟到');
  const hours = pages
    .get('学时')
    ?.slice(1)
    .map(row => [row[1], row[4], row[5], row[9], row[10]]);
  expect(hours).toEqual([
    ['欧阳明', 1, 0, 0, 56],
    ['单雪', 1, 1, 2, 32],
    ['仇志远', 1, 0, 0, 32],
    ['解晓东', 1, 1, 2, 32],
    ['区慧', 1, 0, 0, 32],
  ]);
  expect(
    pages
      .get('更正')
      ?.slice(1)
      .map(row => row.slice(4, 9)),
  ).toEqual([['解晓东', '缺席', '迟到', "'-2", '欧阳明']]);
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (name.startsWith('xl/worksheets/sheet')) expect(strFromU8(part)).not.toContain('<f>');
});

test('a unit has those of its branches who never came to anything', async () => {
  const { ledger, file } = valueOf(await make(administrator, { orgUnitId: 'U1' }));
  expect(ledger.state).toBe('ready');
  const { pages } = await opened(file);
  const people =
    pages
      .get('学时')
      ?.slice(1)
      .map(row => [row[0], row[1], row[4]]) ?? [];
  expect(people).toHaveLength(10);
  expect(people).toContainEqual(['第二支部', '曾立', 0]);
});

test('a ledger of elsewhere, or of everything, is refused', async () => {
  expect(failureOf(await make(secretary, { orgUnitId: 'B2' })).code).toBe('forbidden');
  expect(failureOf(await make(secretary, { orgUnitId: 'U1' })).code).toBe('forbidden');
  expect(failureOf(await make(openidOf('M101'))).code).toBe('forbidden');
  expect(failureOf(await make(openidOf('M212'), { orgUnitId: 'U1' })).code).toBe('forbidden');
  expect(refusalOf(await make(openidOf('M999'), { orgUnitId: 'C' }))).toEqual({ word: 'notOneUnit' });
  const tooLong = { until: year.from + 367 * dayMs };
  expect(refusalOf(await make(secretary, tooLong))).toEqual({ word: 'rangeOutOfOrder', longestDays: 366 });
});

test('the same id is the same ledger, and nobody else’s', async () => {
  const id = ledgerId();
  const [one, two] = await Promise.all([make(secretary, { ledgerId: id }), make(secretary, { ledgerId: id })]);
  expect([valueOf(one).ledger.state, valueOf(two).ledger.state]).toEqual(['ready', 'ready']);
  expect(refusalOf(await make(administrator, { ledgerId: id })).word).toBe('notThisOne');
  expect(refusalOf(await make(secretary, { ledgerId: id, from: year.from + dayMs })).word).toBe('notThisOne');
  const { items } = valueOf(await product.call(secretary, 'ledger', 'listLedgers', { orgUnitId: 'B1' }));
  expect(items.filter(item => item.ledgerId === id)).toHaveLength(1);
});

test('what earlier calls have read is used; where it is gone, all is read anew', async () => {
  const id = ledgerId();
  valueOf(await make(administrator, { ledgerId: id, orgUnitId: 'U1' }));
  const ledgers = product.database.collection('ledgers');
  const gone = [`cloud://qinglian-emulator/ledgers/${id}/1.json.gz`];
  const begun = { state: 'making', done: 1, fileId: null, partFileIds: product.database.command.set(gone) };
  await ledgers.where({ _id: id }).update(begun);
  const again = valueOf(await make(administrator, { ledgerId: id, orgUnitId: 'U1' }));
  expect(again).toMatchObject({ ledger: { state: 'making', progress: { done: 0 } }, file: null });
  const made = valueOf(await make(administrator, { ledgerId: id, orgUnitId: 'U1' }));
  expect(made.ledger.state).toBe('ready');
  expect((await opened(made.file)).pages.get('警示教育')).toHaveLength(2);
});

test('many sheets are read over several calls, none lost and none twice', async () => {
  const many = 450;
  const path = orgUnits.find(({ _id }) => _id === 'B3')?.path ?? [];
  await product.seed(
    'sheets',
    Array.from({ length: many }, (_, index) => heldSheet(`many${index}`, path, year.from + Math.floor(index / 3))),
  );
  const { continueLedger } = await import('./steps/continue-ledger');
  const { addLedger, findLedger } = await import('../../records/ledgers/store');
  const _id = ledgerId();
  const range = { orgUnitId: 'B3', orgUnitName: '第三支部', ...year };
  const by = { memberId: 'M999', name: '文静' };
  const begun = { done: 0, total: many, after: null, partFileIds: [], fileId: null };
  await addLedger({ _id, ...range, by, at: 1, state: 'making', ...begun });
  const goOn = async () => {
    const ledger = await findLedger(_id);
    return ledger && continueLedger(ledger, 0);
  };
  expect((await goOn())?.done).toBe(200);
  // Two at once: the page of only one of them counts.
  await Promise.all([goOn(), goOn()]);
  expect((await findLedger(_id))?.partFileIds).toHaveLength(2);
  expect(await goOn()).toMatchObject({ state: 'ready', done: many });
  const made = valueOf(await product.call(openidOf('M300'), 'ledger', 'listLedgers', { orgUnitId: 'B3' })).items[0];
  expect(made?.progress).toEqual({ done: many, total: many });
  const asked = { orgUnitId: 'B3', ledgerId: _id, from: year.from, until: year.until };
  const { file } = valueOf(await product.call(openidOf('M999'), 'ledger', 'makeLedger', asked));
  const { pages } = await opened(file);
  const titles =
    pages
      .get('党课')
      ?.slice(1)
      .map(row => row[1]) ?? [];
  expect(new Set(titles).size).toBe(many);
  expect(titles).toHaveLength(many);
});

/** The words of a document in their order. */
const wordsOf = (document: Uint8Array): string =>
  Object.entries(unzipSync(document))
    .filter(([name]) => /^word\/(document|footer\d)\.xml$/.test(name))
    .map(([, part]) => strFromU8(part).replace(/<[^>]+>/g, ''))
    .join('');

describe('a sign-in table', () => {
  test('before the close has everybody expected, nobody else, and lines for guests', async () => {
    const upcoming = await publishGathering(
      product,
      openPlan(Date.now(), { kind: 'generalMeeting', title: '换届大会' }),
    );
    const part = { gatheringId: upcoming, branchId: 'B1' };
    valueOf(await product.call(secretary, 'attendance', 'excuse', { ...part, memberId: 'M104', reason: '出差' }));
    const { file, state } = valueOf(await product.call(secretary, 'ledger', 'makeSignInTable', part));
    expect(state).toBe('toSign');
    expect(file.name).toMatch(/^签到表-换届大会-\d{4}-\d\d-\d\d\.docx$/);
    const words = wordsOf(await bytesOf(file));
    for (const word of ['党员大会签到表', '第一支部', '应到 5 人', '序号', '签名', '预备党员', '请假，出差', '来宾'])
      expect(words).toContain(word);
    expect(words).toContain('有表决权的党员应到 4 人，实到不少于 2 人有效');
    expect(words).not.toContain('华离');
  });

  test('is the record after the close, as the latest version has it', async () => {
    const part = { gatheringId, branchId: 'B1' };
    const { file, state } = valueOf(await product.call(administrator, 'ledger', 'makeSignInTable', part));
    expect(state).toBe('record');
    const words = wordsOf(await bytesOf(file));
    for (const word of ['应到 5 人，实到 2 人，请假 1 人，缺席 2 人', '点名', '迟到', '第 2 版签到表'])
      expect(words).toContain(word);
  });

  test('lists guests before and after the close, and so does the workbook', async () => {
    const hosted = await publishGathering(product, openPlan(Date.now(), { kind: 'lecture', title: '专题党课' }));
    const guest = { name: '=邹平', from: '市委党校 教授', note: '授课' };
    const guestId = 'guest00000000000001';
    valueOf(await product.call(secretary, 'guests', 'registerGuest', { gatheringId: hosted, guestId, guest }));
    const part = { gatheringId: hosted, branchId: 'B1' };
    const table = async () => valueOf(await product.call(secretary, 'ledger', 'makeSignInTable', part));
    const toSign = wordsOf(await bytesOf((await table()).file));
    for (const word of ['来宾（不计应到）', '邹平', '市委党校 教授，授课', '应到 5 人']) expect(toSign).toContain(word);
    valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId: hosted }));
    const correction = { basedOn: 1, guest: { ...guest, note: null }, reason: '备注有误' };
    valueOf(
      await product.call(secretary, 'guests', 'correctGuestOnSheet', { gatheringId: hosted, guestId, ...correction }),
    );
    const record = wordsOf(await bytesOf((await table()).file));
    expect(record).toContain('市委党校 教授');
    expect(record).not.toContain('授课，');
    const { file } = valueOf(await make(secretary, { ledgerId: ledgerId() }));
    const { pages } = await opened(file);
    const [titles = [], row = []] = (pages.get('党课') ?? []).filter(
      (line, index) => index === 0 || line.includes('专题党课'),
    );
    expect(row[titles.indexOf('来宾')]).toMatch(/邹平（市委党校 教授）$/);
    expect(pages.get('更正')?.flat()).toEqual(expect.arrayContaining(['来宾（信息更正）', '备注有误']));
  });

  test('is for those who call the roll there', async () => {
    const asked = (openid: string, branchId: string) =>
      product.call(openid, 'ledger', 'makeSignInTable', { gatheringId, branchId });
    expect(failureOf(await asked(openidOf('M200'), 'B1')).code).toBe('forbidden');
    expect(failureOf(await asked(openidOf('M200'), 'B2')).code).toBe('notFound');
  });
});
