import type { ImportPlan } from './plan';
import { reportSheets, summaryOf } from './report';

const plan: ImportPlan = {
  orgUnits: [],
  rows: [],
  matches: [],
  unitIds: [],
  changes: [
    { row: 2, kind: 'added', no: '1', name: '单雪', branchName: '第一支部', fields: [] },
    {
      row: 3,
      kind: 'moved',
      no: '2',
      name: '仇宁',
      branchName: '第二支部',
      fields: [
        { field: '支部', from: '第一支部', to: '第二支部' },
        { field: '手机号', from: null, to: '尾号 0001' },
      ],
    },
  ],
  missing: [{ no: '9', name: '区慧', unitName: '市档案馆', branchName: '第一支部' }],
  report: {
    units: 2,
    branches: 5,
    orgUnits: { added: 8, changed: 0, unchanged: 0 },
    members: { added: 40, changed: 1, unchanged: 2, missing: 3 },
    refusedRows: 1,
    warnings: 0,
    problems: [
      { sheet: '党员', row: 7, column: '所在支部', reason: 'unknownBranch', severity: 'refused', message: '没有。' },
      { sheet: '支部', row: null, column: null, reason: 'headerMissing', severity: 'refused', message: '缺少列。' },
    ],
  },
};

test('the summary says what was done, and who was left alone', () => {
  expect(summaryOf(plan.report)).toMatch(/新增 40 人，变更 1 人，未变 2 人[^]*未导入 1 行[^]*另有 3 人/);
});

test('the report has problems by row, changes by field, and who is not in the file', () => {
  const [problems, changes, missing] = reportSheets(plan);
  expect(problems?.rows).toEqual([
    ['党员', 7, '所在支部', '未导入', '没有。', 'unknownBranch'],
    ['支部', null, null, '未导入', '缺少列。', 'headerMissing'],
  ]);
  expect(changes?.rows).toEqual([
    [2, '新增', '1', '单雪', '第一支部', null, null, null],
    [3, '转接', '2', '仇宁', '第二支部', '支部', '第一支部', '第二支部'],
    [3, '转接', '2', '仇宁', '第二支部', '手机号', null, '尾号 0001'],
  ]);
  expect(missing?.rows).toEqual([['9', '区慧', '市档案馆', '第一支部']]);
});
