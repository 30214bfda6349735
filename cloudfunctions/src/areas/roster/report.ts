import type { ImportReport } from '../../../../types/roster';

/** What an import came to, in a few lines for people. */
export function summaryOf({ units, branches, orgUnits, members, refusedRows, warnings }: ImportReport): string {
  const lines = [
    `单位 ${units} 个，支部 ${branches} 个（组织新增 ${orgUnits.added}，变更 ${orgUnits.changed}，未变 ${orgUnits.unchanged}）`,
    `党员新增 ${members.added} 人，变更 ${members.changed} 人，未变 ${members.unchanged} 人`,
    `未导入 ${refusedRows} 行，提醒 ${warnings} 条`,
  ];
  if (members.missing > 0) lines.push(`系统中另有 ${members.missing} 人不在本文件中，保持原样`);
  return lines.join('\n');
}

/** One field of a CSV file. A leading `=`, `+`, `-` or `@` would be run as a formula by the spreadsheet program. */
function field(value: string | number | null): string {
  const text = String(value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Everything said about the rows, as a CSV file that Excel opens as UTF-8. */
export function problemsCsv({ problems }: ImportReport): string {
  const rows = problems.map(({ sheet, row, column, severity, reason, message }) => [
    sheet,
    row,
    column,
    severity === 'refused' ? '未导入' : '提醒',
    message,
    reason,
  ]);
  const lines = [['工作表', '行号', '列', '结果', '说明', '代号'], ...rows].map(row => row.map(field).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
