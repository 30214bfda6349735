import { type RowReason, rosterPerson } from '../../../../../types/roster';
import { BadCell, type Cell } from '../workbook/cells';
import { type CheckOptions, checkRoster, countRefused } from './check';
import type { Sheet } from '../workbook/workbook';

const branchHead = ['支部代码', '支部名称', '上级总支代码', '上级总支', '单位代码', '单位名称'];
const memberHead = '人员编号 姓名 性别 支部代码 职务 党员类型 支部职务 手机号 办公电话 党小组 入党日期'.split(' ');
const goodBranch = ['U1-B1', '办公室党支部', null, null, 'U1', '市财政局'];
const goodMember = [
  '1001',
  '单晓明',
  '男',
  'U1-B1',
  '处长',
  '正式党员',
  '书记',
  '10000000001',
  '000-1',
  null,
  '2005-07-01',
];

const roster = (branches: Cell[][], members: Cell[][]): Sheet[] => [
  { name: '支部', rows: [branchHead, ...branches] },
  { name: '党员', rows: [memberHead, ...members] },
];
const against = { committeeName: '工委', stored: [], scope: 'C' };
/** As `checkRoster`, with the people themselves. */
function checkSheets(sheets: readonly Sheet[], options: Partial<CheckOptions> = {}) {
  const checked = checkRoster(sheets, { ...against, ...options });
  return { ...checked, people: checked.people.map(({ person }) => person) };
}
const check = (branches: Cell[][], members: Cell[][]) => checkSheets(roster(branches, members));

/** The good row with other cells, by title. */
const having = (head: readonly string[], good: readonly Cell[], changes: Record<string, Cell>): Cell[] =>
  head.map((title, i) => (title in changes ? changes[title] : good[i]));

test('a good roster gives the tree, the people and nothing to say', () => {
  const second = ['U1-B2', '人事处党支部', 'U1-G1', '机关党总支', 'U1', '市财政局'];
  const { tree, people, problems } = check(
    [goodBranch, second],
    [
      goodMember,
      having(memberHead, goodMember, { 人员编号: '1002', 支部代码: 'U1-B2', 手机号: '10000000002', 姓名: '仇 宁' }),
    ],
  );
  expect(problems).toEqual([]);
  expect(tree.added.map(({ _id, kind, path }) => [_id, kind, path.join('/')])).toEqual([
    ['C', 'committee', 'C'],
    ['U1', 'unit', 'C/U1'],
    ['U1-B1', 'branch', 'C/U1/U1-B1'],
    ['U1-G1', 'generalBranch', 'C/U1/U1-G1'],
    ['U1-B2', 'branch', 'C/U1/U1-G1/U1-B2'],
  ]);
  expect(people[0]).toEqual({
    no: '1001',
    name: '单晓明',
    gender: 'male',
    branchId: 'U1-B1',
    title: '处长',
    standing: 'full',
    duty: 'secretary',
    phone: '10000000001',
    officePhone: '000-1',
    email: null,
    wecom: null,
    group: null,
    joinedAt: Date.UTC(2005, 5, 30, 16),
  });
  expect(people[1]?.name).toBe('仇宁');
  for (const person of people) expect(rosterPerson.parse(person)).toEqual(person);
});

