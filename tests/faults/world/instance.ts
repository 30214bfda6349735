import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import type { Response } from '../../../types/operation';
import type { Host } from './host';

/** The functions of one instance, with modules of its own. */
export interface Functions {
  api(event: unknown, context: { readonly request_id: string }): Promise<Response>;
  /** Some of the timer's jobs. */
  gatherings(): Promise<unknown>;
  reminding(): Promise<unknown>;
  roster(): Promise<unknown>;
}

type Evaluate = (exports: object, require: NodeJS.Require, module: { exports: object }, host: Host) => void;

/** Reads a bundle of the product once, to start as many instances of it as are wanted. */
export function productAt(file: string): (host: Host) => Functions {
  const source = readFileSync(file, 'utf8');
  const script = new Script(`(function (exports, require, module, host) {${source}\n})`, { filename: file });
  const evaluate = script.runInThisContext() as Evaluate;
  const require = createRequire(file);
  return host => {
    const module = { exports: {} };
    evaluate(module.exports, require, module, host);
    return module.exports as Functions;
  };
}
