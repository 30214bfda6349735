import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

interface Plant {
  readonly file: string;
  readonly imports: string;
  readonly typeOnly?: boolean;
}

const areas = 'cloudfunctions/src/areas';
const records = 'cloudfunctions/src/records';

/** One violation for every rule, or one for each part of it. */
const violations: readonly (readonly [rule: string, plant: Plant])[] = [
  ['types-are-a-leaf', { file: 'types/a.ts', imports: 'dayjs' }],
  ['types-are-a-leaf', { file: 'types/b.ts', imports: 'cloudfunctions/src/domain/sound.ts', typeOnly: true }],
  ['rules-and-views-are-pure', { file: `${areas}/leaves/rules/a.ts`, imports: `${records}/leaves/store.ts` }],
  ['rules-and-views-are-pure', { file: `${areas}/leaves/rules.ts`, imports: 'cloudfunctions/src/platform/clock.ts' }],
  ['rules-and-views-are-pure', { file: `${areas}/leaves/view.ts`, imports: `${areas}/leaves/steps/s.ts` }],
  ['rules-and-views-are-pure', { file: 'cloudfunctions/src/domain/a.ts', imports: 'node:fs' }],
  ['rules-and-views-are-pure', { file: `${records}/leaves/rules.ts`, imports: `${records}/leaves/store.ts` }],
  ['rules-know-no-store', { file: `${areas}/roles/view.ts`, imports: `${records}/leaves/store.ts`, typeOnly: true }],
  [
    'domain-is-below-areas',
    { file: 'cloudfunctions/src/domain/b.ts', imports: `${areas}/leaves/view.ts`, typeOnly: true },
  ],
  ['domain-is-below-areas', { file: `${records}/claims/store.ts`, imports: 'cloudfunctions/src/runtime/sound.ts' }],
  ['stores-keep-to-themselves', { file: `${records}/guesses/store.ts`, imports: `${records}/leaves/store.ts` }],
  [
    'documents-are-shapes',
    { file: `${records}/leaves/document.ts`, imports: 'cloudfunctions/src/platform/database.ts' },
  ],
  [
    'operations-are-entered-by-dispatch',
    { file: `${areas}/leaves/steps/a.ts`, imports: `${areas}/leaves/operations/o.ts` },
  ],
  [
    'tables-and-jobs-are-entered-by-functions',
    { file: `${areas}/leaves/steps/b.ts`, imports: `${areas}/leaves/jobs/j.ts` },
  ],
  [
    'tables-and-jobs-are-entered-by-functions',
    { file: `${areas}/leaves/steps/c.ts`, imports: `${areas}/leaves/handlers.ts` },
  ],
  ['one-way-to-the-cloud', { file: `${areas}/leaves/steps/d.ts`, imports: '@cloudbase/node-sdk' }],
  [
    'platform-and-runtime-are-below-areas',
    { file: 'cloudfunctions/src/runtime/a.ts', imports: `${areas}/leaves/view.ts` },
  ],
  ['platform-knows-shapes-only', { file: 'cloudfunctions/src/platform/a.ts', imports: `${records}/leaves/store.ts` }],
  ['runtime-reads-no-records', { file: 'cloudfunctions/src/runtime/b.ts', imports: `${records}/leaves/store.ts` }],
  ['server-knows-no-client', { file: 'cloudfunctions/src/platform/b.ts', imports: 'miniapp/src/ui/sound.ts' }],
  [
    'client-knows-no-server',
    { file: 'miniapp/src/ui/a.ts', imports: 'cloudfunctions/src/domain/sound.ts', typeOnly: true },
  ],
  ['client-carries-no-zod', { file: 'miniapp/src/features/leaves/a.ts', imports: 'zod' }],
  ['client-carries-no-zod', { file: 'miniapp/src/features/leaves/b.ts', imports: 'types/sound.ts' }],
  ['client-platform-is-below-all', { file: 'miniapp/src/platform/a.ts', imports: 'miniapp/src/ui/sound.ts' }],
  ['ui-knows-no-area', { file: 'miniapp/src/ui/b.ts', imports: 'miniapp/src/features/leaves/sound.ts' }],
  [
    'features-do-not-know-each-other',
    { file: 'miniapp/src/features/leaves/c.ts', imports: 'miniapp/src/features/minutes/sound.ts' },
  ],
  [
    'pages-do-not-know-each-other',
    { file: 'miniapp/src/member/leave/a.ts', imports: 'miniapp/src/member/study/sound.ts' },
  ],
  ['pages-call-through-features', { file: 'miniapp/src/member/leave/b.ts', imports: 'miniapp/src/platform/call.ts' }],
  ['emulator-stands-alone', { file: 'emulator/a.ts', imports: 'cloudfunctions/src/domain/sound.ts' }],
  ['nothing-imports-the-emulator', { file: 'scripts/a.ts', imports: 'emulator/sound.ts' }],
  ['no-unresolved', { file: 'scripts/b.ts', imports: 'scripts/nowhere.ts' }],
  ['no-cycles', { file: 'scripts/c.ts', imports: 'scripts/d.ts' }],
];

