import type { RosterImport, RowProblem, RowReason } from '../../../../types/roster';
import {
  changesAnything,
  columnsWords,
  groupProblems,
  importCounts,
  isLacking,
  percentDone,
  problemPlace,
} from './view';
import { applyWords, checkRefusalWords, importChoices, importLine } from './words';

const now = Date.parse('2026-03-09T10:00:00+08:00');

const problem = (reason: RowReason, severity: RowProblem['severity'], row: number | null = 2): RowProblem => ({
  sheet: '党员',
  row,
  column: '手机号',
  reason,
  severity,
  message: '',
});

const imported = (over: Partial<RosterImport> = {}, members = {}): RosterImport => ({
  importId: 'i1',
  fileName: '花名册.xlsx',
  state: 'checked',
  by: '文静',
  checkedAt: now,
  appliedAt: null,
  progress: { done: 0, total: 40 },
  overtaken: 0,
  changes: [{ field: '职务', people: 2 }],
  report: {
    units: 1,
    branches: 2,
    orgUnits: { added: 0, changed: 0, unchanged: 3 },
    members: { added: 3, changed: 2, unchanged: 30, missing: 0, ...members },
    refusedRows: 12,
    warnings: 0,
  },
  ...over,
});

test('problems stand by reason: rows not taken first, the most frequent reason first', () => {
  const groups = groupProblems([
    problem('twoSecretaries', 'warning'),
    problem('badPhone', 'refused', 3),
    problem('unknownBranch', 'refused', 4),
    problem('unknownBranch', 'refused', 5),
  ]);
  expect(groups.map(({ title, severity, problems }) => [title, severity, problems.length])).toEqual([
    ['没有这个支部', 'refused', 2],
    ['手机号不对', 'refused', 1],
    ['支部有两位书记', 'warning', 1],
  ]);
});

test.each([
  [problem('badPhone', 'refused', 12), '“党员”第 12 行，手机号'],
  [{ ...problem('headerMissing', 'refused', null), column: null }, '“党员”整张表'],
])('a problem says where it is: %#', (one, words) => expect(problemPlace(one)).toBe(words));

test('people missing from the file, and the tree, are mentioned only if affected', () => {
  const names = (one: RosterImport) => importCounts(one).map(({ name }) => name);
  expect(names(imported())).toEqual(['新增', '变更', '不变', '未导入', '提醒']);
  const { report } = imported({}, { missing: 4 });
  const more = imported({ report: { ...report, orgUnits: { added: 1, changed: 0, unchanged: 2 } } });
  expect(importCounts(more).slice(5)).toEqual([
    { name: '未在文件中', value: '4 人', note: '保持原样，不会转出' },
    { name: '组织', value: '将新增 1 个，变更 0 个' },
  ]);
});

test('it says in what people change, and which rows were not written after all', () => {
  expect(importCounts(imported())[1]).toEqual({ name: '变更', value: '2 人', note: '职务 2 人' });
  expect(importCounts(imported({ overtaken: 1 })).at(-1)).toMatchObject({ name: '未写入', value: '1 行' });
});

test('an import of nothing new changes nothing', () => {
  expect(changesAnything(imported())).toBe(true);
  expect(changesAnything(imported({}, { added: 0, changed: 0 }))).toBe(false);
});

test.each([
  [imported(), 0],
  [imported({ state: 'applying', progress: { done: 39, total: 40 } }), 97],
  [imported({ state: 'applying', progress: { done: 0, total: 0 } }), 0],
  [imported({ state: 'applied', progress: { done: 0, total: 0 } }), 100],
])('how far it has come: %#', (one, percent) => expect(percentDone(one)).toBe(percent));

test('a column that is needed and not there is named', () => {
  const column = { sheet: '党员', field: 'no', title: '人员编号', required: true, column: null };
  const found = { ...column, field: 'name', title: '姓名', column: '名字' };
  const spare = { ...column, field: 'group', title: '党小组', required: false };
  expect([column, found, spare].map(isLacking)).toEqual([true, false, false]);
  expect(columnsWords([column, found])).toContain('人员编号');
  expect(columnsWords([found, spare])).toBe('共 2 项，文件中有 1 项；没有的保持原样');
});

test('the confirmation says the numbers, and what will not be taken', () => {
  expect(applyWords(imported())).toMatch(/新增 3 人、变更 2 人。有问题的 12 行不导入/);
  const { report } = imported();
  expect(applyWords(imported({ report: { ...report, refusedRows: 0 } }))).not.toContain('有问题');
});

test('an old workbook is told what to become', () =>
  expect(checkRefusalWords({ word: 'fileRefused', reason: 'oldFormat' }).text).toContain('另存为 .xlsx'));

test('imports in the journal are those that wrote something', () => {
  const done = imported({ state: 'applied', appliedAt: now });
  expect(importChoices([imported(), done], now).map(({ text }) => text)).toEqual(['全部变更', '今天 10:00 的导入']);
  expect(importLine(done, now)).toBe('已导入 · 文静 · 今天 10:00');
});
