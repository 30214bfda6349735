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

/** The client's kinds: parts of a feature by what they say or do, the files of a page, parts that know no area. */
const clientKinds = [
  `features/${word}/(api|queries|words|view|forms|storage)(/${word})?\\.ts`,
  `features/${word}/use-${word}\\.ts`,
  `features/${word}/components/${word}\\.tsx`,
  `(pages|member|manage|directory|administration)/${word}/(index\\.config|use-${word})\\.ts`,
  `(pages|member|manage|directory|administration)/${word}/${word}\\.tsx`,
  // What a page of entries leads to.
  `administration/home/menu\\.ts`,
  `ui/${word}\\.tsx?`,
  `platform/${word}(\\.weapp|\\.h5)?\\.tsx?`,
  `app(\\.config)?\\.tsx?`,
];

/** Only suites lie under these names. */
const suitesOnly = new RegExp(`^cloudfunctions/src/areas/${word}/operations\\.ts$`);
const allowed = new RegExp(`^(${kinds.join('|')})\\.ts$|^miniapp/src/(${clientKinds.join('|')})$`);
const checked = /^(cloudfunctions\/src|miniapp\/src|types)\//;
/** The suite of a hook draws a component, whatever the hook's own file is called. */
const suite = /\.test\.(tsx?)$/;

/** Files whose name is none of the kinds that there are. */
export function fileNameFindings(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => checked.test(path))
    .flatMap(({ path }) => {
      const isSuite = suite.test(path);
      const names = isSuite ? ['.ts', '.tsx'].map(kind => path.replace(suite, kind)) : [path];
      const fits = names.some(name => allowed.test(name) && (isSuite || !suitesOnly.test(name)));
      return fits ? [] : [{ path, says: 'is no kind of file that there is (scripts/structure/file-names.ts)' }];
    });
}
