import { addReadBudget, findReadBudget, spendRunning, spendWhole } from '../../../records/read-budgets/store';
import { addBulkRead } from '../../../records/bulk-reads/store';
import { budgets, type BudgetName, costOf, latestFull, retryAtOf } from '../../../records/read-budgets/rules';

/**
 * Takes `count` reads from a member's budget: one or two operations. Null = taken; else when it can be tried again, and
 * that it came to this is on record.
 */
async function spend(memberId: string, name: BudgetName, count: number, now: number): Promise<number | null> {
  const budget = budgets[name];
  const cost = costOf(budget, Math.min(count, budget.atOnce));
  if (await spendWhole(memberId, name, now, now + cost)) return null;
  const running = { from: now, to: latestFull(budget, cost, now), cost };
  if (await spendRunning(memberId, name, running)) return null;
  const full = { _id: memberId, cards: now, reveals: now, entries: now };
  if (await addReadBudget({ ...full, [name]: now + cost })) return null;
  // Somebody else's first read, at the same time, may have made the document that was not there.
  if (await spendRunning(memberId, name, running)) return null;
  await addBulkRead(memberId, name, now);
  return retryAtOf(budget, cost, (await findReadBudget(memberId))?.[name] ?? now);
}

export const spendCard = (memberId: string, now: number) => spend(memberId, 'cards', 1, now);
export const spendReveal = (memberId: string, now: number) => spend(memberId, 'reveals', 1, now);

/** People listed are put down together once there are so many, so that not every key typed costs an operation. */
const togetherFrom = 100;

interface Account {
  owed: number;
  blockedUntil: number;
}
/** Of this instance. What is owed when it ends is forgotten; it is never much. */
const accounts = new Map<string, Account>();
const accountsKept = 5000;

/** Puts down people in a list that is about to be answered. Null = go on; else when it can be tried again. */
export async function spendEntries(memberId: string, count: number, now: number): Promise<number | null> {
  if (accounts.size > accountsKept) accounts.clear();
  const account = accounts.get(memberId) ?? { owed: 0, blockedUntil: 0 };
  accounts.set(memberId, account);
  if (now < account.blockedUntil) return account.blockedUntil;
  account.owed += count;
  if (account.owed < togetherFrom) return null;
  const { owed } = account;
  account.owed = 0;
  const retryAt = await spend(memberId, 'entries', owed, now);
  if (retryAt !== null) account.blockedUntil = retryAt;
  return retryAt;
}
