import { momentText } from '../../../domain/local-time';
import type { Worksheet } from '../../../platform/workbook-file';
import type { LedgerDocument } from '../../../records/ledgers/document';
import type { SheetDocument } from '../../../records/sheets/document';
import { rangeText } from '../rules/wording';

/** What a ledger is of, and who had it made. */
export type Head = Pick<LedgerDocument, 'orgUnitName' | 'from' | 'until' | 'by'>;

/** The first page: what the ledger is of, what it counts, and how it is to be read. */
export function coverPage(
  head: Head,
  sheets: readonly SheetDocument[],
  corrections: number,
  people: number,
  now: number,
): Worksheet {
  const gatherings = new Set(sheets.map(({ gatheringId }) => gatheringId)).size;
  const lines: readonly (readonly [string, string | number])[] = [
    ['范围', head.orgUnitName],
    ['时间', rangeText(head)],
    ['活动场次', gatherings],
    ['签到表份数', sheets.length],
    ['在册人数', people],
    ['补签和更正', corrections],
    ['生成时间', momentText(now)],
    ['生成人', head.by.name],
  ];
  const notes = [
    '本台账取自已结束活动的签到表；有补签的，以最新一版为准，改动逐条列在“更正”中。尚未结束或已取消的活动不在其中。',
    '每个支部每场活动一份签到表；多个支部一起参加的活动，各支部分别列出。',
    '“实到”包括迟到；“列席”和“来宾”不计入应到。',
    '学时只计本人到会的活动，在线时长不计。全年要求：党员 32 学时，书记和支部委员 56 学时。',
    '在册但从未到会的同志也在其中。人员按花名册次序排列，不作排名。',
    '台账含个人信息，只限工作使用，用后请妥善保管。',
  ];
  return {
    name: '说明',
    columns: [
      ['', 16],
      ['', 80],
    ],
    rows: [
      [{ text: `${head.orgUnitName}组织生活台账`, bold: true }],
      ...lines.map(([name, value]) => [{ text: name, bold: true as const }, value]),
      [],
      ...notes.map((note, index) => [index === 0 ? { text: '说明', bold: true as const } : null, note]),
    ],
    untitled: true,
  };
}
