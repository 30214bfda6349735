import type { Counts, RollCall, RollCallRow } from '../../../../../types/roll-call';
import type { AttendanceState, Receipt } from '../../../../../types/gatherings';

export type RollFilter = 'all' | 'notYet' | 'came' | 'excused';

const has: Readonly<Record<RollFilter, (state: AttendanceState) => boolean>> = {
  all: () => true,
  notYet: state => state === 'notYet' || state === 'absent',
  came: state => state === 'present' || state === 'late' || state === 'observer',
  excused: state => state === 'excused',
};

/** Whether somebody is to be shown under a filter and a search text. */
export function matches(row: RollCallRow, filter: RollFilter, search: string): boolean {
  const wanted = search.replace(/\s/g, '');
  return has[filter](row.attendance) && (wanted === '' || row.name.includes(wanted) || row.title.includes(wanted));
}

/**
 * The rows to show, in an order that does not move under the finger: those shown before stay where they are even when
 * they no longer match, those that have come to match are added at the end. `before` is empty after a new choice.
 */
export function steadyRows<T extends RollCallRow>(
  rows: readonly T[],
  before: readonly string[],
  match: (row: T) => boolean,
): { readonly shown: readonly T[]; readonly leftOver: number } {
  const byId = new Map(rows.map(row => [row.memberId, row]));
  const kept = before.flatMap(memberId => byId.get(memberId) ?? []);
  const known = new Set(before);
  const added = rows.filter(row => !known.has(row.memberId) && match(row));
  return { shown: [...kept, ...added], leftOver: kept.filter(row => !match(row)).length };
}

/** How a check-in by hand stands that was tapped and is not in the roll yet. */
export type Pending = 'sending' | 'failed' | 'unsure';

export interface ShownRow extends RollCallRow {
  readonly pending: Pending | null;
}

/** The roll as the secretary should see it: what was just tapped shows at once, as being recorded. */
export function withPending(
  rows: readonly RollCallRow[],
  pending: ReadonlyMap<string, Pending>,
  expectedState: 'present' | 'late',
): readonly ShownRow[] {
  return rows.map(row => {
    const state = hasCome(row) ? null : (pending.get(row.memberId) ?? null);
    return { ...row, pending: state, ...(state === 'sending' && { attendance: expectedState }) };
  });
}

export const hasCome = ({ attendance }: Pick<RollCallRow, 'attendance'>): boolean => has.came(attendance);

/** Counts the rows again after something was changed in them. */
export function countRoll(rows: readonly Pick<RollCallRow, 'attendance' | 'invited'>[]): Counts {
  const counts = { expected: 0, present: 0, late: 0, excused: 0, absent: 0, notYet: 0, observer: 0 };
  for (const { attendance, invited } of rows) {
    if (invited && attendance !== 'observer') continue;
    counts[attendance] += 1;
    if (attendance !== 'observer') counts.expected += 1;
  }
  return counts;
}

type RowChange = Partial<RollCallRow> & Pick<RollCallRow, 'memberId'>;

/** The roll after a command's answer, so that it shows before the roll is read again. */
export function patchRoll(roll: RollCall, changes: readonly RowChange[]): RollCall {
  const changeOf = new Map(changes.map(change => [change.memberId, change]));
  const rows = roll.rows.map(row => ({ ...row, ...changeOf.get(row.memberId) }));
  return { ...roll, rows, counts: countRoll(rows) };
}

/** What a receipt makes of a row; `by` = who checked in by hand just now, null where that is not known. */
export function rowOfReceipt({ memberId, attendance, at, means, leftAt }: Receipt, by: string | null): RowChange {
  return {
    memberId,
    attendance,
    at,
    means,
    leftAt,
    leftBy: undefined,
    by: means === 'byHand' ? by : null,
    reason: null,
  };
}

/** What taking a check-in or an excuse back makes of a row. */
export const openRow = (memberId: string): RowChange => ({
  memberId,
  attendance: 'notYet',
  at: null,
  means: null,
  by: null,
  reason: null,
  leftAt: undefined,
  leftBy: undefined,
});

/** How many people one call may check in. */
const batchLimit = 200;

export function batches(memberIds: readonly string[]): string[][] {
  const all: string[][] = [];
  for (let start = 0; start < memberIds.length; start += batchLimit)
    all.push(memberIds.slice(start, start + batchLimit));
  return all;
}

/** How many of those who are asked to check out have, and have not. */
export function checkedOutCount(rows: readonly Pick<RollCallRow, 'leftAt'>[]) {
  const asked = rows.filter(({ leftAt }) => leftAt !== undefined);
  const left = asked.filter(({ leftAt }) => leftAt !== null).length;
  return { asked: asked.length, left };
}

/** What a check-out, or taking it back, makes of a row; `by`: who noted it by hand just now. */
export const rowOfCheckOut = ({ memberId, leftAt }: Receipt, by: string | null): RowChange => ({
  memberId,
  leftAt: leftAt ?? null,
  leftBy: by,
});
