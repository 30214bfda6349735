import { attendanceWords } from '../../../domain/attendance-words';
import { byText } from '../../../domain/text-order';
import type { SheetGathering, SheetDocument } from '../../../records/sheets/document';
import { latestOf } from '../../../records/sheets/rules';

/** Of each branch's sheet of a gathering the version that holds now, in order of time. */
export const latestInTime = (versions: readonly SheetDocument[]): SheetDocument[] =>
  latestOf(versions).sort((a, b) => a.gathering.startsAt - b.gathering.startsAt || byText(a._id, b._id));

/** One line that was changed after the close. */
export interface CorrectedLine {
  readonly gathering: SheetGathering;
  readonly branchName: string;
  readonly version: number;
  readonly name: string;
  /** In the words of a ledger. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string | null;
  readonly at: number;
}

const guest = '来宾';
const guestWords = {
  added: { from: '未列入', to: guest },
  changed: { from: guest, to: `${guest}（信息更正）` },
  removed: { from: guest, to: '移出' },
} as const;

/** Everything that was changed after the close, oldest first. */
export const correctedLines = (versions: readonly SheetDocument[]): CorrectedLine[] =>
  versions
    .flatMap(({ gathering, branchName, version, corrections, guestCorrections, by, at }): CorrectedLine[] => {
      const made = { gathering, branchName, version, by: by?.name ?? null, at };
      return [
        ...corrections.map(({ name, from, to, reason }) => ({
          ...made,
          name,
          reason,
          from: attendanceWords[from],
          to: attendanceWords[to],
        })),
        ...guestCorrections.map(({ name, is, reason }) => ({ ...made, name, reason, ...guestWords[is] })),
      ];
    })
    .sort((a, b) => a.at - b.at);
