import type { Contract } from '../../../../types/contract';
import { gatheringKinds } from '../../../../types/gathering-plan';
import type { Output } from '../../../../types/operation';
import type { Figures, ReasonGroup } from '../../../../types/statistics';
import type { Worksheet } from '../../platform/workbook-file';
import type { SheetFigures } from '../../records/sheets/document';
import { latestOf } from '../../records/sheets/rules';
import { figuresOf, sumFigures } from './rules/tally';
import type { readFigures } from './steps/read-figures';
import { momentText } from '../../domain/local-time';
import { kindWords } from '../../domain/attendance-words';

const reasonWords: Readonly<Record<ReasonGroup, string>> = {
  duty: '因公',
  illness: '因病',
  family: '生育或陪护',
  personal: '事假、休假',
  other: '其他',
};

const titles = [
  ['签到表份数', 12],
  ['应到人次', 12],
  ['实到人次', 12],
  ['其中迟到', 12],
  ['请假人次', 12],
  ['缺席人次', 12],
  ['列席人次', 12],
  ['到会率（%）', 12],
] as const;

function cellsOf({ sheets, expected, came, late, excused, absent, observer }: Figures) {
  const share = expected === 0 ? null : Math.round((came / expected) * 1000) / 10;
  return [sheets, expected, came, late, excused, absent, observer, share];
}

type Line = readonly [name: string, figures: Figures];

const page = (name: string, first: string, lines: readonly Line[]): Worksheet => ({
  name,
  columns: [[first, 28], ...titles],
  rows: lines.map(([line, figures]) => [line, ...cellsOf(figures)]),
  stickyColumns: 1,
});

const gatheringsPage = (sheets: readonly SheetFigures[]): Worksheet => ({
  name: '各场活动',
  columns: [['时间', 18], ['类型', 12], ['名称', 30], ['支部', 24], ...titles],
  rows: latestOf(sheets).map(({ gathering, branchName, counts }) => [
    momentText(gathering.startsAt),
    kindWords[gathering.kind],
    gathering.title,
    branchName,
    ...cellsOf(figuresOf(counts)),
  ]),
});

/** One closed sheet among those behind some figures; `within`: what the branch belongs to. */
export const sheetFiguresOf = (
  { gatheringId, branchId, branchName, gathering, counts }: SheetFigures,
  within: string | null,
): Output<Contract['statistics']['listSheetFigures']>['items'][number] => ({
  gatheringId,
  branchId,
  branchName,
  kind: gathering.kind,
  title: gathering.title,
  startsAt: gathering.startsAt,
  within,
  figures: figuresOf(counts),
});

/** The pages of the workbook; `sheets` null: they are too many to be listed. */
export function pagesOf(
  heading: string,
  { total, months, kinds, below, reasons }: Awaited<ReturnType<typeof readFigures>>,
  sheets: readonly SheetFigures[] | null,
): Worksheet[] {
  const byMonth = months.map(({ month, figures }): Line => [month, figures]);
  const byKind = gatheringKinds.flatMap((kind): Line[] =>
    kinds[kind] ? [[kindWords[kind], sumFigures([kinds[kind]])]] : [],
  );
  const byPart = below.map(({ name, figures }): Line => [name, figures]);
  const reasonsPage: Worksheet = {
    name: '请假原因',
    columns: [
      ['原因', 20],
      ['人次', 12],
    ],
    rows: Object.entries(reasonWords).map(([group, word]) => [word, reasons.get(group) ?? 0]),
  };
  return [
    page('合计', heading, [['合计', total]]),
    page('按月份', '月份', byMonth),
    page('按类型', '类型', byKind),
    ...(byPart.length > 0 ? [page('按下级组织', '下级组织', byPart)] : []),
    reasonsPage,
    ...(sheets ? [gatheringsPage(sheets)] : []),
  ];
}
