/** Stands for `areas/attendance/rules/batch-sizes`: steps so small that two branches take several, and several calls. */
export const branchesPerBatch = 1;
export const callBudgetMs = 300;
