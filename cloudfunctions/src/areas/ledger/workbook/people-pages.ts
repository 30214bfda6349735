import { dateText } from '../../../domain/local-time';
import { dutyWords, standingWords } from '../../../domain/person-words';
import type { CellContent, Worksheet } from '../../../platform/workbook-file';
import type { SheetDocument } from '../../../records/sheets/document';
import { sumAttendance } from '../rules/hours';
import { type LedgerBranch, type LedgerPerson } from '../rules/people';
import { attendanceText } from '../rules/wording';

const leftWords = { moved: '已转到本台账的其他支部', left: '已不在本支部' } as const;

const nameCell = ({ name, left }: LedgerPerson): string => (left ? `${name}（${leftWords[left]}）` : name);
const dutyCell = ({ duty }: LedgerPerson): string | null => duty && dutyWords[duty];

const heading = (text: string): CellContent => ({ text, bold: true, tint: true });
const inTheMiddle = (text: string): CellContent => ({ text, align: 'center' });

/** One branch: its people down, its gatherings across. */
function blockOf({ name, sheets, people }: LedgerBranch): CellContent[][] {
  const title: CellContent[] = [{ text: `${name}（${people.length} 人，${sheets.length} 场）`, bold: true }];
  if (sheets.length === 0)
    return [title, ['这段时间没有已结束的活动'], ...people.map(person => [nameCell(person)]), []];
  const heads = sheets.map(({ gathering }) => heading(`${dateText(gathering.startsAt)}\n${gathering.title}`));
  const line = (person: LedgerPerson): CellContent[] => {
    const cells = sheets.map(({ gatheringId }) => {
      const row = person.rows.get(gatheringId);
      return row ? inTheMiddle(attendanceText(row)) : null;
    });
    return [nameCell(person), dutyCell(person), ...cells];
  };
  return [title, [heading('姓名'), heading('支部职务'), ...heads], ...people.map(line), []];
}

/** Everybody's attendance: a block a branch, with the reasons. */
export function attendancePage(branches: readonly LedgerBranch[]): Worksheet {
  const most = Math.max(1, ...branches.map(({ sheets }) => sheets.length));
  const widths = [['', 18] as const, ['', 12] as const, ...Array.from({ length: most }, () => ['', 16] as const)];
  return { name: '出勤表', columns: widths, rows: branches.flatMap(blockOf), untitled: true, stickyColumns: 1 };
}

/** Hours of training and attendance a person, those who never came included: in the order of the roster, never by how many. */
export function hoursPage(branches: readonly LedgerBranch[]): Worksheet {
  const held = new Map(
    branches.flatMap(({ sheets }) =>
      sheets.map((sheet): [string, SheetDocument['gathering']] => [sheet.gatheringId, sheet.gathering]),
    ),
  );
  const line = (branchName: string, person: LedgerPerson): CellContent[] => {
    const { expected, came, late, excused, absent, hours, target } = sumAttendance(person, held);
    const who = [branchName, nameCell(person), standingWords[person.standing], dutyCell(person)];
    return [...who, expected, came, late, excused, absent, hours, target, Math.max(0, target - hours)];
  };
  return {
    name: '学时',
    columns: [
      ['支部', 22],
      ['姓名', 18],
      ['党员类型', 12],
      ['支部职务', 12],
      ['应到场次', 10],
      ['实到场次', 10],
      ['其中迟到', 10],
      ['请假场次', 10],
      ['缺席场次', 10],
      ['已有学时', 10],
      ['全年学时要求', 14],
      ['尚差学时', 10],
    ],
    // Whoever was moved within the ledger stands with all their hours in the branch where they are now.
    rows: branches.flatMap(({ name, people }) =>
      people.filter(({ left }) => left !== 'moved').map(person => line(name, person)),
    ),
    stickyColumns: 2,
  };
}
