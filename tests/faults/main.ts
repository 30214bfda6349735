import { parseArgs } from 'node:util';
import { Workers } from './campaign';
import { planted as bugOf } from './planted';
import { reportOf } from './report';
import type { Weather } from './world/weather';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'attendance' },
    /** One schedule, with its steps. */
    seed: { type: 'string' },
    /** Many schedules, from this seed on. */
    from: { type: 'string', default: '1' },
    schedules: { type: 'string', default: '1000' },
    /** Ends with the first that goes wrong. */
    first: { type: 'boolean', default: false },
    planted: { type: 'string' },
    without: { type: 'string' },
    calm: { type: 'string' },
    variation: { type: 'string', default: '0' },
  },
});

const listOf = (text: string | undefined) => text?.split(',').filter(part => part !== '') ?? [];

/** Runs schedules, and tells of the first that goes wrong. */
async function main(): Promise<void> {
  const { scenario, seed, planted = null } = values;
  if (planted !== null) bugOf(planted);
  const workers = await Workers.open();
  const done = await workers.run({
    scenario,
    planted,
    from: Number(seed ?? values.from),
    count: seed ? 1 : Number(values.schedules),
    stopAtFirst: values.first,
    shorten: !seed,
    chosen: {
      without: listOf(values.without).map(Number),
      calm: listOf(values.calm) as (keyof Weather)[],
      variation: Number(values.variation),
    },
  });
  await workers.close();
  const { schedules, requests, seconds, processorSeconds, found, lines } = done;
  console.log(found.length > 0 ? reportOf(found, { scenario, planted }) : lines.join('\n'));
  const each = ((1000 * processorSeconds) / schedules).toFixed(2);
  const counted = `${schedules} schedules, ${requests} requests, ${found.length} went wrong`;
  console.log(`${counted}; ${seconds.toFixed(1)} s, ${processorSeconds.toFixed(1)} s of processors, ${each} ms each`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

void main();
