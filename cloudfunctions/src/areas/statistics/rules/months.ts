import type { GatheringKind } from '../../../../../types/gathering-plan';
import { monthsBetween } from './tally';
import { mostMonths } from '../../../../../types/statistics';
import { type Period, periodOf } from '../../../domain/periods';

/** What is asked for: months, both included, and one kind or every one. */
export interface Asked {
  readonly from: string;
  readonly until: string;
  readonly kind: GatheringKind | null;
}

/** The months that are asked for; null where they are out of order or too many. */
export const askedMonths = ({ from, until }: Pick<Asked, 'from' | 'until'>) => monthsBetween(from, until, mostMonths);

/** From the beginning of the first month … until the end of the last. */
export function periodOfMonths(months: readonly string[]): Period {
  const startOf = (month: string) => Date.parse(`${month}-01T00:00:00+08:00`);
  const [first = '', last = first] = [months[0], months.at(-1)];
  return { from: startOf(first), until: periodOf('month', startOf(last)).until };
}
