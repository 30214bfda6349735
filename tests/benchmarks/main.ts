import { cpus } from 'node:os';
import type { Measure } from './measured';

/** Every benchmark by name; each is loaded only when it is asked for. */
const benches: Readonly<Record<string, () => Promise<{ readonly measure: Measure }>>> = {
  checkin: () => import('./checkin'),
  start: () => import('./start'),
  import: () => import('./import'),
  package: () => import('./package'),
  structure: () => import('./structure'),
  cold: () => import('./cold'),
  render: () => import('./render'),
  search: () => import('./search'),
  directory: () => import('./directory'),
  'sign-up': () => import('./sign-up'),
  ledger: () => import('./ledger'),
  month: () => import('./month'),
  statistics: () => import('./statistics'),
  close: () => import('./close'),
  reminders: () => import('./reminders'),
  'reminder-faults': () => import('./reminder-faults'),
  faults: () => import('./faults'),
};

async function main([name = '']: readonly string[]): Promise<void> {
  const load = benches[name];
  if (!load) throw new Error(`usage: npm run -s bench -- <${Object.keys(benches).join(' | ')}>`);
  const { measure } = await load();
  const { metrics, floors } = await measure();
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model ?? 'unknown' };
  process.stdout.write(`${JSON.stringify({ bench: name, metrics, floors, machine })}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
