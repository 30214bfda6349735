import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFunctions } from '../build-functions';

const root = join(__dirname, '../..');

/** What each build is made of, and where the mark of its last success lies. */
const clients = {
  h5: { inputs: ['miniapp/src', 'miniapp/config', 'miniapp/babel.config.js', 'types', 'package-lock.json'] },
  weapp: { inputs: ['miniapp/src', 'miniapp/config', 'miniapp/babel.config.js', 'types', 'package-lock.json'] },
} as const;

export type Client = keyof typeof clients;

const markOf = (client: Client) => join(root, `miniapp/dist/${client}/.built`);

/** What no build has in it. */
const isSuite = /\.test\.tsx?$/;

/** The files at or below a path, relative to the repository. */
async function filesOf(path: string): Promise<string[]> {
  if ((await stat(join(root, path))).isFile()) return [path];
  const entries = await readdir(join(root, path));
  return (await Promise.all(entries.map(entry => filesOf(`${path}/${entry}`)))).flat();
}

/** A text that changes when what a client is built from does: by content, as a checkout gives every file a new time. */
async function inputState(client: Client): Promise<string> {
  const hash = createHash('sha256').update(process.env.TARO_APP_CLOUD_ENV ?? '');
  const all = (await Promise.all(clients[client].inputs.map(filesOf))).flat();
  const files = all.filter(file => !isSuite.test(file)).sort();
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

function builtState(client: Client): string | null {
  try {
    return readFileSync(markOf(client), 'utf8');
  } catch {
    return null;
  }
}

/** Runs a command; rejects with what it printed if it fails. */
function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.once('error', reject);
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${command} failed:\n${printed}`))));
  });
}

/** Builds a client, unless what it is made of has not changed since its last build. */
export async function buildClient(client: Client): Promise<'built' | 'up to date'> {
  const state = await inputState(client);
  if (builtState(client) === state) return 'up to date';
  // A build that is broken off is none.
  rmSync(markOf(client), { force: true });
  const taro = join(root, 'node_modules/@tarojs/cli/bin/taro');
  await run(process.execPath, [taro, 'build', '--type', client, '--no-check'], join(root, 'miniapp'));
  writeFileSync(markOf(client), state);
  return 'built';
}

/** Builds the functions; a second or so, every time. */
export const buildServer = buildFunctions;
