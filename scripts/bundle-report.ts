/** As much of webpack's statistics as the report reads. Sizes are those before minification. */
export interface BundleStats {
  readonly chunks?: readonly { readonly files?: readonly string[]; readonly modules?: readonly BundleModule[] }[];
}

export interface BundleModule {
  readonly name?: string;
  readonly size?: number;
  /** The modules that webpack joined into this one. */
  readonly modules?: readonly BundleModule[];
}

/** One line of the report: so many bytes of one source, before minification. */
export interface SourceSize {
  readonly source: string;
  readonly bytes: number;
}

/** A package by its name, and a file of ours by its path: loaders and what stands after `?` or ` + ` are left out. */
export function sourceOf(moduleName: string): string {
  const path = (moduleName.split('!').at(-1) ?? '').replace(/(\?| \+ ).*$/, '').trim();
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  return inPackage?.[1] ?? path.replace(/^(\.\.?\/)+/, '');
}

const parts = (module: BundleModule): readonly BundleModule[] => module.modules?.flatMap(parts) ?? [module];

/** What each file that webpack wrote is made of, the largest source first. */
export function sourcesByFile(stats: BundleStats): ReadonlyMap<string, readonly SourceSize[]> {
  const files = new Map<string, readonly SourceSize[]>();
  for (const { files: names = [], modules = [] } of stats.chunks ?? []) {
    const sizes = new Map<string, number>();
    for (const { name = '', size = 0 } of modules.flatMap(parts))
      sizes.set(sourceOf(name), (sizes.get(sourceOf(name)) ?? 0) + size);
    const rows = [...sizes].map(([source, bytes]) => ({ source, bytes })).sort((a, b) => b.bytes - a.bytes);
    for (const file of names.filter(name => name.endsWith('.js'))) files.set(file, rows);
  }
  return files;
}
