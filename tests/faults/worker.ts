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
const instances = Array.from({ length: instancesAtMost }, (_, index) => new Instance(index + 1, start));

async function runnerOf(name: string) {
  const scenario = scenarios.find(other => other.name === name);
  if (!scenario) throw new Error(`no scenario "${name}"; there are ${scenarios.map(other => other.name).join(', ')}`);
  if (!prepared.has(name)) await prepare(name, scenario.documents);
  prepared.add(name);
  return (chosen: Chosen, traced = false) => new Schedule(scenario, instances, chosen, traced).run();
}

async function carryOut({ scenario, from, count, stopAtFirst, shorten, chosen }: Task): Promise<TaskDone> {
  const run = await runnerOf(scenario);
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
