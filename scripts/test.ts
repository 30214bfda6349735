import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser';
import { buildClient, buildServer } from './start/builds';

/** Builds what the tests run on, then runs jest; arguments go on to jest. */
async function test(args: readonly string[]): Promise<number> {
  await ensureBrowser();
  await buildServer();
  for (const client of ['weapp', 'h5'] as const) console.error(`${client}: ${await buildClient(client)}`);
  const jest = join(__dirname, '../node_modules/jest/bin/jest.js');
  return spawnSync(process.execPath, [jest, ...args], { stdio: 'inherit' }).status ?? 1;
}

test(process.argv.slice(2)).then(
  status => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
