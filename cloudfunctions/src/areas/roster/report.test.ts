import type { ImportReport } from '../../../../types/roster';
import { problemsCsv, summaryOf } from './report';

const report: ImportReport = {
  units: 2,
  branches: 5,
  orgUnits: { added: 8, changed: 0, unchanged: 0 },
  members: { added: 40, changed: 1, unchanged: 2, missing: 3 },
  refusedRows: 1,
  warnings: 0,
  problems: [
    {
      sheet: '党员',
      row: 7,
      column: '支部代码',
      reason: 'unknownBranch',
      severity: 'refused',
      message: '=HYPERLINK("x"),',
    },
    { sheet: '支部', row: null, column: null, reason: 'headerMissing', severity: 'refused', message: '缺少列：姓名' },
  ],
};

test('the summary says what was done, and who was left alone', () => {
  expect(summaryOf(report)).toMatch(/新增 40 人，变更 1 人，未变 2 人[^]*未导入 1 行[^]*另有 3 人/);
});

test('a cell of the report is text, never a formula', () => {
  const [head, first, second] = problemsCsv(report).split('\r\n');
  expect(head).toBe('\ufeff工作表,行号,列,结果,说明,代号');
  expect(first).toBe(`党员,7,支部代码,未导入,"'=HYPERLINK(""x""),",unknownBranch`);
  expect(second).toBe('支部,,,未导入,缺少列：姓名,headerMissing');
});
