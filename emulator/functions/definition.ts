import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDocument } from '../store/document';

/** A timer as `config.json` declares it. */
export interface TimerDeclaration {
  readonly name: string;
  readonly cron: string;
}

/** A cloud function as it lies on disk. */
export interface FunctionDefinition {
  readonly name: string;
  readonly folder: string;
  /** The module and the name of what it exports. */
  readonly entry: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly timer: TimerDeclaration | undefined;
  /** The interfaces of WeChat that it may call. */
  readonly openApis: readonly string[];
  /** Changes whenever the files on disk do. */
  readonly version: string;
  /** Why it cannot run: its `config.json` is none. */
  readonly problem: string | undefined;
}

interface Config {
  readonly timeout?: number;
  readonly memorySize?: number;
  readonly handler?: string;
  readonly permissions?: { readonly openapi?: readonly string[] };
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[];
}

const watched = ['index.js', 'package.json', 'config.json'];

/** The functions in a folder of functions: every folder in it that has an `index.js`. */
export function listFunctions(root: string): string[] {
  try {
    return readdirSync(root, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && versionOf(join(root, entry.name)) !== undefined)
      .map(entry => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** Reads a function's definition; nothing when there is no such function. */
export function readFunction(root: string, name: string): FunctionDefinition | undefined {
  if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) return undefined;
  const folder = join(root, name);
  const version = versionOf(folder);
  if (version === undefined) return undefined;
  const { config, problem } = readConfig(join(folder, 'config.json'));
  const [module = 'index', handler = 'main'] = (config.handler ?? 'index.main').split('.');
  const timer = config.triggers?.find(trigger => trigger.type === 'timer');
  return {
    name,
    folder,
    entry: join(folder, `${module}.js`),
    handler,
    timeoutSeconds: config.timeout ?? 20,
    memoryMegabytes: config.memorySize ?? 256,
    timer: timer && { name: timer.name, cron: timer.config },
    openApis: config.permissions?.openapi ?? [],
    version,
    problem,
  };
}

/** What tells one state of a function's files from another; nothing when there is no function. */
export function versionOf(folder: string): string | undefined {
  const stats = watched.map(file => statSync(join(folder, file), { throwIfNoEntry: false }));
  return stats[0] && stats.map(stat => (stat ? `${stat.mtimeMs}-${stat.size}` : '')).join(' ');
}

/** A function whose configuration cannot be read is there all the same, with what is wrong with it. */
function readConfig(path: string): { config: Config; problem: string | undefined } {
  try {
    const config: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isConfig(config)) return { config, problem: undefined };
    return { config: {}, problem: `${path} is not a configuration of a function` };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { config: {}, problem: undefined };
    return { config: {}, problem: `${path} cannot be read: ${(error as Error).message}` };
  }
}

const isOptional = (value: unknown, type: 'string' | 'number') => value === undefined || typeof value === type;

function isConfig(value: unknown): value is Config {
  if (!isDocument(value)) return false;
  const { timeout, memorySize, handler, permissions = {}, triggers = [] } = value;
  const isTrigger = (trigger: unknown) =>
    isDocument(trigger) && ['name', 'type', 'config'].every(field => typeof trigger[field] === 'string');
  return (
    isOptional(timeout, 'number') &&
    isOptional(memorySize, 'number') &&
    isOptional(handler, 'string') &&
    isDocument(permissions) &&
    (permissions['openapi'] === undefined || Array.isArray(permissions['openapi'])) &&
    Array.isArray(triggers) &&
    triggers.every(isTrigger)
  );
}
