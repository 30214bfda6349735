import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { compileStyles, compileTemplates } from './compiler';
import { distFiles, pageRoutes, readApp, readDist, readJson, type PageConfig } from './dist';

const app = readApp();
const files = new Set(distFiles(''));

/** What the oldest phones of .browserslistrc can read: iOS 14 knows `?.` and `??`, not `??=`, `#private` or `.at()`. */
const ecmaVersion = 2020;
const tooNew = /\.(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy|isWellFormed)\(/;

test("every template compiles with WeChat's compiler", () => {
  expect(() => compileTemplates()).not.toThrow();
});

test("every stylesheet compiles with WeChat's compiler", () => {
  expect(() => compileStyles()).not.toThrow();
});

test.each(pageRoutes(app))('%s is whole, and has a title', route => {
  for (const extension of ['js', 'json', 'wxml']) expect(files).toContain(`${route}.${extension}`);
  expect(readJson<PageConfig>(`${route}.json`).navigationBarTitleText).toBeTruthy();
});

test('what app.json names is there', () => {
  for (const { iconPath, selectedIconPath } of app.tabBar?.list ?? []) {
    expect(files).toContain(iconPath);
    expect(files).toContain(selectedIconPath);
  }
  const roots = new Set(app.subPackages?.map(({ root }) => root));
  for (const { packages } of Object.values(app.preloadRule ?? {}))
    for (const name of packages) expect(roots).toContain(name);
  for (const page of Object.keys(app.preloadRule ?? {})) expect(pageRoutes(app)).toContain(page);
});

test.each(distFiles('.js'))('%s is read by the oldest phones, and makes no code of text', file => {
  // Webpack asks for `globalThis` before it comes to this.
  const source = readDist(file).replace('new Function("return this")', '(()=>this)');
  const found = new Linter().verify(source, {
    languageOptions: { ecmaVersion, sourceType: 'script' },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: false },
    rules: { 'no-eval': 'error', 'no-new-func': 'error' },
  });
  expect(found.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual([]);
  expect(tooNew.exec(source)?.[0]).toBeUndefined();
});

test('no file names a foreign host', () => {
  // The QR text, the names of XML languages, React's pages on its error numbers, and Taro's stand-in for `location`.
  const known = /^(qinglian\.invalid|www\.w3\.org|reactjs\.org|taro\.com)$/;
  const foreign = distFiles('.js', '.wxml', '.wxss', '.json', '.wxs').flatMap(file => {
    const source = readDist(file).replace(/\/\*[^]*?\*\//g, '');
    return [...source.matchAll(/(?:https?:)?\/\/((?:[\w-]+\.)+[a-z]{2,})/g)]
      .map(([, host = '']) => host)
      .filter(host => !known.test(host))
      .map(host => `${file}: ${host}`);
  });
  expect(foreign).toEqual([]);
});

test('DevTools finds the build and the functions', () => {
  const root = join(__dirname, '../..');
  const config = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as Record<string, string>;
  expect(existsSync(join(root, config.miniprogramRoot ?? '', 'app.json'))).toBe(true);
  for (const name of ['api', 'scheduler']) {
    for (const file of ['index.js', 'package.json', 'config.json']) {
      expect(existsSync(join(root, config.cloudfunctionRoot ?? '', name, file))).toBe(true);
    }
  }
});
