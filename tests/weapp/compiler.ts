import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { dist, distFiles, readJson, type PageConfig } from './dist';

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac' };

/** Runs one of WeChat's own compilers in the folder of the build; throws its complaint, which names file and line. */
function compile(compiler: 'wcc' | 'wcsc', args: readonly string[]): string {
  const folder = platforms[process.platform];
  if (!folder) throw new Error(`WeChat's compilers do not run on ${process.platform}`);
  const binary = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', folder, compiler);
  try {
    accessSync(binary, constants.X_OK);
  } catch {
    chmodSync(binary, 0o755); // The package ships them without, and leaves it to its own script to set it.
  }
  const { status, stdout, stderr, error } = spawnSync(binary, args, {
    cwd: dist,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${compiler}: ${stderr || stdout}`);
  return stdout;
}

/** Names of the custom components that each template uses, as wcc wants to be told. */
function componentArguments(templates: readonly string[]): string {
  const users = templates.flatMap(template => {
    const json = template.replace(/wxml$/, 'json');
    const names = Object.keys(distFiles(json).includes(json) ? (readJson<PageConfig>(json).usingComponents ?? {}) : {});
    return names.length ? [[template, names.length, ...names].join(' ')] : [];
  });
  return [users.length, ...users].join(' ');
}

/** Compiles every template of the build: JavaScript that defines `$gwx(path)` → a function from data to a tree. */
export function compileTemplates(): string {
  const templates = distFiles('.wxml');
  return compile('wcc', [
    '-d',
    '-cc',
    componentArguments(templates),
    ...templates,
    ...distFiles('.wxs'),
    '-gn',
    '$gwx',
  ]);
}

/** Compiles every stylesheet of the build. */
export function compileStyles(): string {
  const sheets = distFiles('.wxss');
  const ofComponents = sheets.filter(sheet => distFiles('.json').includes(sheet.replace(/wxss$/, 'json')));
  const others = sheets.filter(sheet => !ofComponents.includes(sheet));
  return compile('wcsc', ['-db', '-pc', String(ofComponents.length), ...ofComponents, ...others]);
}
