import { type GatheringKind, gatheringKinds } from '../../../../../types/gathering-plan';
import { kindWords } from '../../../domain/attendance-words';
import { spanText } from '../../../domain/local-time';
import { quorumOf } from '../../../domain/quorum';
import type { CellContent, Worksheet } from '../../../platform/workbook-file';
import type { SheetDocument } from '../../../records/sheets/document';
import type { LedgerBranch } from '../rules/people';

/** What a gathering's own records add to its sheets. */
export interface GatheringNotes {
  readonly agenda: readonly string[];
  /** What was decided, a line each; empty while no minutes are confirmed. */
  readonly decisions: readonly string[];
}

const columns = [
  ['支部', 22],
  ['名称', 28],
  ['时间', 24],
  ['地点', 20],
  ['主持人', 10],
  ['记录人', 10],
  ['应到', 7],
  ['实到', 7],
  ['其中迟到', 9],
  ['请假', 7],
  ['缺席', 7],
  ['列席', 7],
  ['法定人数', 22],
  ['请假人员及原因', 36],
  ['缺席人员', 24],
  ['未签退人员', 24],
  ['来宾', 28],
  ['议程', 36],
  ['决议', 36],
] as const;

function quorumText(gathering: SheetDocument['gathering'], rows: SheetDocument['rows']): string | null {
  const quorum = quorumOf(gathering.kind, rows);
  if (!quorum) return null;
  return `应到 ${quorum.expected}，实到 ${quorum.came}，${quorum.met ? '达到' : '未达到'}法定人数`;
}

const listed = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`).join('\n') || null;

function rowOf(
  { gathering, branchName, counts, rows, guests }: SheetDocument,
  notes: GatheringNotes | undefined,
): CellContent[] {
  const excused = rows.filter(row => row.attendance === 'excused');
  const absent = rows.filter(row => row.attendance === 'absent');
  return [
    ...[branchName, gathering.title, spanText(gathering.startsAt, gathering.endsAt), gathering.place],
    ...[gathering.chair?.name ?? null, gathering.recorder?.name ?? null],
    ...[counts.expected, counts.present + counts.late, counts.late, counts.excused, counts.absent, counts.observer],
    quorumText(gathering, rows),
    excused.map(({ name, reason }) => `${name}（${reason ?? '未写明原因'}）`).join('、') || null,
    absent.map(({ name }) => name).join('、') || null,
    rows.flatMap(({ name, leftAt }) => (leftAt === null ? [name] : [])).join('、') || null,
    guests.map(({ name, from }) => `${name}（${from}）`).join('、') || null,
    listed(notes?.agenda ?? []),
    listed(notes?.decisions ?? []),
  ];
}

/** A page for every kind of gathering that was held: a line a gathering and branch, in the order of the tree and of time. */
export function kindPages(branches: readonly LedgerBranch[], notes: ReadonlyMap<string, GatheringNotes>): Worksheet[] {
  const pageOf = (kind: GatheringKind): Worksheet => ({
    name: kindWords[kind],
    columns,
    rows: branches.flatMap(({ sheets }) =>
      sheets
        .filter(({ gathering }) => gathering.kind === kind)
        .map(sheet => rowOf(sheet, notes.get(sheet.gatheringId))),
    ),
    stickyColumns: 2,
  });
  return gatheringKinds.map(pageOf).filter(({ rows }) => rows.length > 0);
}
