import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { type PlantedBug, plantedBugs } from './planted';

const root = join(__dirname, '../..');
const source = join(root, 'cloudfunctions/src');
const emptyModule = join(root, 'scripts/empty-module.js');
const target = join(__dirname, 'dist');

/** Modules of the product that the world stands for. */
const seams: Readonly<Record<string, string>> = {
  'platform/clock': 'clock',
  'platform/caller-identity': 'caller-identity',
  'platform/page-size': 'page-size',
  'platform/message-templates': 'message-templates',
  'platform/employee-messages': 'employee-messages',
  'areas/attendance/rules/batch-sizes': 'batch-sizes',
  'runtime/logging': 'logging',
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'warning',
} as const;

/** Puts the seams in the place of clock, randomness, caller, log and the SDK's way to the network. */
const withSeams: Plugin = {
  name: 'seams',
  setup({ onResolve }) {
    onResolve({ filter: /\/tcbapirequester$/ }, () => ({ path: join(__dirname, 'seams/requests.ts') }));
    onResolve({ filter: /^node:crypto$/ }, ({ importer }) =>
      importer === join(source, 'platform/random.ts') ? { path: join(__dirname, 'seams/random-bytes.ts') } : undefined,
    );
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const seam = seams[relative(source, resolve(resolveDir, path))];
      return seam ? { path: join(__dirname, 'seams', `${seam}.ts`) } : undefined;
    });
  },
};

/** A bug in a function that its module does not have would be in nobody's way, and would never be found. */
async function requireNames({ file, replaces, names }: PlantedBug): Promise<void> {
  const text = await readFile(join(source, `${replaces}.ts`), 'utf8');
  const missing = names.filter(name => !new RegExp(`^export (const|(async )?function) ${name}\\b`, 'm').test(text));
  if (missing.length > 0) throw new Error(`${file}: ${replaces} does not export ${missing.join(', ')}`);
}

/** The bugs by the module that they are put into. */
const bugsOf = new Map<string, readonly PlantedBug[]>();
for (const bug of plantedBugs) {
  const real = join(source, `${bug.replaces}.ts`);
  bugsOf.set(real, [...(bugsOf.get(real) ?? []), bug]);
}

/** A module of which an instance takes some functions from the bug that is planted in it, if it is one of these. */
function switching(real: string, bugs: readonly PlantedBug[]): string {
  const imports = bugs.map(
    ({ file }, index) => `import * as bug${index} from ${JSON.stringify(join(__dirname, 'planted', `${file}.ts`))};`,
  );
  const chosen = bugs.map(({ file, names }, index) => {
    const functions = names.map(name => `${name}: bug${index}.${name}`);
    return `${JSON.stringify(file)}: { ${functions.join(', ')} }`;
  });
  const names = [...new Set(bugs.flatMap(bug => bug.names))];
  return [
    `export * from ${JSON.stringify(real)};`,
    `import * as real from ${JSON.stringify(real)};`,
    ...imports,
    `const faulty = { ${chosen.join(', ')} }[host.planted] ?? {};`,
    ...names.map(name => `export const ${name} = (...args) => (faulty.${name} ?? real.${name})(...args);`),
  ].join('\n');
}

/** Puts the bugs into the product, for everybody but the planted files themselves. */
const withBugs: Plugin = {
  name: 'planted',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, importer, namespace }) => {
      const real = `${resolve(resolveDir, path)}.ts`;
      const isOwn = namespace === 'planted' || importer === real || dirname(importer) === join(__dirname, 'planted');
      return bugsOf.has(real) && !isOwn ? { path: real, namespace: 'planted' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'planted' }, ({ path }) => ({
      contents: switching(path, bugsOf.get(path) ?? []),
      resolveDir: dirname(path),
      loader: 'ts',
    }));
  },
};

/** Bundles the product with the seams, and with every bug that an instance may be told to have; answers the file. */
export async function bundleProduct(): Promise<string> {
  const outfile = join(target, 'product.cjs');
  await Promise.all(plantedBugs.map(requireNames));
  await mkdir(target, { recursive: true });
  await build({
    ...common,
    entryPoints: [join(__dirname, 'product.ts')],
    outfile,
    alias: {
      '@cloudbase/ai': emptyModule,
      '@cloudbase/wx-cloud-client-sdk': emptyModule,
      'wx-server-sdk': join(__dirname, 'seams/wechat.ts'),
    },
    external: ['pinyin-pro'],
    // In a script there is no import(), but there is require().
    supported: { 'dynamic-import': false },
    plugins: [withBugs, withSeams],
  });
  return outfile;
}

/** Bundles what runs schedules: the world, and the emulator's database on memory; answers the file. */
export async function bundleWorker(): Promise<string> {
  const outfile = join(target, 'worker.cjs');
  await build({
    ...common,
    entryPoints: [join(__dirname, 'worker.ts')],
    outfile,
    alias: { lmdb: join(__dirname, 'world/memory-lmdb.ts') },
  });
  return outfile;
}
