import type { Chosen, Ran } from './schedule';
import type { Weather } from './weather';

const kinds: readonly (keyof Weather)[] = [
  ...(['leap', 'skew', 'loss', 'impatience', 'surrender', 'silence', 'delay', 'death'] as const),
];

/** How many other orders of the same wishes are tried before something is taken for needed. */
const variations = 40;

/** Leaves out of a schedule that goes wrong what is not needed for it, and answers what remains. */
export async function shortened(run: (chosen: Chosen) => Promise<Ran>, chosen: Chosen): Promise<Chosen> {
  const goesWrong = async (candidate: Chosen): Promise<Chosen | null> => {
    for (let variation = 0; variation < variations; variation++)
      if ((await run({ ...candidate, variation })).violations.length > 0) return { ...candidate, variation };
    return null;
  };
  const { wishes } = await run(chosen);
  let shortest = chosen;
  for (let index = 0; index < wishes; index++)
    shortest = (await goesWrong({ ...shortest, without: [...(shortest.without ?? []), index] })) ?? shortest;
  for (const kind of kinds)
    shortest = (await goesWrong({ ...shortest, calm: [...(shortest.calm ?? []), kind] })) ?? shortest;
  return shortest;
}
