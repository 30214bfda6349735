import { collection } from '../../platform/database';
import type { VisibilityDocument } from './document';
import type { VisibilityTable } from '../../../../types/contacts';

const visibilities = collection('visibilities');

/** The table in force; null while nobody has decided one. */
export async function latestVisibility(): Promise<VisibilityDocument | null> {
  const [latest] = await visibilities.list({}, { limit: 1, orderBy: [['version', 'desc']] });
  return latest ?? null;
}

/** Adds a version of the table; false if that version exists. */
export const addVisibility = (version: number, table: VisibilityTable, by: VisibilityDocument['by'], at: number) =>
  visibilities.insert({ _id: `v${version}`, version, table, by, at });

export const findVisibility = (version: number) => visibilities.find(`v${version}`);
