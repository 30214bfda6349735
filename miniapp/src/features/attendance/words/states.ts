import type { Counts, PlaceWord } from '../../../../../types/roll-call';
import type { AttendanceState, RecordedMeans } from '../../../../../types/gatherings';
import type { CountPart } from '../../../ui/count-bar';
import { formatTime } from '../../../ui/format-time';

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
  /** When the server learned of it. */
  readonly learnedAt?: number | null | undefined;
  readonly means: RecordedMeans | null;
  readonly place?: PlaceWord | null | undefined;
  readonly by?: string | null;
  readonly reason: string | null;
  readonly leftAt?: number | null | undefined;
  readonly leftBy?: string | null | undefined;
}

const meansWords: Readonly<Record<Exclude<RecordedMeans, 'byHand'>, string>> = {
  code: '签到码签到',
  location: '会场定位签到',
  online: '线上学习',
};

/** From so much later on the server learned of it by what a phone had kept. */
const keptMs = 60_000;

/** How it came about: `09:02 签到码签到`, `09:05 点名（李书记）`, `09:02 签到码签到，后补传`, `因公出差`. */
export const recordWords = (recorded: Recorded): string =>
  [cameWords(recorded), checkOutWords(recorded)].filter(Boolean).join('，');

/** How somebody left: `16:30 签退`, `16:30 签退（李书记登记）`, `未签退`; '' where nobody asks. */
export function checkOutWords({ leftAt, leftBy }: Pick<Recorded, 'leftAt' | 'leftBy'>): string {
  if (leftAt === undefined) return '';
  if (leftAt === null) return '未签退';
  return `${formatTime(leftAt)} 签退${leftBy ? `（${leftBy}登记）` : ''}`;
}

function cameWords({ attendance, at, learnedAt, means, place, by, reason }: Recorded): string {
  if (attendance === 'excused') return reason ? `原因：${reason}` : '';
  if (at === null || means === null) return '';
  if (means === 'byHand') return `${formatTime(at)} ${by ? `点名（${by}）` : '点名'}`;
  const kept = learnedAt && learnedAt - at >= keptMs ? `，${by ? `${by}核实` : '后补传'}` : '';
  return `${formatTime(at)} ${meansWords[means]}${place === 'notGiven' ? '，未提供位置' : ''}${kept}`;
}
