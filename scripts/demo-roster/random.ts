/** A source of repeatable choices: the same seed gives the same choices on every machine. */
export interface Random {
  /** 0 ≤ n < 1. */
  next(): number;
  /** A whole number, 0 ≤ n < below. */
  below(below: number): number;
  pick<T>(list: readonly T[]): T;
}

/** The mulberry32 generator. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  };
  return { next, below, pick };
}

/** Picks by weight. The running sums are made once, for lists that are drawn from thousands of times. */
export function weightedPicker<T>(weighted: readonly (readonly [T, number])[]): (random: Random) => T {
  const sums: number[] = [];
  for (const [, weight] of weighted) sums.push((sums.at(-1) ?? 0) + weight);
  const total = sums.at(-1) ?? 0;
  return random => {
    const at = random.next() * total;
    const chosen = weighted[sums.findIndex(sum => at < sum)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen[0];
  };
}
