import type { Found } from './task';

/** Where a schedule was found. */
interface Place {
  readonly scenario: string;
  readonly planted: string | null;
}

/** The command that runs a schedule again. */
function again({ chosen }: Found, { scenario, planted }: Place): string {
  const { seed, without = [], calm = [], variation = 0 } = chosen;
  return [
    `npm run -s faults -- --scenario ${scenario} --seed ${seed}`,
    ...(planted ? [`--planted ${planted}`] : []),
    ...(without.length > 0 ? [`--without ${without.join()}`] : []),
    ...(calm.length > 0 ? [`--calm ${calm.join()}`] : []),
    ...(variation > 0 ? [`--variation ${variation}`] : []),
  ].join(' ');
}

/** What went wrong, for people: the steps of the first schedule, what was not as it should be, and how to see it again. */
export function reportOf(found: readonly Found[], place: Place): string {
  const [first, ...others] = found;
  if (!first) return '';
  return [
    ...first.lines,
    '',
    `seed ${first.seed}:`,
    ...first.violations.map(violation => `  ${violation}`),
    `again: ${again(first, place)}`,
    ...others.slice(0, 20).map(({ seed, violations }) => `also ${seed}: ${violations.join('; ')}`),
  ].join('\n');
}
