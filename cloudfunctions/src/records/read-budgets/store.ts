import { collection } from '../../platform/database';
import type { ReadBudgetDocument } from './document';
import type { BudgetName } from './rules';
import { is, write } from '../../platform/operators';

const readBudgets = collection('readBudgets');
/** Takes from a budget that is whole at `now`. */
export const spendWhole = (memberId: string, name: BudgetName, now: number, fullAt: number) =>
  readBudgets.changeOne({ _id: memberId, [name]: is.lt(now) }, { [name]: fullAt });

/** Takes `cost` from a budget that will be full at some time from `from` to `to`. */
export const spendRunning = (
  memberId: string,
  name: BudgetName,
  { from, to, cost }: { readonly from: number; readonly to: number; readonly cost: number },
) => readBudgets.changeOne({ _id: memberId, [name]: is.and(is.gte(from), is.lte(to)) }, { [name]: write.inc(cost) });

/** The first read of a member; false if it is not. */
export const addReadBudget = (budget: ReadBudgetDocument) => readBudgets.insert(budget);

export const findReadBudget = (memberId: string) => readBudgets.find(memberId);
