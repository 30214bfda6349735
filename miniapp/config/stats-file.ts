import { writeFileSync } from 'node:fs';
import type { Compiler } from 'webpack';

/** Writes webpack's own account of which module lies in which file; `npm run bundle` reads it. */
export class StatsFile {
  constructor(private readonly path: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.done.tap('StatsFile', stats => {
      const account = stats.toJson({
        all: false,
        ids: true,
        chunks: true,
        chunkModules: true,
        nestedModules: true,
        cachedModules: true,
        dependentModules: true,
        chunkModulesSpace: Infinity,
        nestedModulesSpace: Infinity,
      });
      writeFileSync(this.path, JSON.stringify(account));
    });
  }
}
