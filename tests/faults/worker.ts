import { parentPort, workerData } from 'node:worker_threads';
import { scenarios } from './scenarios/all';
import type { Found, Task, TaskDone } from './task';
import { Instance } from './world/fleet';
import { productAt } from './world/instance';
import { type Chosen, Schedule } from './world/schedule';
import { shortened } from './world/shortened';
import { prepare } from './world/stored';

process.env.QINGLIAN_MESSAGE_CHANNELS = 'longTerm,oneTime,employee';

/** As many calls can be under way at once. */
const instancesAtMost = 4;

const prepared = new Set<string>();
const start = productAt((workerData as { product: string }).product);
const fleets = new Map<string | null, readonly Instance[]>();

/** The instances with one bug, or with none. */
function fleetOf(planted: string | null): readonly Instance[] {
  const known = fleets.get(planted);
  if (known) return known;
  const fleet = Array.from({ length: instancesAtMost }, (_, index) => new Instance(index + 1, start, planted));
  // One bug is looked for after another.
  fleets.clear();
  fleets.set(planted, fleet);
  return fleet;
}

async function runnerOf(name: string, planted: string | null) {
  const scenario = scenarios.find(other => other.name === name);
  if (!scenario) throw new Error(`no scenario "${name}"; there are ${scenarios.map(other => other.name).join(', ')}`);
  if (!prepared.has(name)) await prepare(name, scenario.documents);
  prepared.add(name);
  const instances = fleetOf(planted);
  return (chosen: Chosen, traced = false) => new Schedule(scenario, instances, chosen, traced).run();
}

async function carryOut({ scenario, planted, from, count, stopAtFirst, shorten, chosen }: Task): Promise<TaskDone> {
  const run = await runnerOf(scenario, planted);
  const found: Found[] = [];
  let requests = 0;
  let schedules = 0;
  for (let seed = from; seed < from + count; seed++) {
    const ran = await run({ ...chosen, seed });
    schedules += 1;
    requests += ran.requests;
    if (ran.violations.length === 0) continue;
    const shortest = shorten && found.length === 0 ? await shortened(run, { ...chosen, seed }) : { ...chosen, seed };
    found.push({ seed, chosen: shortest, ...(await run(shortest, true)) });
    if (stopAtFirst) break;
  }
  const shown = count === 1 ? (await run({ ...chosen, seed: from }, true)).lines : [];
  return { from, schedules, requests, found, lines: shown };
}

parentPort?.on('message', (task: Task) => {
  carryOut(task).then(
    done => parentPort?.postMessage(done),
    (error: unknown) => {
      throw error;
    },
  );
});
