import type { ImportReport } from '../../../../../types/roster';
import type { ImportPlan } from './plan';
import type { Worksheet } from '../../../platform/workbook-file';

/** What an import came to, in a few lines for people. */
export function summaryOf({ units, branches, orgUnits, members, refusedRows, warnings }: ImportReport): string {
  const lines = [
    `单位 ${units} 个，支部 ${branches} 个（组织新增 ${orgUnits.added}，未变 ${orgUnits.unchanged}）`,
    `党员新增 ${members.added} 人，变更 ${members.changed} 人，未变 ${members.unchanged} 人`,
    `未导入 ${refusedRows} 行，提醒 ${warnings} 条`,
  ];
  if (members.missing > 0) lines.push(`系统中另有 ${members.missing} 人不在本文件中，保持原样`);
  return lines.join('\n');
}

const kinds = { added: '新增', amended: '修改', moved: '转接', rejoined: '重新在册' } as const;

/** Everything that a check found, as a workbook: what is wrong row by row, what would change, who is not in the file. */
export function reportSheets({ report, changes, missing }: ImportPlan): Worksheet[] {
  const problems = report.problems.map(({ sheet, row, column, severity, message, reason }) => [
    ...[sheet, row, column, severity === 'refused' ? '未导入' : '提醒', message, reason],
  ]);
  const changed = changes.flatMap(({ row, kind, no, name, branchName, fields }) => {
    const who = [row, kinds[kind], no, name, branchName];
    if (fields.length === 0) return [[...who, null, null, null]];
    return fields.map(({ field, from, to }) => [...who, field, from, to]);
  });
  return [
    {
      name: '问题',
      columns: [
        ['工作表', 10],
        ['行号', 8],
        ['列', 14],
        ['结果', 10],
        ['说明', 60],
        ['代号', 20],
      ],
      rows: problems,
    },
    {
      name: '变更',
      columns: [
        ['行号', 8],
        ['类别', 10],
        ['人员编号', 16],
        ['姓名', 12],
        ['支部', 28],
        ['项目', 12],
        ['原为', 28],
        ['改为', 28],
      ],
      rows: changed,
    },
    {
      name: '不在文件中',
      columns: [
        ['人员编号', 16],
        ['姓名', 12],
        ['单位', 28],
        ['支部', 28],
      ],
      rows: missing.map(({ no, name, unitName, branchName }) => [no, name, unitName, branchName]),
    },
  ];
}
