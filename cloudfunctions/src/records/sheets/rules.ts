import type { SheetDocument } from './document';

/** Of each sheet the version that holds now. */
export function latestOf<S extends Pick<SheetDocument, 'gatheringId' | 'branchId' | 'version'>>(
  versions: readonly S[],
): S[] {
  const latest = new Map<string, S>();
  for (const sheet of versions) {
    const part = `${sheet.gatheringId}:${sheet.branchId}`;
    // Stryker disable next-line EqualityOperator: no two versions of a sheet have one number
    if (sheet.version > (latest.get(part)?.version ?? 0)) latest.set(part, sheet);
  }
  return [...latest.values()];
}
