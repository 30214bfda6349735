import { collection } from '../../platform/database';
import type { BudgetName } from '../read-budgets/rules';

const bulkReads = collection('bulkReads');

const hourMs = 3_600_000;

/** Records that a member came to the end of a budget, once an hour. */
export const addBulkRead = (memberId: string, budget: BudgetName, at: number) =>
  bulkReads.insert({ _id: `${memberId}:${budget}:${Math.floor(at / hourMs)}`, memberId, budget, at });
