import type { RosterImportDocument } from '../../../records/roster-imports/document';
import { findImport } from '../../../records/roster-imports/store';

/** An import that was made for this part of the tree, or for one below it; null if there is none with this id. */
export async function findImportWithin(orgUnitId: string, importId: string): Promise<RosterImportDocument | null> {
  const record = await findImport(importId);
  return record?.path.includes(orgUnitId) ? record : null;
}
