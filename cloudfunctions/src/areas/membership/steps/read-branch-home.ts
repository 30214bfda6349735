import { type Home, homeIn } from '../../../domain/home';
import type { Transaction } from '../../../platform/database';
import { findOrgUnitIn } from '../../../records/org-units/store';

/** Where people of a branch belong; null if there is no branch with this id that people can belong to. */
export async function readBranchHome(transaction: Transaction, branchId: string): Promise<Home | null> {
  const branch = await findOrgUnitIn(transaction, branchId);
  if (branch?.kind !== 'branch' || branch.dissolvedAt !== null) return null;
  const unit = await findOrgUnitIn(transaction, branch.path[1] ?? '');
  return unit && homeIn(branch, unit);
}
