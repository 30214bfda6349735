import { gunzipSync, gzipSync } from 'node:zlib';
import { readFile } from '../../platform/files';
import type { ImportPlan, PlannedRow } from './import-plan';
import { importKeptMs, keepFile } from '../../records/expiring-files/store';
import type { OrgUnitDocument } from '../../records/org-units/document';

/** So many rows go into one file, so that working on some does not mean reading them all. */
export const rowsInPart = 2000;
/** Nobody but us writes them; this is far more than they have. */
const largest = 64 << 20;

/** Some of what an import is to write. Phone numbers are sealed in it. */
export interface PlanPart {
  /** Only in the first. */
  readonly orgUnits: readonly OrgUnitDocument[];
  readonly rows: readonly PlannedRow[];
}

/** Keeps a plan until it is applied; answers the ids of its files in their order. */
export async function keepPlan({ orgUnits, rows }: ImportPlan, folder: string, now: number): Promise<string[]> {
  const count = Math.max(1, Math.ceil(rows.length / rowsInPart));
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const part: PlanPart = {
      orgUnits: index === 0 ? orgUnits : [],
      rows: rows.slice(index * rowsInPart, (index + 1) * rowsInPart),
    };
    const content = gzipSync(JSON.stringify(part), { level: 1 });
    ids.push(await keepFile(`${folder}/part-${index}.json.gz`, content, now + importKeptMs));
  }
  return ids;
}

/** A part of a plan; null if it has been removed. */
export async function readPart(fileId: string): Promise<PlanPart | null> {
  const content = await readFile(fileId, 'imports/', largest);
  if (content === null || content === 'tooLarge') return null;
  return JSON.parse(gunzipSync(content).toString()) as PlanPart;
}