test.each<[Record<string, Cell>, RowReason, string, 'refused' | 'warning']>([
  [{ 人员编号: null }, 'numberMissing', '人员编号', 'refused'],
  [{ 人员编号: '10 01/甲' }, 'badNumber', '人员编号', 'refused'],
  [{ 姓名: '  ' }, 'nameMissing', '姓名', 'refused'],
  [{ 姓名: '长'.repeat(41) }, 'tooLong', '姓名', 'refused'],
  [{ 支部代码: 'U9-B9' }, 'unknownBranch', '支部代码', 'refused'],
  [{ 支部代码: null }, 'unknownBranch', '支部代码', 'refused'],
  [{ 党员类型: '群众' }, 'badStanding', '党员类型', 'refused'],
  [{ 党员类型: null }, 'badStanding', '党员类型', 'refused'],
  [{ 手机号: '12345' }, 'badPhone', '手机号', 'refused'],
  [{ 手机号: new BadCell('#N/A') }, 'cellError', '手机号', 'refused'],
  [{ 姓名: new BadCell(null) }, 'formulaWithoutValue', '姓名', 'refused'],
  [{ 支部职务: '青年委员' }, 'unknownDuty', '支部职务', 'warning'],
  [{ 性别: '？' }, 'unknownGender', '性别', 'warning'],
  [{ 入党日期: '很久以前' }, 'badDate', '入党日期', 'warning'],
])('a member with %j: %s', (changes, reason, column, severity) => {
  const secretary = having(memberHead, goodMember, { 人员编号: '1000', 手机号: null });
  const row = having(memberHead, goodMember, { 支部职务: null, ...changes });
  const { people, problems } = check([goodBranch], [secretary, row]);
  expect(problems).toEqual([expect.objectContaining({ sheet: '党员', row: 3, column, reason, severity })]);
  expect(people).toHaveLength(severity === 'refused' ? 1 : 2);
});

test.each([
  ['副书记', 'deputy'],
  ['支部书记', 'secretary'],
  ['宣传委员、组织委员', 'organisation'],
  ['无', null],
])('the duty %s is %s', (word, duty) => {
  const { people } = check([goodBranch], [having(memberHead, goodMember, { 支部职务: word })]);
  expect(people[0]?.duty).toBe(duty);
});

test.each([
  ['正式党员', 'full'],
  ['正 式 党 员', 'full'],
  ['中共党员', 'full'],
  ['预备党员', 'probationary'],
  ['中共预备党员', 'probationary'],
])('the standing %s is %s', (word, standing) => {
  const { people } = check([goodBranch], [having(memberHead, goodMember, { 党员类型: word })]);
  expect(people[0]?.standing).toBe(standing);
});

test('of two rows with the same number the first counts, and both rows are named', () => {
  const { people, problems } = check([goodBranch], [goodMember, having(memberHead, goodMember, { 姓名: '别人' })]);
  expect(people.map(person => person.name)).toEqual(['单晓明']);
  expect(problems).toEqual([expect.objectContaining({ row: 3, reason: 'duplicateNumber' })]);
  expect(problems[0]?.message).toMatch(/第 2 行.*第 3 行/);
});

test('one phone twice and two secretaries are warned of, and no number is quoted', () => {
  const { people, problems } = check([goodBranch], [goodMember, having(memberHead, goodMember, { 人员编号: '1002' })]);
  expect(people).toHaveLength(2);
  expect(problems.map(problem => problem.reason)).toEqual(['duplicatePhone', 'twoSecretaries']);
  expect(JSON.stringify(problems)).not.toContain('10000000001');
});

test.each<[Record<string, Cell>, RowReason, string]>([
  [{ 支部代码: null }, 'branchCodeMissing', '支部代码'],
  [{ 支部代码: '一支部' }, 'badBranchCode', '支部代码'],
  [{ 支部名称: null }, 'branchNameMissing', '支部名称'],
  [{ 单位代码: null }, 'unitMissing', '单位代码'],
  [{ 单位名称: ' ' }, 'unitMissing', '单位名称'],
  [{ 单位代码: 'U/1' }, 'badUnitCode', '单位代码'],
  [{ 上级总支: '机关党总支' }, 'generalBranchIncomplete', '上级总支代码'],
  [{ 上级总支代码: 'U1-G1', 上级总支: '机关党总支', 单位代码: 'U2' }, 'generalBranchElsewhere', '上级总支代码'],
  [{ 支部代码: 'U1' }, 'codeTaken', '支部代码'],
  [{ 支部代码: 'C' }, 'codeTaken', '支部代码'],
  [{ 单位代码: 'U1-B2' }, 'codeTaken', '支部代码'],
  [{ 支部代码: 'U1-B1' }, 'duplicateBranch', '支部代码'],
  [{ 支部名称: '长'.repeat(61) }, 'tooLong', '支部名称'],
])('a branch with %j: %s', (changes, reason, column) => {
  const first = having(branchHead, goodBranch, { 上级总支代码: 'U1-G1', 上级总支: '机关党总支' });
  const row = having(branchHead, goodBranch, { 支部代码: 'U1-B2', ...changes });
  const { tree, problems } = check([first, row], [goodMember]);
  expect(problems).toEqual([expect.objectContaining({ sheet: '支部', row: 3, column, reason, severity: 'refused' })]);
  expect([...tree.branches.keys()]).toEqual(['U1-B1']);
});

