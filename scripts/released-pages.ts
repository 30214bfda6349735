import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** Writes the pages of the mini-program, as if it were released, for the emulated WeChat; answers the file. */
export async function writeReleasedPages(folder: string): Promise<string> {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { pages, subPackages } = ((await import('../miniapp/src/app.config')) as unknown as { default: AppConfig })
    .default;
  const all = [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))];
  const file = join(folder, 'pages.json');
  await writeFile(file, JSON.stringify(all));
  return file;
}
