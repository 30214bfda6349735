import { Workers } from '../faults/campaign';
import { named, plantedBugs, within } from '../faults/planted';
import { scenarios } from '../faults/scenarios/all';
import { rounded, type Measured } from './measured';

const schedules = 10_000;

async function run(scenario: string, planted: string | null, count: number) {
  const workers = await Workers.open();
  const stopAtFirst = planted !== null;
  const done = await workers.run({ scenario, planted, from: 1, count, stopAtFirst, shorten: false, chosen: {} });
  await workers.close();
  return done;
}

/** Schedules of the sound product. */
async function measureSound(isWanted: (scenario: string) => boolean) {
  const total = { schedules: 0, violations: 0, requests: 0, seconds: 0, processorSeconds: 0 };
  for (const { name, share } of scenarios.filter(scenario => isWanted(scenario.name))) {
    const done = await run(name, null, Math.ceil(schedules * share));
    for (const { seed, violations } of done.found.slice(0, 5))
      console.error(`${name} ${seed}: ${violations.join('; ')}`);
    total.schedules += done.schedules;
    total.violations += done.found.length;
    total.requests += done.requests;
    total.seconds += done.seconds;
    total.processorSeconds += done.processorSeconds;
  }
  return total;
}

/** The first seed that finds each of some bugs that were put into the product; of one that is not found there is none. */
async function seedsToFind(bugs: readonly (typeof plantedBugs)[number][]): Promise<number[]> {
  const seeds: number[] = [];
  for (const { file, scenario } of bugs) {
    const { found } = await run(scenario, file, within);
    if (found[0]) seeds.push(found[0].seed);
    console.error(`${file}: ${found[0] ? `seed ${found[0].seed}` : 'not found'}`);
  }
  return seeds;
}

/** Schedules of the sound product, and the seeds that it takes to find the bugs that the issue names, and all others. */
export const measure = (): Promise<Measured> => measureOf(() => true, named);

/** The same of some scenarios; the bugs that count are those that are named, or all. */
export async function measureOf(
  isWanted: (scenario: string) => boolean,
  counted: readonly string[] | null,
): Promise<Measured> {
  const sound = await measureSound(isWanted);
  const planted = plantedBugs.filter(({ scenario }) => isWanted(scenario));
  const isCounted = ({ file }: (typeof planted)[number]) => counted === null || counted.includes(file);
  const seeds = await seedsToFind(planted.filter(isCounted));
  const others = planted.filter(bug => !isCounted(bug));
  const otherSeeds = await seedsToFind(others);
  return {
    metrics: {
      schedules: sound.schedules,
      violations: sound.violations,
      plantedFound: seeds.length,
      worstSeedToFind: Math.max(...seeds),
      ...(others.length > 0 && {
        alsoPlanted: others.length,
        alsoFound: otherSeeds.length,
        alsoWorstSeed: Math.max(...otherSeeds),
      }),
      requestsPerSchedule: rounded(sound.requests / sound.schedules),
      secondsPer1000: rounded((1000 * sound.seconds) / sound.schedules),
      processorSecondsPer1000: rounded((1000 * sound.processorSeconds) / sound.schedules),
    },
    floors: {},
  };
}
