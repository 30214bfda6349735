import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { planted, type PlantedBug } from './planted';

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
  logLevel: 'warning',
} as const;

/** Where something is wrong is told by the file of the product; of a planted bug it is known. */
const withMap = { sourcemap: 'inline', sourcesContent: false } as const;

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

/** Puts some functions of a module in the place of its own, for everybody but the planted file itself. */
const withBug = ({ file, replaces, names }: PlantedBug): Plugin => ({
  name: 'planted',
  setup({ onResolve, onLoad }) {
    const real = join(source, `${replaces}.ts`);
    const faulty = join(__dirname, 'planted', `${file}.ts`);
    onResolve({ filter: /^\./ }, ({ path, resolveDir, importer }) => {
      const swapped = importer !== faulty && importer !== real && `${resolve(resolveDir, path)}.ts` === real;
      return swapped ? { path: real, namespace: 'planted' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'planted' }, () => ({
      contents: `export * from ${JSON.stringify(real)};\nexport { ${names.join(', ')} } from ${JSON.stringify(faulty)};`,
      resolveDir: dirname(real),
      loader: 'ts',
    }));
  },
});

/** Bundles the product with the seams, and with a planted bug if one is named; answers the file. */
export async function bundleProduct(bug: string | null): Promise<string> {
  const outfile = join(target, `product-${bug ?? 'sound'}.cjs`);
  if (bug) await requireNames(planted(bug));
  await mkdir(target, { recursive: true });
  await build({
    ...common,
    ...(!bug && withMap),
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
    plugins: [...(bug ? [withBug(planted(bug))] : []), withSeams],
  });
  return outfile;
}

/** Bundles what runs schedules: the world, and the emulator's database on memory; answers the file. */
export async function bundleWorker(): Promise<string> {
  const outfile = join(target, 'worker.cjs');
  await build({
    ...common,
    ...withMap,
    entryPoints: [join(__dirname, 'worker.ts')],
    outfile,
    alias: { lmdb: join(__dirname, 'world/memory-lmdb.ts') },
  });
  return outfile;
}
