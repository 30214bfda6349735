/** What one benchmark found: names in camelCase with the unit last. */
export interface Measured {
  readonly metrics: Readonly<Record<string, number>>;
  /** The same load without our work, or done by a peer, in the same run. */
  readonly floors: Readonly<Record<string, number>>;
}

export type Measure = () => Promise<Measured>;

/** Rounded to three significant digits after the point, so that a line stays readable. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The middle one of some values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
