/** The sheets of so many branches are made, or looked over, at a time. */
export const branchesPerBatch = 50;

/** So long one call works on sheets before it says how far it is: well within what a phone waits for. */
export const callBudgetMs = 6_000;
