import { bundleProduct, bundleWorker } from '../faults/bundles';
import { campaign } from '../faults/campaign';
import { plantedBugs } from '../faults/planted';
import { scenarios } from '../faults/scenarios/all';
import { rounded, type Measured } from './measured';

const schedules = 10_000;

/** Schedules of the sound product, and the seeds that it takes to find each bug that was put into it. */
export const measure = (): Promise<Measured> => measureOf(() => true);

/** The same of some scenarios only. */
export async function measureOf(isWanted: (scenario: string) => boolean): Promise<Measured> {
  const worker = await bundleWorker();
  const run = async (scenario: string, planted: string | null, count: number) => {
    const product = await bundleProduct(planted);
    return campaign({
      product,
      worker,
      scenario,
      from: 1,
      count,
      stopAtFirst: planted !== null,
      shorten: false,
      chosen: {},
    });
  };
  const total = { schedules: 0, violations: 0, requests: 0, seconds: 0, processorSeconds: 0 };
  for (const { name, share } of scenarios.filter(({ name }) => isWanted(name))) {
    const done = await run(name, null, Math.ceil(schedules * share));
    total.schedules += done.schedules;
    total.violations += done.found.length;
    total.requests += done.requests;
    total.seconds += done.seconds;
    total.processorSeconds += done.processorSeconds;
  }
  const seeds: number[] = [];
  const planted = plantedBugs.filter(({ scenario }) => isWanted(scenario));
  for (const { file, scenario, within } of planted) {
    const { found } = await run(scenario, file, within);
    if (found[0]) seeds.push(found[0].seed);
    console.error(`${file}: ${found[0] ? `seed ${found[0].seed}` : 'not found'}`);
  }
  return {
    metrics: {
      schedules: total.schedules,
      violations: total.violations,
      planted: planted.length,
      plantedFound: seeds.length,
      worstSeedToFind: Math.max(...seeds),
      requestsPerSchedule: rounded(total.requests / total.schedules),
      secondsPer1000: rounded((1000 * total.seconds) / total.schedules),
      processorSecondsPer1000: rounded((1000 * total.processorSeconds) / total.schedules),
    },
    floors: {},
  };
}
