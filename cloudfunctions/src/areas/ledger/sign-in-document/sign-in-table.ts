import type { SheetRow } from '../../../../../types/attendance';
import type { RecordedMeans } from '../../../../../types/gatherings';
import type { SheetGuest } from '../../../../../types/guest';
import type { RollCallRow } from '../../../../../types/roll-call';
import { countRows } from '../../../domain/attendance';
import { attendanceWords, kindWords } from '../../../domain/attendance-words';
import { momentText, spanText } from '../../../domain/local-time';
import { quorumOf } from '../../../domain/quorum';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { SheetGathering, SheetDocument } from '../../../records/sheets/document';
import { checkOutText } from '../rules/wording';

type Row = RollCallRow | SheetRow;

/** A line of a sign-in table. `signature`: what stands where people sign; '' = to be signed. */
export interface SignInLine {
  readonly number: string;
  readonly name: string;
  readonly signature: string;
  readonly remark: string;
}

/** A sign-in table, ready to be laid out. */
export interface SignInTable {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly lines: readonly SignInLine[];
  /** Who sits in 列席. */
  readonly observers: readonly SignInLine[];
  /** Guests 来宾; before it is held some lines are left empty for more of them. */
  readonly guests: readonly SignInLine[];
  readonly foot: string;
}

/** So many empty lines are left for guests. */
const emptyLines = 4;

type GatheringFacts = Pick<SheetGathering, 'kind' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'chair' | 'recorder'>;

/** What of a gathering stands on its sign-in table. */
export const gatheringFacts = ({
  kind,
  title,
  place,
  startsAt,
  endsAt,
  chair,
  recorder,
}: GatheringDocument): GatheringFacts => ({
  kind,
  title,
  place,
  startsAt,
  endsAt,
  chair: chair ?? null,
  recorder: recorder ?? null,
});

const standing = ({ standing }: Row) => (standing === 'probationary' ? '预备党员' : '');
const joined = (...words: readonly (string | null)[]) => words.filter(Boolean).join('，');

function toSign(row: Row, index: number): SignInLine {
  const excused = row.attendance === 'excused' ? joined(attendanceWords.excused, row.reason) : '';
  return { number: String(index + 1), name: row.name, signature: '', remark: joined(standing(row), excused) };
}

const meansWords = {
  byHand: '点名',
  code: '签到码',
  location: '会场定位',
  online: '线上学习',
} as const satisfies Readonly<Record<RecordedMeans, string>>;

function recorded(row: Row, index: number): SignInLine {
  const { attendance, at, means, leftAt, reason, name } = row;
  const came = at === null ? '' : `${momentText(at).slice(11)} ${means ? meansWords[means] : '签到'}`;
  const state = attendance === 'present' ? attendanceWords.present : joined(attendanceWords[attendance], reason);
  const left = leftAt === undefined ? '' : checkOutText(leftAt);
  return { number: String(index + 1), name, signature: came, remark: joined(state, left, standing(row)) };
}

const guestLine = ({ name, from, note }: SheetGuest, index: number): SignInLine => ({
  number: String(index + 1),
  name,
  signature: '',
  remark: joined(from, note),
});

function quorumLine(kind: GatheringFacts['kind'], rows: readonly Row[], isRecord: boolean): string | null {
  const quorum = quorumOf(kind, rows);
  if (!quorum) return null;
  const who = quorum.rule === 'halfOfBranchCommittee' ? '委员' : '有表决权的党员';
  const needed = `${who}应到 ${quorum.expected} 人，实到不少于 ${quorum.needed} 人有效`;
  return isRecord ? `${needed}；实到 ${quorum.came} 人，${quorum.met ? '有效' : '未达到'}` : needed;
}

/** The table of a branch at a gathering: to be signed, or (`sheet` is the version that holds) as the record of it. */
export function signInTable(
  about: GatheringFacts,
  branchName: string,
  { rows, guests }: { readonly rows: readonly Row[]; readonly guests: readonly SheetGuest[] },
  sheet: Pick<SheetDocument, 'version' | 'closedAt'> | null,
  now: number,
): SignInTable {
  const { kind, title, place, startsAt, endsAt, chair, recorder } = about;
  const { expected, present, late, excused, absent } = countRows(rows);
  const isRecord = sheet !== null;
  const came = isRecord ? `实到 ${present + late} 人，请假 ${excused} 人，缺席 ${absent} 人` : '实到        人';
  const quorum = quorumLine(kind, rows, isRecord);
  const line = isRecord ? recorded : toSign;
  const blank = { number: '', name: '', signature: '', remark: '' };
  const empty = isRecord ? [] : Array.from({ length: emptyLines }, () => blank);
  return {
    title: `${kindWords[kind]}签到表`,
    facts: [
      ['名称', title],
      ['支部', branchName],
      ['时间', spanText(startsAt, endsAt)],
      ['地点', place],
      ['主持人', chair?.name ?? ''],
      ['记录人', recorder?.name ?? ''],
      ['人数', `应到 ${expected} 人，${came}`],
      ...(quorum === null ? [] : [['法定人数', quorum] as const]),
    ],
    lines: rows.filter(({ attendance }) => attendance !== 'observer').map(line),
    observers: rows.filter(({ attendance }) => attendance === 'observer').map(line),
    guests: [...guests.map(guestLine), ...empty],
    foot: isRecord
      ? `${momentText(sheet.closedAt)} 结束，第 ${sheet.version} 版签到表`
      : `${momentText(now)} 打印，以现场签名为准`,
  };
}
