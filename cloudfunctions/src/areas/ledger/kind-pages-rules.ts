import { gatheringKinds, type GatheringKind } from '../../../../types/gathering-plan';
import { attendanceWords, kindWords } from '../../domain/attendance-words';
import { momentText, spanText } from '../../domain/local-time';
import type { Parts } from '../../records/minutes/document';
import type { CellContent, SheetContent } from '../../platform/workbook-file';
import { quorumOf } from '../../domain/quorum';
import type { LedgerBranch } from './people-rules';
import type { HeldSheet } from './sheet-facts-rules';

/** What a gathering's own records add to its sheets. */
export interface GatheringNotes {
  readonly agenda: readonly string[];
  /** What was decided, a line each; empty while no minutes are confirmed. */
  readonly decisions: readonly string[];
}

/** What confirmed minutes have decided, with the votes where there were any. */
export const decisionLines = (parts: Parts): string[] =>
  Object.values(parts)
    .filter(({ removed }) => !removed)
    .sort((a, b) => a.order - b.order)
    .flatMap(({ body }) => {
      if (body.kind !== 'decision') return [];
      const { text, votes } = body;
      return [votes ? `${text}（赞成 ${votes.for}，反对 ${votes.against}，弃权 ${votes.abstained}）` : text];
    });

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

function quorumText(held: HeldSheet['held'], rows: HeldSheet['rows']): string | null {
  const quorum = quorumOf(held.kind, rows);
  if (!quorum) return null;
  return `应到 ${quorum.expected}，实到 ${quorum.present}，${quorum.met ? '达到' : '未达到'}法定人数`;
}

const listed = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`).join('\n') || null;

function rowOf(
  { held, branchName, counts, rows, guests = [] }: HeldSheet,
  notes: GatheringNotes | undefined,
): CellContent[] {
  const excused = rows.filter(row => row.attendance === 'excused');
  const absent = rows.filter(row => row.attendance === 'absent');
  return [
    ...[branchName, held.title, spanText(held.startsAt, held.endsAt), held.place],
    ...[held.chair?.name ?? null, held.recorder?.name ?? null],
    ...[counts.expected, counts.present + counts.late, counts.late, counts.excused, counts.absent, counts.observer],
    quorumText(held, rows),
    excused.map(({ name, reason }) => `${name}（${reason ?? '未写明原因'}）`).join('、') || null,
    absent.map(({ name }) => name).join('、') || null,
    rows.flatMap(({ name, leftAt }) => (leftAt === null ? [name] : [])).join('、') || null,
    guests.map(({ name, from }) => `${name}（${from}）`).join('、') || null,
    listed(notes?.agenda ?? []),
    listed(notes?.decisions ?? []),
  ];
}

/** A page for every kind of gathering that was held: a line a gathering and branch, in the order of the tree and of time. */
export function kindPages(
  branches: readonly LedgerBranch[],
  notes: ReadonlyMap<string, GatheringNotes>,
): SheetContent[] {
  const pageOf = (kind: GatheringKind): SheetContent => ({
    name: kindWords[kind],
    columns,
    rows: branches.flatMap(({ sheets }) =>
      sheets.filter(({ held }) => held.kind === kind).map(sheet => rowOf(sheet, notes.get(sheet.gatheringId))),
    ),
    stickyColumns: 2,
  });
  return gatheringKinds.map(pageOf).filter(({ rows }) => rows.length > 0);
}

/** How somebody attended, in a cell: with the reason where there is one, and with when they left where that was asked for. */
export function attendanceCell({ attendance, reason, leftAt }: HeldSheet['rows'][number]): string {
  const words = reason ? `${attendanceWords[attendance]}（${reason}）` : attendanceWords[attendance];
  return leftAt === undefined ? words : `${words}，${leftText(leftAt)}`;
}

/** `16:30 签退`, or that nobody knows when somebody left. */
export const leftText = (leftAt: number | null): string =>
  leftAt === null ? '未签退' : `${momentText(leftAt).slice(11)} 签退`;
