import { type Cell } from '../workbook/cells';
import type { Columns } from '../rules/template';
import { type Choice, rowsOf } from './columns';

const columns = {
  no: { title: '人员编号', also: ['工号', '编号'], need: 'always' },
  code: { title: '支部代码', need: 'either' },
  branch: { title: '支部名称', also: ['党支部'], need: 'either' },
  phone: { title: '手机号', also: ['手机', '联系电话'] },
} as const satisfies Columns;

const read = (rows: Cell[][], choice?: Choice) => rowsOf({ name: '党员', rows }, columns, choice);

test.each<[string[], Choice | undefined, Record<string, string | null>]>([
  [['人员编号', '支部代码', '手机号'], undefined, { no: '人员编号', code: '支部代码', branch: null, phone: '手机号' }],
  [['编号', '党支部', '联系电话'], undefined, { no: '编号', code: null, branch: '党支部', phone: '联系电话' }],
  // The exact title wins over a known one that stands before it, and of known ones the first in our list.
  [['手机', '编号', '工号', '支部代码', '手机号'], undefined, { no: '工号', phone: '手机号', code: '支部代码' }],
  [['联系电话', '手机', '工号', '党支部'], undefined, { phone: '手机' }],
  // What was chosen wins over everything, and what it took is no longer there for others.
  [['工号', '编号', '党支部', '手机号'], { no: '编号' }, { no: '编号', phone: '手机号' }],
  [['工号', '党支部', '手机号', '小灵通'], { phone: '小灵通' }, { phone: '小灵通' }],
  [['工号', '党支部', '手机号'], { phone: null }, { phone: null }],
  [['工号', '党支部', '手机号'], { branch: '手机号' }, { branch: '手机号', phone: null }],
  [
    [' 人员\n编号（必填）', '*党支部：', '手 机'],
    undefined,
    { no: '人员 编号（必填）', branch: '*党支部：', phone: '手 机' },
  ],
])('of the headings %j, with the choice %j, are taken %j', (headings, choice, taken) => {
  const { match, problem } = read([headings, ['1', '2', '3', '4', '5']], choice);
  expect(match.taken).toMatchObject(taken);
  expect(match.headings).toHaveLength(headings.length);
  expect(problem).toBeNull();
});

test.each<[string[], Choice | undefined, string, RegExp]>([
  [['姓名', '支部代码'], undefined, 'headerMissing', /缺少列：人员编号。/],
  [['工号', '姓名'], undefined, 'headerMissing', /缺少列：支部代码或支部名称。/],
  [['工号', '支部代码'], { no: null }, 'headerMissing', /人员编号/],
  [['工号', '支部代码', '工号'], undefined, 'headerTwice', /两列“工号”/],
])('the headings %j, with the choice %j, are refused: %s', (headings, choice, reason, message) => {
  const { match, rows, problem } = read([headings, ['1', '2', '3']], choice);
  expect(problem).toMatchObject({ row: null, severity: 'refused', reason, message: expect.stringMatching(message) });
  expect(rows).toEqual([]);
  expect(match.headings).toEqual(headings);
});

test('a column that occurs twice and is not wanted does no harm', () => {
  expect(
    read([
      ['人员编号', '支部代码', '备注', '备注'],
      ['1', '2'],
    ]).problem,
  ).toBeNull();
});

test('of a header in two rows, with merged cells filled, the lower one counts', () => {
  const { rows } = read([
    ['人员编号', '支部代码', '联系方式', '联系方式'],
    ['人员编号', '支部代码', '手机号', '办公电话'],
    ['1', 'B1', '10000000001', ''],
  ]);
  expect(rows).toEqual([{ number: 3, cells: { no: '1', code: 'B1', branch: undefined, phone: '10000000001' } }]);
});

test('rows that are empty, or are one remark in merged cells, are nobody’s', () => {
  const remark = '合计：一人';
  const { rows } = read([
    ['人员编号', '支部代码', '手机号'],
    ['', null, ' '],
    ['1', 'B1', ''],
    [remark, remark, remark],
  ]);
  expect(rows.map(row => row.number)).toEqual([3]);
});
