import { collection } from '../../platform/database';
import type { BudgetName } from '../read-budgets/rules';
import { hourMs } from '../../domain/local-time';

const bulkReads = collection('bulkReads');

/** Records that a member came to the end of a budget, once an hour. */
export const addBulkRead = (memberId: string, budget: BudgetName, at: number) =>
  bulkReads.insert({ _id: `${memberId}:${budget}:${Math.floor(at / hourMs)}`, memberId, budget, at });
