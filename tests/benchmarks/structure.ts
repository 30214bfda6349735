import { join } from 'node:path';
import { collections } from '../../cloudfunctions/src/records/collections';
import { areaCircles, crossAreaImports } from '../../scripts/structure/areas';
import { collectionsWithOneWriter } from '../../scripts/structure/collections';
import { dodges, untypedWrites } from '../../scripts/structure/data-access';
import { operationHomes, operationsInOwnFile } from '../../scripts/structure/operations';
import { isTest, readSources } from '../../scripts/structure/sources';
import type { Measured } from './measured';

/** The value below which this part of some numbers lies. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** How the code is laid out: who depends on whom, who opens which collection, how long files are. The floors are the goals. */
export async function measure(): Promise<Measured> {
  const sources = readSources(join(__dirname, '../..'), ['cloudfunctions/src', 'miniapp/src', 'types', 'emulator']);
  const product = sources.filter(source => !isTest(source));
  const imports = crossAreaImports(sources);
  const lines = product.map(({ text }) => text.trimEnd().split('\n').length);
  return {
    metrics: {
      crossAreaImports: imports.length,
      areaCircles: areaCircles(imports).length,
      collectionsWithOneWriter: collectionsWithOneWriter(sources).length,
      operationsInOwnFile: operationsInOwnFile(sources).length,
      files: product.length,
      fileLinesMedian: quantile(lines, 0.5),
      fileLinesP95: quantile(lines, 0.95),
      untypedWrites: untypedWrites(sources).length,
      typeDodges: dodges(sources).length,
    },
    floors: { collections: Object.keys(collections).length, operations: operationHomes.length },
  };
}