test('a unit under two names keeps the first; no secretary is warned of', () => {
  const second = having(branchHead, goodBranch, { 支部代码: 'U1-B2', 单位名称: '市财政厅' });
  const { tree, problems } = check([goodBranch, second], [goodMember]);
  expect(tree.added[1]?.name).toBe('市财政局');
  expect(problems.map(({ reason, row }) => [reason, row])).toEqual([
    ['nameDiffers', 3],
    ['noSecretary', 3],
  ]);
});

describe('the header', () => {
  const titled = (rows: Cell[][], name = '党员'): Sheet[] => [
    { name: '支部', rows: [branchHead, goodBranch] },
    { name, rows },
  ];

  test('may stand under a title, in any order, with blanks, marks and wide characters', () => {
    const head = ['党员类型', ' 姓 名', '支部代码（必填）', '*人员编号', '备注'];
    const sheets = titled(
      [['党员花名册'], [], head, ['正式党员', '单晓明', 'U1-B1', 1001], [null, null], ['', '', '', null, '合计']],
      ' 党员 ',
    );
    const { people, problems } = checkSheets(sheets);
    expect(people).toEqual([expect.objectContaining({ no: '1001', name: '单晓明', phone: null, gender: 'unknown' })]);
    expect(problems.map(problem => problem.reason)).toEqual(['noSecretary']);
  });

  test.each<[string, Cell[][], RowReason, RegExp]>([
    ['without a column', [memberHead.slice(1), goodMember], 'headerMissing', /人员编号/],
    ['with nothing', [], 'headerMissing', /姓名/],
    ['with a column twice', [[...memberHead, '手机号'], goodMember], 'headerTwice', /手机号/],
  ])('%s refuses the whole sheet', (_, rows, reason, message) => {
    const { people, problems, tree } = checkSheets(titled(rows));
    expect(people).toEqual([]);
    expect(tree.branches.size).toBe(1);
    expect(problems).toContainEqual(
      expect.objectContaining({ row: null, reason, message: expect.stringMatching(message) }),
    );
  });

  test('a sheet that is not there is said to be missing', () => {
    const { problems } = checkSheets(titled([], '名单'));
    expect(problems).toContainEqual(expect.objectContaining({ sheet: '党员', reason: 'sheetMissing' }));
  });
});

test('without branches nobody is looked at, instead of everybody being refused', () => {
  const sheets = roster([], [goodMember]).slice(1);
  const { people, problems } = checkSheets(sheets);
  expect(people).toEqual([]);
  expect(problems.map(problem => problem.reason)).toEqual(['sheetMissing']);
});

test('missing columns and unreadable cells leave whoever is on the roster as they are', () => {
  const sheets: Sheet[] = [
    { name: '支部', rows: [branchHead, goodBranch] },
    {
      name: '党员',
      rows: [
        ['工号', '姓名', '支部编码', '政治面貌', '性别', '手机'],
        ['1001', '单晓明', 'U1-B1', '中共党员', '?', ''],
      ],
    },
  ];
  const { people, matches } = checkRoster(sheets, against);
  expect([...(people[0]?.silent ?? [])].sort()).toEqual([
    'duty',
    'email',
    'gender',
    'group',
    'joinedAt',
    'officePhone',
    'title',
    'wecom',
  ]);
  expect(matches[1]).toMatchObject({
    sheet: '党员',
    headings: ['工号', '姓名', '支部编码', '政治面貌', '性别', '手机'],
    taken: { no: '工号', branchId: '支部编码', branchName: null, standing: '政治面貌', phone: '手机', email: null },
  });
});

