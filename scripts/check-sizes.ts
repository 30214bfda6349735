import { measure } from '../tests/benchmarks/package';

/** WeChat allows 2 MiB a package; these keep the first start quick on a slow network. */
const budgets: Readonly<Record<string, number>> = { mainPackageBytes: 420_000, largestSubpackageBytes: 1_500_000 };

/** Prints the sizes of the client, and fails where one is over its budget. */
async function main(): Promise<void> {
  const { metrics } = await measure();
  for (const [name, bytes] of Object.entries(metrics)) {
    const budget = budgets[name];
    const over = budget !== undefined && bytes > budget;
    const of = budget === undefined ? '' : ` of ${budget.toLocaleString('en')}${over ? ' — over budget' : ''}`;
    console.log(`${name}: ${bytes.toLocaleString('en')}${of}`);
    if (over) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