/** The other half of the circle, which is reported once. */
const wayBack: Plant = { file: 'scripts/d.ts', imports: 'scripts/c.ts' };

/** What the rules allow, and must not be refused. */
const sound: readonly Plant[] = [
  { file: 'types/sound.ts', imports: 'zod' },
  { file: `${areas}/minutes/rules.ts`, imports: `${records}/leaves/document.ts`, typeOnly: true },
  { file: `${areas}/minutes/view.ts`, imports: `${areas}/minutes/rules.ts` },
  { file: `${areas}/minutes/rules/dates.ts`, imports: 'dayjs' },
  { file: `${areas}/minutes/operations/o.ts`, imports: `${records}/leaves/store.ts` },
  { file: `${areas}/minutes/handlers.ts`, imports: `${areas}/minutes/operations/o.ts` },
  { file: 'cloudfunctions/src/functions/api/index.ts', imports: `${areas}/minutes/handlers.ts` },
  { file: `${records}/leaves/store.ts`, imports: 'cloudfunctions/src/platform/database.ts' },
  { file: `${records}/consents/store.ts`, imports: `${records}/leaves/document.ts`, typeOnly: true },
  { file: 'cloudfunctions/src/platform/database.ts', imports: '@cloudbase/node-sdk' },
  { file: 'cloudfunctions/src/runtime/sound.ts', imports: 'cloudfunctions/src/domain/sound.ts' },
  { file: 'miniapp/src/features/minutes/sound.ts', imports: 'types/sound.ts', typeOnly: true },
  { file: 'miniapp/src/features/minutes/api.ts', imports: 'miniapp/src/platform/call.ts' },
  { file: 'miniapp/src/member/study/sound.ts', imports: 'miniapp/src/features/minutes/sound.ts' },
  { file: 'emulator/sound.ts', imports: 'node:fs' },
];

const root = join(__dirname, '../..');
const isPath = (imported: string) => imported.endsWith('.ts');
let folder: string;
let refused: readonly { readonly from: string; readonly rule: { readonly name: string } }[];

/** Writes a file that imports another; the other exists, with nothing in it, if nobody plants anything there. */
function write({ file, imports, typeOnly = false }: Plant): void {
  const specifier = isPath(imports) ? `./${relative(dirname(file), imports).replace(/\.ts$/, '')}` : imports;
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(
    join(folder, file),
    `import ${typeOnly ? 'type ' : ''}{ x } from '${specifier}';\nexport const y: x = x;\n`,
  );
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qinglian-layers-'));
  const planted = [...violations.map(([, plant]) => plant), wayBack, ...sound];
  for (const { imports } of planted) {
    if (!isPath(imports) || imports.includes('nowhere')) continue;
    mkdirSync(join(folder, dirname(imports)), { recursive: true });
    writeFileSync(join(folder, imports), 'export const x = 0;\n');
  }
  for (const plant of planted) write(plant);
  for (const name of ['zod', 'dayjs', '@cloudbase/node-sdk']) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(join(folder, 'node_modules', name, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
    writeFileSync(join(folder, 'node_modules', name, 'index.js'), 'exports.x = 0;\n');
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { module: 'Preserve' } }));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['types', 'cloudfunctions', 'miniapp', 'emulator', 'scripts'],
      ...['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 },
  );
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  refused = (JSON.parse(stdout) as { summary: { violations: typeof refused } }).summary.violations;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(violations.map(([rule, { file }]) => ({ rule, file })))('$rule: $file', ({ rule, file }) => {
  expect(refused.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule);
});

test('every rule has a violation planted', () => {
  // The file is JavaScript without types: what is read of it is stated here.
  const { forbidden } = jest.requireActual<{ forbidden: readonly { readonly name: string }[] }>(
    '../../.dependency-cruiser.cjs',
  );
  expect([...new Set(violations.map(([rule]) => rule))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test('what the rules allow is not refused', () => {
  const files = sound.map(({ file }) => file);
  expect(refused.filter(({ from }) => files.includes(from)).map(({ from, rule }) => `${from}: ${rule.name}`)).toEqual(
    [],
  );
});
