/** Who may import what (docs/architecture.md). Checked by `npm run check`. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: allowed, dependencyTypesNot: ['core'] },
});
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: to },
});
const npm = name => `^node_modules/${name}/`;

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('types-are-a-leaf', '^types/', ['^types/', npm('zod')], 'The contract depends on zod alone.'),
    {
      name: 'rules-are-pure',
      comment: 'Rules take facts and `now`; they may know the shapes of documents, not the database.',
      severity: 'error',
      from: { path: '^cloudfunctions/src/areas/[^/]+/[a-z-]*rules\\.ts$' },
      to: {
        path: '^(cloudfunctions/src/(platform|runtime|functions)|cloudfunctions/src/areas/[^/]+/(store|operations|view)\\.ts|node_modules/)',
        dependencyTypesNot: ['type-only'],
        pathNot: [npm('dayjs'), npm('pinyin-pro'), npm('chinese-days')],
      },
    },
    {
      name: 'domain-is-pure',
      comment: 'What every layer decides by: who holds what, who belonged where. Knows shapes only.',
      severity: 'error',
      from: { path: '^cloudfunctions/src/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^types/', '^cloudfunctions/src/domain/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stores-keep-to-themselves',
      severity: 'error',
      from: { path: '^cloudfunctions/src/areas/([^/]+)/store\\.ts$' },
      to: { pathNot: ['^types/', '^cloudfunctions/src/platform/', '^cloudfunctions/src/areas/$1/'] },
    },
    never(
      'one-way-to-the-cloud',
      '^cloudfunctions/src/(areas|runtime|functions)/',
      npm('(@cloudbase|wx-server-sdk)'),
      'Only platform/ imports the SDKs.',
    ),
    never(
      'platform-is-below-areas',
      '^cloudfunctions/src/(platform|runtime)/',
      '^cloudfunctions/src/(areas|functions)/',
    ),
    never('platform-is-below-runtime', '^cloudfunctions/src/platform/', '^cloudfunctions/src/runtime/'),
    never('server-knows-no-client', '^cloudfunctions/', '^(miniapp|emulator|scripts|tests)/'),
    never('client-knows-no-server', '^miniapp/', '^(cloudfunctions|emulator|scripts|tests)/'),
    {
      name: 'main-package-carries-no-zod',
      comment: 'Parsers compiled with new Function fail in WeChat; the client knows types only.',
      severity: 'error',
      from: { path: '^miniapp/src/' },
      to: { path: ['^types/', npm('zod')], dependencyTypesNot: ['type-only'] },
    },
    never(
      'platform-is-below-ui',
      '^miniapp/src/platform/',
      '^miniapp/src/(ui|features|pages|member|manage|directory|administration)/',
    ),
    never(
      'ui-knows-no-area',
      '^miniapp/src/ui/',
      '^miniapp/src/(features|pages|member|manage|directory|administration)/',
    ),
    {
      name: 'features-do-not-know-each-other',
      comment: 'But for who is looking, and what the kinds of gathering are called.',
      severity: 'error',
      from: { path: '^miniapp/src/features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^miniapp/src/(features|pages|member|manage|directory|administration)/',
        pathNot: ['^miniapp/src/features/($1|identity)/', '^miniapp/src/features/gatherings/words/kinds\\.ts$'],
      },
    },
    {
      name: 'pages-do-not-know-each-other',
      severity: 'error',
      from: {
        path: '^miniapp/src/(pages|member|manage|directory|administration)/([^/]+)/',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { path: '^miniapp/src/(pages|member|manage|directory|administration)/', pathNot: ['^miniapp/src/$1/$2/'] },
    },
    only(
      'emulator-stands-alone',
      '^emulator/',
      ['^emulator/', '^node_modules/'],
      'The emulator knows functions as built, never the product.',
    ),
    never(
      'nothing-imports-the-emulator',
      '^(?!emulator/|tests/faults/world/stored\\.ts$)',
      '^emulator/',
      'But for the faults suite, which lets requests to its database happen one at a time, in one process.',
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
