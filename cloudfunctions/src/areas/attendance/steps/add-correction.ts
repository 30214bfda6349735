import type { GatheringDocument } from '../../../records/gatherings/document';
import type { SheetDocument } from '../../../records/sheets/document';
import { findSheet } from '../../../records/sheets/store';
import { sheetId } from '../rules/sheets';
import { addSheetVersion, type VersionOutcome } from './add-sheet-version';

/** A correction of a sheet that somebody decided on. */
export interface Correcting<Word extends string> {
  /** The version that they saw. */
  readonly basedOn: number;
  /** The next version, or the word of why there is none. */
  readonly decide: (latest: SheetDocument) => SheetDocument | Word;
  /** Whether a version is this very correction. */
  readonly isSame: (made: SheetDocument) => boolean;
}

/**
 * Adds a correction to a branch's sheet if it is still at the version that the correction was decided on. A correction that
 * comes again because its answer got lost is answered with the sheet as it is now.
 */
export async function addCorrection<Word extends string>(
  gathering: GatheringDocument,
  branchId: string,
  { basedOn, decide, isSame }: Correcting<Word>,
): Promise<VersionOutcome<Word | 'changedElsewhere'>> {
  const outcome = await addSheetVersion<Word | 'changedElsewhere'>(gathering, branchId, latest =>
    latest.version === basedOn ? decide(latest) : 'changedElsewhere',
  );
  if (outcome.is !== 'refused' || outcome.word !== 'changedElsewhere') return outcome;
  const made = await findSheet(sheetId(gathering._id, branchId, basedOn + 1));
  return made && isSame(made) ? { is: 'added', sheet: outcome.latest } : outcome;
}
