import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const source = join(__dirname, '../cloudfunctions/src/functions');
const target = join(__dirname, '../cloudfunctions/dist');

/**
 * Parts of the CloudBase SDK that no function of ours uses, but that it loads at every cold start: its language models
 * and its data-model client. Without them a function starts a quarter sooner (docs/decisions/0004-cold-start.md).
 */
const leftOut = ['@cloudbase/ai', '@cloudbase/wx-cloud-client-sdk'];

/** Large packages that a function seldom needs: each becomes a file of its own, read when it is first imported. */
const seldomNeeded = ['pinyin-pro', 'wx-server-sdk', 'write-excel-file/node', 'papaparse', 'saxes', 'fflate', 'docx'];

const alias = Object.fromEntries(leftOut.map(name => [name, join(__dirname, 'empty-module.js')]));

const common = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  minifySyntax: true,
  alias,
  legalComments: 'none',
  logLevel: 'warning',
} as const;

/** Puts the packages that are seldom needed beside the function; those that it does not import are left out. */
const beside = (folder: string): Plugin => ({
  name: 'beside',
  setup({ onResolve }) {
    const names = new RegExp(`^(${seldomNeeded.join('|')})$`);
    onResolve({ filter: names }, async ({ path }) => {
      const file = `${path.replace('/', '-')}.js`;
      await build({ ...common, entryPoints: [path], outfile: join(folder, file) });
      return { path: `./${file}`, external: true };
    });
  },
});

/** Bundles every function to one file (and what it seldom needs) that runs on CloudBase's Node 18 or 20 as it is, with nothing to install. */
export async function buildFunctions(): Promise<void> {
  const names = await readdir(source);
  await rm(target, { recursive: true, force: true });
  await Promise.all(names.map(buildFunction));
}

async function buildFunction(name: string): Promise<void> {
  const folder = join(target, name);
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(source, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    ...common,
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [beside(folder)],
  });
  await cp(join(source, name, 'config.json'), join(folder, 'config.json'));
  const manifest = { name, version: '1.0.0', private: true, main: 'index.js' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (require.main === module) void buildFunctions();
