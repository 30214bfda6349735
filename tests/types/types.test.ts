import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const compile = (project: string) =>
  spawnSync(process.execPath, [require.resolve('typescript/bin/tsc'), '--noEmit', '-p', project], { encoding: 'utf8' });

test('what the contract forbids does not compile', () => {
  const { stdout, status } = compile(join(__dirname, 'tsconfig.json'));
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
