import { creditedHours, targetHours } from '../../../domain/training-hours';
import type { SheetDocument } from '../../../records/sheets/document';
import type { LedgerPerson } from './people';

/** How often somebody attended, and the hours of training that it comes to. */
export interface AttendanceSum {
  readonly expected: number;
  readonly came: number;
  readonly late: number;
  readonly excused: number;
  readonly absent: number;
  readonly hours: number;
  /** Hours that a year asks for. */
  readonly target: number;
}

/** Sums up how somebody attended; `held`: every gathering of the ledger by its id. */
export function sumAttendance(
  { rows, duty }: LedgerPerson,
  held: ReadonlyMap<string, SheetDocument['gathering']>,
): AttendanceSum {
  const sum = { expected: 0, came: 0, late: 0, excused: 0, absent: 0, hours: 0, target: targetHours({ duty }) };
  for (const [gatheringId, row] of rows) {
    if (row.attendance === 'observer') continue;
    sum.expected += 1;
    sum.hours += creditedHours(row, held.get(gatheringId)?.hours ?? 0);
    if (row.attendance === 'present' || row.attendance === 'late') sum.came += 1;
    if (row.attendance !== 'present') sum[row.attendance] += 1;
  }
  return sum;
}
