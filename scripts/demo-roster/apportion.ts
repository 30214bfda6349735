/**
 * Shares `total` out by weight, in whole numbers of at least `min` and at most `max` each, so that they add up exactly.
 */
export function apportion(total: number, weights: readonly number[], min: number, max: number): number[] {
  if (total < min * weights.length || total > max * weights.length) {
    throw new RangeError(`${total} cannot be shared by ${weights.length} with ${min} to ${max} each`);
  }
  const shares = weights.map(() => min);
  let left = total - min * weights.length;
  while (left > 0) {
    const open = shares.flatMap((share, i) => (share < max ? [i] : []));
    const sum = open.reduce((s, i) => s + (weights[i] ?? 0), 0);
    let given = 0;
    for (const i of open) {
      const share = shares[i] ?? 0;
      const more = Math.min(max - share, Math.floor((left * (weights[i] ?? 0)) / sum));
      shares[i] = share + more;
      given += more;
    }
    // Less than one each is left: one by one to the heaviest.
    if (given === 0) {
      const heaviest = open.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, left);
      for (const i of heaviest) shares[i] = (shares[i] ?? 0) + 1;
      given = heaviest.length;
    }
    left -= given;
  }
  return shares;
}