describe('against the tree that is there', () => {
  const third = ['U1-B3', '人事处党支部', 'U1-G1', '机关党总支', 'U1', '市财政局'];
  const { added: stored } = check([goodBranch, third], []).tree;
  const gone = stored.map(node => (node._id === 'U1-B3' ? { ...node, dissolvedAt: 5 } : node));
  const against = (row: Cell[], options: Partial<CheckOptions> = {}) =>
    checkSheets([{ name: '支部', rows: [branchHead, row] }], { stored, ...options });
  const told = (row: Cell[], options?: Partial<CheckOptions>) =>
    against(row, options).problems.flatMap(({ reason, column }) =>
      reason === 'sheetMissing' ? [] : [[reason, column]],
    );

  test('what is there already is neither new nor changed', () => {
    const { tree } = against(goodBranch);
    expect(tree).toMatchObject({ added: [], named: 2, units: 1 });
    expect(told(goodBranch)).toEqual([]);
  });

  test('a new branch comes after all that are there', () => {
    const { tree } = against(having(branchHead, goodBranch, { 支部代码: 'U1-B4' }));
    expect(tree.added).toEqual([expect.objectContaining({ _id: 'U1-B4', path: ['C', 'U1', 'U1-B4'], order: 5 })]);
  });

  test.each<[Record<string, Cell>, Partial<CheckOptions>, RowReason, string]>([
    [{ 支部名称: '综合处党支部' }, {}, 'nameDiffers', '支部名称'],
    [{ 单位名称: '市财政厅' }, {}, 'nameDiffers', '单位名称'],
    [{ 单位代码: 'U2', 单位名称: '市审计局' }, {}, 'orgUnitElsewhere', '支部代码'],
    [{ 上级总支代码: 'U1-G1', 上级总支: '机关党总支' }, {}, 'orgUnitElsewhere', '支部代码'],
    [
      { 支部代码: 'U1-B9', 上级总支代码: 'U1-G1', 上级总支: '机关党总支', 单位代码: 'U2' },
      {},
      'generalBranchElsewhere',
      '上级总支代码',
    ],
    [{ 支部代码: 'U1-G1' }, {}, 'codeTaken', '支部代码'],
    [{ 支部代码: 'U1-B3' }, { stored: gone }, 'dissolved', '支部代码'],
    [{}, { scope: 'U2' }, 'outsideScope', '支部代码'],
    [{ 支部代码: 'U1-B9' }, { scope: 'U1-G1' }, 'outsideScope', '支部代码'],
  ])('a row with %j, %#: %s', (changes, options, reason, column) => {
    expect(told(having(branchHead, goodBranch, changes), options)).toEqual([[reason, column]]);
  });
});

test('people alone, on a sheet of any name, are placed in the branches there are', () => {
  const { tree } = check([goodBranch], [goodMember]);
  const sheets = [{ name: 'Sheet1', rows: [memberHead, having(memberHead, goodMember, { 性别: 'x' })] }];
  const checked = checkSheets(sheets, { stored: tree.added });
  expect(checked.people).toHaveLength(1);
  expect(checked.tree.added).toEqual([]);
  expect(checked.problems).toEqual([expect.objectContaining({ sheet: 'Sheet1', row: 2, reason: 'unknownGender' })]);
});

test('a row with two faults is one refused row', () => {
  const { problems } = check(
    [goodBranch],
    [goodMember, having(memberHead, goodMember, { 人员编号: '2', 姓名: '', 手机号: '1' })],
  );
  expect(problems.filter(problem => problem.severity === 'refused')).toHaveLength(2);
  expect(countRefused(problems)).toBe(1);
});
