import type { Contract } from '../../../../types/contract';
import type { Output } from '../../../../types/operation';
import type { RosterImport } from '../../../../types/roster';
import { RefusedRead } from '../../platform/call-failure';
import { entryOf, outdate, remember } from '../../platform/query-store';
import { usePages } from '../../platform/use-pages';
import { useQuery } from '../../platform/use-query';
import { getImport, listImports } from './api';

type Roster = Contract['roster'];
export type SeenImport = Output<Roster['getImport']>;
export type Checked = Output<Roster['checkImport']>;

/** The imports into a part of the tree, latest first, page by page; '' = none. */
export const useImports = (orgUnitId: string) =>
  usePages(orgUnitId ? `imports:${orgUnitId}` : '', cursor => listImports(orgUnitId, cursor));

const importKey = (importId: string) => `import:${importId}`;

/** How an import stands, and what is to be said about its rows; '' = none. */
export const useImport = (orgUnitId: string, importId: string) =>
  useQuery(importId ? importKey(importId) : '', async () => {
    const outcome = await getImport(orgUnitId, importId);
    if (outcome.ok) return outcome.value;
    throw new RefusedRead('没有找到这次导入', '可能已过期清理，请返回重新导入', 'notFound');
  });

/** Shows at once what a dry run has found. */
export function rememberChecked({ rosterImport, problems, reportFile, now }: Checked): void {
  const seen: SeenImport = { rosterImport, problems, reportFile, now };
  remember(importKey(rosterImport.importId), seen);
}

/** Shows at once how far applying has come; once it is through, everything that shows people is read again. */
export function rememberProgress(rosterImport: RosterImport): void {
  const key = importKey(rosterImport.importId);
  const known = entryOf(key).value as SeenImport | undefined;
  if (known) remember(key, { ...known, rosterImport });
  if (rosterImport.state === 'applied')
    outdate('node:', 'orgUnit:', 'people:', 'search:', 'card:', 'record:', 'branchRoster:');
}
