import type { SheetRow } from '../../../../../types/attendance';
import type { SheetDocument } from '../../../records/sheets/document';
import { versionAfter } from './sheets';

/** One decided correction of a sheet. */
export interface Correction {
  readonly memberId: string;
  readonly attendance: SheetRow['attendance'];
  readonly reason: string;
}

function correctedRow({ leftAt, ...row }: SheetRow, { attendance, reason }: Correction): SheetRow {
  const attended = attendance === 'present' || attendance === 'late' || attendance === 'observer';
  const { at, means } = attended ? row : { at: null, means: null };
  const left = attended && leftAt !== undefined ? { leftAt } : {};
  return { ...row, attendance, at, means, ...left, reason: attendance === 'excused' ? reason : null };
}

/** The version of a sheet that a correction makes, or the word of why it makes none. */
export function correctSheet(
  latest: SheetDocument,
  correction: Correction,
  by: SheetDocument['by'],
  at: number,
): SheetDocument | 'notExpected' | 'unchanged' {
  const row = latest.rows.find(({ memberId }) => memberId === correction.memberId);
  if (!row) return 'notExpected';
  if (row.attendance === correction.attendance) return 'unchanged';
  const { memberId, name } = row;
  const rows = latest.rows.map(other => (other === row ? correctedRow(row, correction) : other));
  const { attendance: to, reason } = correction;
  const corrections = [{ memberId, name, from: row.attendance, to, reason }];
  return versionAfter(latest, { rows, corrections }, by, at);
}

/** Whether a version is what a correction asked for: then the correction was made already, and its answer got lost. */
export function isSameCorrection(made: SheetDocument, correction: Correction, authorId: string): boolean {
  const [only] = made.corrections;
  return (
    made.by?.memberId === authorId &&
    only?.memberId === correction.memberId &&
    only.to === correction.attendance &&
    only.reason === correction.reason
  );
}
