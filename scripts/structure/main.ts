import { join } from 'node:path';
import { areaFindings, areaOrderFindings } from './areas';
import { collectionFindings } from './collections';
import { dodges, untypedWrites } from './data-access';
import { documentFindings } from './documents';
import { fileNameFindings } from './file-names';
import { operationFindings } from './operations';
import { purityFindings } from './purity';
import { type Finding, listFiles, readSources, type Source } from './sources';

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
  const root = join(__dirname, '../..');
  const findings = [
    ...structureFindings(readSources(root, ['cloudfunctions/src', 'miniapp/src', 'types'])),
    ...readSources(root, ['docs/architecture.md'], /\.md$/).flatMap(areaOrderFindings),
    ...documentFindings(readSources(root, ['docs', 'README*.md'], /\.md$/), listFiles(root)),
  ];
  for (const { path, says } of findings) console.error(`${path}: ${says}`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
