import { join } from 'node:path';
import { areaFindings } from './areas';
import { collectionFindings } from './collections';
import { dodges, untypedWrites } from './data-access';
import { fileNameFindings } from './file-names';
import { operationFindings } from './operations';
import { purityFindings } from './purity';
import { type Finding, readSources, type Source } from './sources';

/** Every check of the structure that no ready tool does. */
export const structureFindings = (sources: readonly Source[]): Finding[] => [
  ...fileNameFindings(sources),
  ...areaFindings(sources),
  ...collectionFindings(sources),
  ...operationFindings(sources),
  ...purityFindings(sources),
  ...untypedWrites(sources),
  ...dodges(sources),
];

if (require.main === module) {
  const findings = structureFindings(
    readSources(join(__dirname, '../..'), ['cloudfunctions/src', 'miniapp/src', 'types']),
  );
  for (const { path, says } of findings) console.error(`${path}: ${says}`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
