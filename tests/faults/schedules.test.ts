import { schedules } from './amount';
import { Workers } from './campaign';
import { plantedBugs, within } from './planted';
import { reportOf } from './report';
import { scenarios } from './scenarios/all';

let workers: Workers;

beforeAll(async () => {
  workers = await Workers.open();
});
afterAll(() => workers?.close());

const run = (scenario: string, planted: string | null, count: number, from = 1) =>
  workers.run({ scenario, planted, from, count, stopAtFirst: planted !== null, shorten: !planted, chosen: {} });

test.each(scenarios.map(({ name, share }) => [name, Math.ceil(schedules * share)] as const))(
  '%s: %i schedules leave everything as it should be',
  async (scenario, count) => {
    const done = await run(scenario, null, count);
    expect(reportOf(done.found, { scenario, planted: null })).toBe('');
    expect(done.schedules).toBe(count);
  },
  120_000 + schedules * 60,
);

test.each(plantedBugs.map(({ file, scenario }) => [file, scenario] as const))(
  `the bug "%s" is found within ${within} schedules of %s`,
  async (bug, scenario) => {
    const { found } = await run(scenario, bug, within);
    expect(found).not.toEqual([]);
  },
  120_000,
);

test('the same seed is the same schedule, to the last step', async () => {
  const one = await run('attendance', null, 1, 4711);
  const again = await run('attendance', null, 1, 4711);
  expect(one.lines.length).toBeGreaterThan(20);
  expect(again.lines).toEqual(one.lines);
});
