import type { Quorum } from '../../../../../types/quorum';
import type { RollCallRow } from '../../../../../types/roll-call';

/** The quorum of a roll after something was changed in its rows, before it is read again. */
export function countQuorum(quorum: Quorum, rows: readonly Pick<RollCallRow, 'entitled' | 'attendance'>[]): Quorum {
  const came = rows.filter(row => row.entitled && (row.attendance === 'present' || row.attendance === 'late'));
  return { ...quorum, came: came.length, met: came.length >= quorum.needed };
}
