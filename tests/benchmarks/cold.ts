import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildServer } from '../../scripts/start/builds';
import { median, rounded, type Measured } from './measured';

const root = join(__dirname, '../..');
const rounds = 15;

const script = `const started = process.hrtime.bigint();
require(process.argv[1]);
process.stdout.write(String(Number(process.hrtime.bigint() - started) / 1e6));`;

/** Milliseconds to require a file in a fresh process. */
function requireMs(file: string): number {
  const env = { ...process.env, TENCENTCLOUD_SECRETID: 'x', TENCENTCLOUD_SECRETKEY: 'x', TCB_ENV: 'bench' };
  const { stdout, status, stderr } = spawnSync(process.execPath, ['-e', script, file], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** How long a cold instance needs to load each function, beside an empty one and the bundled SDK by itself. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const folder = await mkdtemp(join(tmpdir(), 'qinglian-cold-'));
  try {
    const empty = join(folder, 'empty.js');
    await writeFile(empty, 'exports.main = () => 1;');
    const sdkAlone = join(folder, 'sdk.js');
    await build({
      stdin: { contents: "exports.main = require('@cloudbase/node-sdk').init;", resolveDir: root },
      outfile: sdkAlone,
      bundle: true,
      platform: 'node',
      target: 'node18',
      minifySyntax: true,
      logLevel: 'error',
    });
    const files = {
      apiMs: join(root, 'cloudfunctions/dist/api/index.js'),
      schedulerMs: join(root, 'cloudfunctions/dist/scheduler/index.js'),
      emptyMs: empty,
      sdkAloneMs: sdkAlone,
    };
    const times = Object.fromEntries(Object.keys(files).map(name => [name, [] as number[]]));
    // In turn, so that a slow moment of the machine falls on all of them.
    for (let round = 0; round < rounds; round++)
      for (const [name, file] of Object.entries(files)) times[name]?.push(requireMs(file));
    const at = (name: keyof typeof files) => rounded(median(times[name] ?? []));
    return {
      metrics: {
        apiMs: at('apiMs'),
        schedulerMs: at('schedulerMs'),
        apiToSdkAloneRatio: rounded(at('apiMs') / at('sdkAloneMs')),
      },
      floors: { emptyMs: at('emptyMs'), sdkAloneMs: at('sdkAloneMs') },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
