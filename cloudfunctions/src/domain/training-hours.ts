import type { SheetRow } from '../../../types/attendance';
import type { MemberDocument } from '../records/members/document';

/** Hours of training that a line of a closed sheet is credited with: those of the gathering, for whoever attended. */
export const creditedHours = ({ attendance }: Pick<SheetRow, 'attendance'>, hours: number): number =>
  attendance === 'present' || attendance === 'late' ? hours : 0;

/**
 * Hours of training that a year asks for: 32, of secretaries and members of a committee 56.
 * Source: the programme for the education of party members; see `docs/architecture.md`.
 */
export const targetHours = ({ duty }: Pick<MemberDocument, 'duty'>): number => (duty ? 56 : 32);
