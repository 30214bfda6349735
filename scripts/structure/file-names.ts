import type { Finding, Source } from './sources';

const word = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Mechanisms: what is a thing of its own inside an area, with a small face. A new one is a decision, and is named here. */
const mechanisms: Readonly<Record<string, readonly string[]>> = {
  attachments: ['file-type'],
  attendance: ['rotating-code'],
  contacts: ['directory-index', 'name-search'],
  ledger: ['sign-in-document', 'workbook'],
  privacy: ['sweep'],
  reminders: ['channels', 'delivery'],
  roster: ['import', 'workbook'],
  statistics: [],
};

const kinds = [
  // The server's areas: the table of operations, one file an operation and a job, what they share, what they decide and show.
  `cloudfunctions/src/areas/${word}/(handlers|rules|view)`,
  `cloudfunctions/src/areas/${word}/(operations|jobs|steps|rules)/${word}`,
  `cloudfunctions/src/areas/${word}/operations`,
  ...Object.entries(mechanisms).flatMap(([area, folders]) =>
    folders.map(folder => `cloudfunctions/src/areas/${area}/${folder}/${word}`),
  ),
  `cloudfunctions/src/records/${word}/(document|store|rules)`,
  `cloudfunctions/src/records/collections`,
  `cloudfunctions/src/(domain|runtime|platform)/${word}`,
  `cloudfunctions/src/functions/${word}/(index|areas|jobs)`,
  `types/${word}`,
];

/** Only suites lie under these names. */
const suitesOnly = new RegExp(`^cloudfunctions/src/areas/${word}/operations$`);
const allowed = new RegExp(`^(${kinds.join('|')})$`);
const checked = /^(cloudfunctions\/src|types)\//;

/** Files whose name is none of the kinds that there are. */
export function fileNameFindings(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => checked.test(path))
    .flatMap(({ path }) => {
      const isSuite = path.endsWith('.test.ts');
      const name = path.replace(/(\.test)?\.ts$/, '');
      const fits = allowed.test(name) && (isSuite || !suitesOnly.test(name));
      return fits ? [] : [{ path, says: 'is no kind of file that there is (scripts/structure/file-names.ts)' }];
    });
}
