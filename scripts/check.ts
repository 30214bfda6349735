import { spawnSync } from 'node:child_process';

/** Every check that is not a test, in the order of what fails soonest. */
const checks: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['format', 'prettier', ['--check', '.']],
  ['lint', 'eslint', ['.']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  [
    'layers',
    'depcruise',
    [
      'types',
      'cloudfunctions/src',
      'miniapp/src',
      'emulator',
      'scripts',
      'tests',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['structure', 'tsx', ['scripts/structure/main.ts']],
  ['dead code', 'knip', []],
  ['package sizes', 'tsx', ['scripts/check-sizes.ts']],
];

let failed = 0;
for (const [name, command, args] of checks) {
  console.log(`— ${name}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
console.log(failed === 0 ? 'all checks passed' : `${failed} of ${checks.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;
