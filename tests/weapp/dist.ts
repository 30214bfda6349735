import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The weapp build under test; QINGLIAN_WEAPP names another one, such as a copy with a fault put in. */
export const dist = process.env.QINGLIAN_WEAPP ?? join(__dirname, '../../miniapp/dist/weapp');

interface Tab {
  readonly pagePath: string;
  readonly text: string;
  readonly iconPath: string;
  readonly selectedIconPath: string;
}

/** What of app.json matters here. */
export interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly preloadRule?: Readonly<Record<string, { readonly packages: readonly string[] }>>;
  readonly tabBar?: { readonly list: readonly Tab[] };
}

/** What of a page's or component's json matters here. */
export interface PageConfig {
  readonly navigationBarTitleText?: string;
  readonly usingComponents?: Readonly<Record<string, string>>;
}

/** The text of a file of the build. */
export function readDist(path: string): string {
  if (!existsSync(dist)) throw new Error('there is no weapp build: run `npm run build:weapp`');
  return readFileSync(join(dist, path), 'utf8');
}

export const readJson = <T>(path: string): T => JSON.parse(readDist(path)) as T;

export const readApp = (): AppConfig => readJson<AppConfig>('app.json');

/** Every page of the app, those of sub-packages included, e.g. `member/check-in/index`. */
export const pageRoutes = (app: AppConfig): string[] => [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`)),
];

/** Paths of all files of the build, from its folder, that end with one of `extensions`. */
export function distFiles(...extensions: readonly string[]): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && extensions.some(extension => entry.name.endsWith(extension)))
    .map(entry => relative(dist, join(entry.parentPath, entry.name)))
    .sort();
}
