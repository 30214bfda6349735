import type { Contract } from '../../../../types/contract';
import { gatheringKinds } from '../../../../types/gathering-plan';
import { mostMonths, type Figures, type ReasonGroup } from '../../../../types/statistics';
import { kindWords } from '../../domain/attendance-words';
import { dateText, momentText } from '../../domain/local-time';
import { linkTo } from '../../platform/files';
import { exportKeptMs, keepFile } from '../../records/expiring-files/store';
import { harmlessSheet, type SheetContent, writeWorkbook } from '../../platform/workbook-file';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { askedMonths, periodOfMonths, readFigures } from './figures';
import { figuresOf, latestOf, sumFigures } from './tally-rules';
import { listFiguresWithin, type SheetFigures } from '../../records/sheets/store';

/** More sheets than this are not listed one by one: a branch or a unit has fewer in a year. */
const mostListed = 5000;
const pageSize = 1000;

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

const page = (name: string, first: string, lines: readonly Line[]): SheetContent => ({
  name,
  columns: [[first, 28], ...titles],
  rows: lines.map(([line, figures]) => [line, ...cellsOf(figures)]),
  stickyColumns: 1,
});

const gatheringsPage = (sheets: readonly SheetFigures[]): SheetContent => ({
  name: '各场活动',
  columns: [['时间', 18], ['类型', 12], ['名称', 30], ['支部', 24], ...titles],
  rows: latestOf(sheets).map(({ held, branchName, counts }) => [
    ...[momentText(held.startsAt), kindWords[held.kind], held.title, branchName],
    ...cellsOf(figuresOf(counts)),
  ]),
});

type Within = Parameters<typeof listFiguresWithin>;

/** Every sheet there is; null where there are too many to list. */
async function readSheets(orgUnitId: string, period: Within[1], kind: Within[2]): Promise<SheetFigures[] | null> {
  const found: SheetFigures[] = [];
  for (let after: Within[3] = null; found.length < mostListed;) {
    const some: SheetFigures[] = await listFiguresWithin(orgUnitId, period, kind, after, pageSize);
    found.push(...some);
    const last = some.at(-1);
    if (!last || some.length < pageSize) return found;
    after = [last.held.startsAt, last._id];
  }
  return null;
}

export const exportFigures: Handler<Contract['statistics']['exportFigures']> = async (input, { orgUnit, now }) => {
  const { orgUnitId, from, until, kind = null } = input;
  const months = askedMonths({ from, until });
  if (!months) return refuse('rangeOutOfOrder', { mostMonths });
  const listed = orgUnit.kind === 'committee' ? null : readSheets(orgUnitId, periodOfMonths(months), kind);
  const [figures, sheets] = await Promise.all([readFigures(orgUnit, months, kind), listed]);
  const range = from === until ? from : `${from}至${until}`;
  const kinds = gatheringKinds.flatMap((one): Line[] => {
    const tally = figures.kinds[one];
    return tally ? [[kindWords[one], sumFigures([tally])]] : [];
  });
  const reasons: SheetContent = {
    name: '请假原因',
    columns: [
      ['原因', 20],
      ['人次', 12],
    ],
    rows: Object.entries(reasonWords).map(([group, word]) => [word, figures.reasons.get(group) ?? 0]),
  };
  const pages = [
    page('合计', `${orgUnit.name} ${range}${kind ? ` ${kindWords[kind]}` : ''}`, [['合计', figures.total]]),
    page(
      '按月份',
      '月份',
      figures.months.map(({ month, figures: one }): Line => [month, one]),
    ),
    page('按类型', '类型', kinds),
    ...(figures.below.length > 0
      ? [
          page(
            '按下级组织',
            '下级组织',
            figures.below.map(({ name, figures: one }): Line => [name, one]),
          ),
        ]
      : []),
    reasons,
    ...(sheets ? [gatheringsPage(sheets)] : []),
  ];
  const workbook = await writeWorkbook(pages.map(harmlessSheet));
  const fileId = await keepFile(`exports/statistics/${orgUnitId}/${now}.xlsx`, workbook, now + exportKeptMs);
  const file = await linkTo(fileId, `出席统计-${orgUnit.name}-${range}-${dateText(now)}.xlsx`, now);
  if (!file) throw new Failure('unavailable');
  return done({ file, now });
};
