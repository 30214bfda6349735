import type { Quotas } from '../words/quotas';

/** With so many seats for a branch, in its line or in a new one. */
export function withQuota(quotas: Quotas, branchId: string, seats: number): Quotas {
  const other = quotas.filter(one => one.branchId !== branchId);
  if (other.length === quotas.length) return [...quotas, { branchId, seats }];
  return quotas.map(one => (one.branchId === branchId ? { branchId, seats } : one));
}
