import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser';
import { buildClient, buildServer } from './start/builds';

async function tellClient(client: 'weapp' | 'h5'): Promise<void> {
  console.error(`${client}: ${await buildClient(client)}`);
}

/** Builds what the tests run on, then runs jest: `--long` for many more schedules of faults, other arguments for jest. */
async function test(args: readonly string[]): Promise<number> {
  await Promise.all([ensureBrowser(), buildServer(), tellClient('weapp'), tellClient('h5')]);
  const jest = join(__dirname, '../node_modules/jest/bin/jest.js');
  const env = { ...process.env, ...(args.includes('--long') && { QINGLIAN_FAULTS: 'long' }) };
  const forJest = args.filter(arg => arg !== '--long');
  return spawnSync(process.execPath, [jest, ...forJest], { stdio: 'inherit', env }).status ?? 1;
}

test(process.argv.slice(2)).then(
  status => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
