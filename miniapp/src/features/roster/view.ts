import type { RosterImport, RowProblem } from '../../../../types/roster';
import { reasonNames } from './words';
import type { Checked } from './queries';

export interface ProblemGroup {
  readonly title: string;
  readonly severity: RowProblem['severity'];
  readonly problems: readonly RowProblem[];
}

/** What is to be said about the rows, by reason: rows that were not taken first, the most frequent reason first. */
export function groupProblems(problems: readonly RowProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, RowProblem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first ? [{ title: reasonNames[first.reason], severity: first.severity, problems: [first, ...others] }] : [],
    )
    .sort((a, b) =>
      a.severity === b.severity ? b.problems.length - a.problems.length : a.severity === 'refused' ? -1 : 1,
    );
}

/** Where in the file a problem stands: `“党员”第 12 行，手机号`. */
export function problemPlace({ sheet, row, column }: RowProblem): string {
  const at = row === null ? `“${sheet}”整张表` : `“${sheet}”第 ${row} 行`;
  return column === null ? at : `${at}，${column}`;
}

interface Count {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/** How many people change in what: `职务 2 人、支部 1 人`; '' where nobody does. */
const changedFields = ({ changes }: RosterImport): string =>
  changes.map(({ field, people }) => `${field} ${people} 人`).join('、');

/** What an import comes to, line by line; what does not occur and needs no word is left out. */
export function importCounts(rosterImport: RosterImport): readonly Count[] {
  const { report, state, overtaken } = rosterImport;
  const { members, orgUnits, refusedRows, warnings } = report;
  const was = state === 'applied' ? '已' : '将';
  const tree = orgUnits.added + orgUnits.changed;
  return [
    { name: '新增', value: `${members.added} 人` },
    { name: '变更', value: `${members.changed} 人`, note: changedFields(rosterImport) },
    { name: '不变', value: `${members.unchanged} 人` },
    { name: '未导入', value: `${refusedRows} 行`, note: refusedRows > 0 ? '改正后可再次导入，不会重复' : '' },
    { name: '提醒', value: `${warnings} 条`, note: warnings > 0 ? '已采用，请核对' : '' },
    ...(members.missing > 0
      ? [{ name: '未在文件中', value: `${members.missing} 人`, note: '保持原样，不会转出' }]
      : []),
    ...(overtaken > 0
      ? [{ name: '未写入', value: `${overtaken} 行`, note: '检查之后有人修改过这些人，请重新检查导入' }]
      : []),
    ...(tree > 0 ? [{ name: '组织', value: `${was}新增 ${orgUnits.added} 个，变更 ${orgUnits.changed} 个` }] : []),
  ];
}

/** Whether applying would write anything. */
export const changesAnything = ({ report: { members, orgUnits } }: RosterImport): boolean =>
  members.added + members.changed + orgUnits.added + orgUnits.changed > 0;

/** How far applying has come, in per cent; all of it where nothing was to be written. */
export function percentDone({ progress: { done, total }, state }: RosterImport): number {
  if (state === 'applied' || total === 0) return state === 'applied' ? 100 : 0;
  return Math.floor((done / total) * 100);
}

type Column = Checked['columns'][number];

/** A field that was not found by itself and without which the sheet cannot be read. */
export const isLacking = ({ required, column }: Column): boolean => required && column === null;

/** How the columns were understood, in a sentence. */
export function columnsWords(columns: readonly Column[]): string {
  const lacking = columns.filter(isLacking);
  if (lacking.length > 0) return `没有找到必填的列：${lacking.map(({ title }) => title).join('、')}，请在下面指定`;
  const found = columns.filter(({ column }) => column !== null).length;
  return `共 ${columns.length} 项，文件中有 ${found} 项；没有的保持原样`;
}
