import type { Random } from './random';

/** How much goes wrong in a schedule, each as a probability. */
export interface Weather {
  /** Something new begins although other things are under way. */
  readonly haste: number;
  /** An instance dies at a request to the database. */
  readonly death: number;
  /** A request to the database fails, or its answer is lost. */
  readonly loss: number;
  /** The answer does not reach the client. */
  readonly silence: number;
  /** A client asks again before it has an answer. */
  readonly impatience: number;
  /** A client that got no answer never asks again. */
  readonly surrender: number;
  /** Time leaps between two steps. */
  readonly leap: number;
  /** A call is slow: others overtake it between any two of its requests. */
  readonly delay: number;
  /** How far the clocks of the instances are apart, in milliseconds. */
  readonly skew: number;
}

/** The weather of a schedule: some are calm, some have a little of everything, some have much of one thing. */
export function drawWeather(random: Random, calm: readonly string[], skew: number): Weather {
  const drawn: Weather = {
    haste: random.pick([0.15, 0.35, 0.6]),
    death: random.pick([0, 0.05, 0.15]),
    loss: random.pick([0, 0, 0.05]),
    silence: random.pick([0, 0.1, 0.3]),
    impatience: random.pick([0, 0, 0.1]),
    surrender: random.pick([0, 0.3]),
    leap: random.pick([0, 0.02, 0.08]),
    delay: random.pick([0, 0.2, 0.4]),
    skew: random.pick([0, 0, 0, skew]),
  };
  return { ...drawn, ...Object.fromEntries(calm.map(kind => [kind, 0])) };
}
