import { createHash } from 'node:crypto';
import readWorkbook from 'read-excel-file/node';
import { apportion } from './apportion';
import { ordinal } from './branches';
import { doubles, polyphones } from './names';
import { demoRoster, fullSize, type RosterSize } from './roster';

const small: RosterSize = { units: 3, branches: 12, members: 150, seed: 7 };

type Row = Record<string, string | null>;

async function rowsOf(bytes: Uint8Array): Promise<{ branches: Row[]; members: Row[] }> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  const [branches, members] = sheets.map(({ data: [header = [], ...rows] }) =>
    rows.map(row => Object.fromEntries(header.map((name, i) => [String(name), row[i] as unknown as string | null]))),
  );
  if (!branches || !members) throw new Error('two sheets expected');
  return { branches, members };
}

const distinct = (rows: readonly Row[], column: string) => new Set(rows.map(row => row[column])).size;
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the same size and seed give the same bytes, at another time too', async () => {
  const first = digest(await demoRoster(small));
  jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), doNotFake: ['setImmediate', 'nextTick', 'setTimeout'] });
  const again = digest(await demoRoster(small));
  jest.useRealTimers();
  expect(again).toBe(first);
  expect(digest(await demoRoster({ ...small, seed: 8 }))).not.toBe(first);
});

describe('the full roster', () => {
  let branches: Row[];
  let members: Row[];
  beforeAll(async () => ({ branches, members } = await rowsOf(await demoRoster())));

  test('has the numbers of the real organisation', () => {
    expect(distinct(branches, '单位代码')).toBe(fullSize.units);
    expect(branches).toHaveLength(fullSize.branches);
    expect(distinct(branches, '支部代码')).toBe(fullSize.branches);
    expect(members).toHaveLength(fullSize.members);
    expect(branches.filter(row => row['上级总支代码']).length).toBeGreaterThan(500);
  });

  test('has branches of 3 to 60, each with one secretary who is a full member', () => {
    const sizes = new Map<string, number>();
    for (const { 支部代码 } of members) sizes.set(String(支部代码), (sizes.get(String(支部代码)) ?? 0) + 1);
    expect(sizes.size).toBe(fullSize.branches);
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(3);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(60);
    const secretaries = members.filter(row => row['支部职务'] === '书记');
    expect(secretaries).toHaveLength(fullSize.branches);
    expect(distinct(secretaries, '支部代码')).toBe(fullSize.branches);
    expect(secretaries.every(row => row['党员类型'] === '正式党员')).toBe(true);
  });

  test('gives nobody the number or the phone of another, nor a phone that could ring', () => {
    expect(distinct(members, '人员编号')).toBe(fullSize.members);
    expect(distinct(members, '手机号')).toBe(fullSize.members);
    expect(members.every(row => /^100\d{8}$/.test(String(row['手机号'])))).toBe(true);
  });

  test.each([...polyphones, ...doubles, '曾'])('has people called %s', surname => {
    expect(members.filter(row => row['姓名']?.startsWith(surname)).length).toBeGreaterThan(1);
  });

  test('has probationary members, party groups and branches of the retired', () => {
    const probationary = members.filter(row => row['党员类型'] === '预备党员').length;
    expect(probationary / fullSize.members).toBeGreaterThan(0.005);
    expect(probationary / fullSize.members).toBeLessThan(0.03);
    expect(members.some(row => row['党小组'] === '第二党小组')).toBe(true);
    expect(branches.some(row => row['支部名称'] === '离退休第一党支部')).toBe(true);
  });
});

test.each([
  [10, [1, 1, 1], 1, 9],
  [22, [5, 1, 0.1, 3], 3, 8],
  [12, [9, 9, 9], 1, 4],
])('%i is shared out exactly', (total, weights, min, max) => {
  const shares = apportion(total, weights, min, max);
  expect(shares.reduce((a, b) => a + b)).toBe(total);
  expect(shares.every(share => share >= min && share <= max)).toBe(true);
});

test('what cannot be shared out is refused', () => {
  expect(() => apportion(13, [9, 9, 9], 1, 4)).toThrow(RangeError);
});

test.each([
  [1, '第一'],
  [10, '第十'],
  [12, '第十二'],
  [20, '第二十'],
  [35, '第三十五'],
])('%i is written %s', (n, words) => {
  expect(ordinal(n)).toBe(words);
});
