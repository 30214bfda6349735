/**
 * Who may import what: the table of docs/architecture.md, a rule a line. `npm run check` runs it, and
 * `scripts/structure/layers.test.ts` plants a violation of each rule and expects its refusal.
 */
const suites = '\\.test\\.tsx?$';
const types = '^types/';
const server = '^cloudfunctions/src/';
const areas = `${server}areas/[^/]+/`;
const pages = '^miniapp/src/(pages|member|manage|directory|administration)/';
const npm = (...names) => `^node_modules/(${names.join('|')})/`;
const sdk = npm('@cloudbase', 'wx-server-sdk');
/** Libraries that calculate and know neither clock nor network. */
const pureLibraries = npm('dayjs', 'pinyin-pro', 'chinese-days');

/** Files at `from` import nothing but `allowed`; types of `typesOf` besides. */
const only = (name, from, allowed, { typesOf, comment, fromNot = suites } = {}) => ({
  name,
  ...(comment && { comment }),
  severity: 'error',
  from: { path: from, pathNot: fromNot },
  to: { pathNot: allowed, ...(typesOf && { dependencyTypesNot: ['type-only'] }) },
});

const never = (name, from, to, comment, fromNot = suites) => ({
  name,
  ...(comment && { comment }),
  severity: 'error',
  from: { path: from, pathNot: fromNot },
  to: { path: to },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },

    only('types-are-a-leaf', types, [types, npm('zod')], { comment: 'The contract depends on zod alone.' }),

    only(
      'rules-and-views-are-pure',
      [`${areas}(rules|view)(\\.ts$|/)`, `${server}records/[^/]+/rules`, `${server}domain/`],
      [
        types,
        `${areas}(rules|view)(\\.ts$|/)`,
        `${server}records/[^/]+/rules`,
        `${server}domain/`,
        pureLibraries,
        // Calculating a keyed hash is arithmetic; chance and clock are refused by scripts/structure/purity.ts.
        `${areas}rotating-code/`,
        '^(util|crypto)$',
      ],
      {
        typesOf: true,
        comment: 'They are handed facts and `now`, and know the shapes of documents, not the database.',
      },
    ),
    never(
      'rules-know-no-store',
      [`${areas}(rules|view)(\\.ts$|/)`, `${server}records/[^/]+/rules`, `${server}domain/`],
      `${server}records/[^/]+/store`,
      'Shapes of documents lie in document.ts, also those of what is read of them.',
    ),
    never(
      'domain-is-below-areas',
      `${server}(domain|records)/`,
      `${server}(areas|runtime|functions)/`,
      'What every layer decides by, and the data, know nothing of those who use them.',
    ),
    {
      name: 'stores-keep-to-themselves',
      comment: 'A store knows its own document and rules, what is decided everywhere, and the database.',
      severity: 'error',
      from: { path: `${server}records/([^/]+)/store\\.ts$` },
      to: {
        pathNot: [types, `${server}platform/`, `${server}domain/`, `${server}records/$1/`],
        dependencyTypesNot: ['type-only'],
      },
    },
    only('documents-are-shapes', `${server}records/[^/]+/document\\.ts$`, [types, `${server}platform/indexes\\.ts$`], {
      typesOf: true,
    }),
    {
      name: 'operations-are-entered-by-dispatch',
      comment: 'Only the table of an area knows its operations; what two of them share is a step.',
      severity: 'error',
      from: { pathNot: [suites, `${areas}handlers\\.ts$`] },
      to: { path: `${areas}operations/` },
    },
    {
      name: 'tables-and-jobs-are-entered-by-functions',
      severity: 'error',
      from: { path: server, pathNot: [suites, `${server}functions/`] },
      to: { path: `${areas}(handlers\\.ts$|jobs/)` },
    },
    never(
      'one-way-to-the-cloud',
      `${server}(areas|records|domain|runtime|functions)/`,
      sdk,
      'Only platform/ imports the SDKs.',
    ),
    never('platform-and-runtime-are-below-areas', `${server}(platform|runtime)/`, `${server}(areas|functions)/`),
    {
      name: 'platform-knows-shapes-only',
      severity: 'error',
      from: { path: `${server}platform/`, pathNot: suites },
      to: { path: `${server}(records|domain|runtime)/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'runtime-reads-no-records',
      comment: 'But for the joined read, which is declared over their types.',
      severity: 'error',
      from: { path: `${server}runtime/`, pathNot: suites },
      to: { path: `${server}records/`, dependencyTypesNot: ['type-only'] },
    },
    never('server-knows-no-client', '^cloudfunctions/', '^(miniapp|emulator|scripts|tests)/'),

    never('client-knows-no-server', '^miniapp/', '^(cloudfunctions|emulator|scripts|tests)/'),
    {
      name: 'client-carries-no-zod',
      comment: 'Parsers compiled with new Function fail in WeChat; the client knows types only.',
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: suites },
      to: { path: [types, npm('zod')], dependencyTypesNot: ['type-only'] },
    },
    never('client-platform-is-below-all', '^miniapp/src/platform/', ['^miniapp/src/(ui|features)/', pages]),
    never('ui-knows-no-area', '^miniapp/src/ui/', ['^miniapp/src/features/', pages]),
    {
      name: 'features-do-not-know-each-other',
      comment: 'But for who is looking, and what the kinds of gathering are called.',
      severity: 'error',
      from: { path: '^miniapp/src/features/([^/]+)/', pathNot: suites },
      to: {
        path: ['^miniapp/src/features/', pages],
        pathNot: ['^miniapp/src/features/($1|identity)/', '^miniapp/src/features/gatherings/words/kinds\\.ts$'],
      },
    },
    {
      name: 'pages-do-not-know-each-other',
      severity: 'error',
      from: { path: '^miniapp/src/(pages|member|manage|directory|administration)/([^/]+)/', pathNot: suites },
      to: { path: pages, pathNot: ['^miniapp/src/$1/$2/'] },
    },
    never(
      'pages-call-through-features',
      pages,
      '^miniapp/src/platform/call\\.',
      'A call is a function of features/<area>/api.ts.',
    ),

    {
      name: 'emulator-stands-alone',
      comment: 'The emulator knows functions as built, never the product.',
      severity: 'error',
      from: { path: '^emulator/', pathNot: suites },
      to: { pathNot: ['^emulator/', '^node_modules/'], dependencyTypesNot: ['core'] },
    },
    never(
      'nothing-imports-the-emulator',
      '^(?!emulator/)',
      '^emulator/',
      'But for the faults suite, which lets requests to its database happen one at a time, in one process.',
      '^tests/faults/world/stored\\.ts$',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|tests/types/cases' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.weapp.ts', '.h5.ts', '.weapp.tsx', '.h5.tsx', '.js', '.json'],
    },
  },
};
