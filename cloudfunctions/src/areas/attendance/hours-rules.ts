import type { SheetRow } from '../../../../types/attendance';

/** Hours of training that a line of a closed sheet is credited with: those of the gathering, for whoever attended. */
export const creditedHours = ({ attendance }: Pick<SheetRow, 'attendance'>, hours: number): number =>
  attendance === 'present' || attendance === 'late' ? hours : 0;
