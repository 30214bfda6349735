import { kindWords } from '../../../domain/attendance-words';
import { momentText } from '../../../domain/local-time';
import type { Worksheet } from '../../../platform/workbook-file';
import type { CorrectedLine } from '../rules/sheets';

/** What was changed after the close, a line a change. */
export const correctionsPage = (lines: readonly CorrectedLine[]): Worksheet => ({
  name: '更正',
  columns: [
    ['活动时间', 18],
    ['类型', 12],
    ['名称', 28],
    ['支部', 22],
    ['姓名', 12],
    ['原为', 10],
    ['改为', 10],
    ['原因', 36],
    ['办理人', 12],
    ['办理时间', 18],
    ['版本', 8],
  ],
  rows: lines.map(({ gathering, branchName, version, name, from, to, reason, by, at }) => [
    ...[momentText(gathering.startsAt), kindWords[gathering.kind], gathering.title, branchName, name],
    ...[from, to, reason, by ?? '系统', momentText(at), version],
  ]),
});
