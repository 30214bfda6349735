/** Stands for `areas/attendance/pace`: steps so small that two branches take several, and several calls. */
export const branchesAtOnce = 1;
export const callBudgetMs = 300;
