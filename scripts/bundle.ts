import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourcesByFile, type BundleStats } from './bundle-report';

const root = join(__dirname, '..');
const rowsPerFile = 25;

/** Builds for WeChat and reads what webpack tells of it. */
function buildWithStats(): BundleStats {
  const folder = mkdtempSync(join(tmpdir(), 'qinglian-bundle-'));
  const statsFile = join(folder, 'stats.json');
  try {
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'weapp', '--no-check'],
      { cwd: join(root, 'miniapp'), env: { ...process.env, BUNDLE_STATS_FILE: statsFile }, stdio: 'ignore' },
    );
    return JSON.parse(readFileSync(statsFile, 'utf8')) as BundleStats;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `npm run bundle` tells what the main package is made of; `npm run bundle -- manage/` tells it of the files there. */
function main(beginning: string | undefined): void {
  const mainPackage = /^(pages\/|[^/]+$)/;
  const bytes = (count: number) => count.toLocaleString('en').padStart(9);
  for (const [file, sources] of sourcesByFile(buildWithStats())) {
    if (beginning === undefined ? !mainPackage.test(file) : !file.startsWith(beginning)) continue;
    console.log(
      `\n${file}: ${statSync(join(root, 'miniapp/dist/weapp', file)).size.toLocaleString('en')} bytes, made of`,
    );
    for (const { source, bytes: size } of sources.slice(0, rowsPerFile)) console.log(`${bytes(size)}  ${source}`);
    const rest = sources.slice(rowsPerFile);
    if (rest.length > 0) console.log(`${bytes(rest.reduce((sum, row) => sum + row.bytes, 0))}  ${rest.length} more`);
  }
  console.log('\nSizes of the parts are those before minification.');
}

main(process.argv[2]);
