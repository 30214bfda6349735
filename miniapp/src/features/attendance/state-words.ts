import type { Counts } from '../../../../types/attendance';
import type { AttendanceState } from '../../../../types/gatherings';
import type { CountPart } from '../../ui/count-bar';
import { formatTime } from '../../ui/format-time';

/** How somebody stands to a gathering, as it is written on roll and sheet. */
export const stateNames: Readonly<Record<AttendanceState, string>> = {
  present: '实到',
  late: '迟到',
  excused: '请假',
  absent: '缺席',
  observer: '列席',
  notYet: '未签到',
};

export const stateTones = {
  present: 'green',
  late: 'gold',
  excused: 'gold',
  absent: 'red',
  observer: 'plain',
  notYet: 'plain',
} as const satisfies Readonly<Record<AttendanceState, string>>;

/** Everyone who is there, in time or late. */
export const cameCount = ({ present, late }: Pick<Counts, 'present' | 'late'>): number => present + late;

/** `应到 42 人，实到 33 人（含迟到 2 人）` */
export function countsWords(counts: Counts): string {
  const late = counts.late > 0 ? `（含迟到 ${counts.late} 人）` : '';
  const observers = counts.observer > 0 ? `，列席 ${counts.observer} 人` : '';
  return `应到 ${counts.expected} 人，实到 ${cameCount(counts)} 人${late}${observers}`;
}

/** Those expected, divided by how they stand; what is still open is 未签到 on a roll and 缺席 on a sheet. */
export function countParts(counts: Counts, closed: boolean): readonly CountPart[] {
  return [
    { text: '按时', count: counts.present, tone: 'green' },
    { text: '迟到', count: counts.late, tone: 'gold' },
    { text: '请假', count: counts.excused, tone: 'ink' },
    closed
      ? { text: '缺席', count: counts.absent, tone: 'red' }
      : { text: '未签到', count: counts.notYet + counts.absent, tone: 'plain' },
  ];
}

interface Recorded {
  readonly attendance: AttendanceState;
  readonly at: number | null;
  readonly means: 'code' | 'byHand' | null;
  readonly by?: string | null;
  readonly reason: string | null;
}

/** How it came about: `09:02 签到码签到`, `09:05 点名（李书记）`, `因公出差`. */
export function recordWords({ attendance, at, means, by, reason }: Recorded): string {
  if (attendance === 'excused') return reason ? `原因：${reason}` : '';
  if (at === null || means === null) return '';
  const how = means === 'code' ? '签到码签到' : by ? `点名（${by}）` : '点名';
  return `${formatTime(at)} ${how}`;
}
