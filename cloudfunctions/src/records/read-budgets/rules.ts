import { hourMs } from '../../domain/local-time';

/** How much a member may read: so many at once, and so many an hour that come back evenly. */
export interface Budget {
  readonly atOnce: number;
  readonly perHour: number;
}

/** Cards opened · masked fields revealed · people in the answers of searches and lists. */
export const budgets = {
  cards: { atOnce: 60, perHour: 120 },
  reveals: { atOnce: 20, perHour: 30 },
  entries: { atOnce: 3000, perHour: 3000 },
} as const satisfies Readonly<Record<string, Budget>>;

export type BudgetName = keyof typeof budgets;

/** How long it takes for `count` reads to come back, in milliseconds. */
export const costOf = ({ perHour }: Budget, count: number): number => Math.ceil((hourMs / perHour) * count);

/**
 * A budget is kept as one instant: when all of it will be there again. Reading moves it on by the cost; it may not be
 * farther away than all that may be read at once takes to come back. This is the latest it may be before a read.
 */
export const latestFull = (budget: Budget, cost: number, now: number): number =>
  now + costOf(budget, budget.atOnce) - cost;

/** From when on a read that was refused can be made. */
export const retryAtOf = (budget: Budget, cost: number, fullAt: number): number =>
  fullAt - costOf(budget, budget.atOnce) + cost;
