import { contract } from '../../types/contract';
import type { Finding, Source } from './sources';

const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** Areas of the contract whose operations are at home in another area of the server. */
const homes: Readonly<Record<string, string>> = {
  checkOuts: 'attendance',
  claims: 'attendance',
  guests: 'attendance',
  records: 'attendance',
  study: 'attendance',
};

/** No operation is longer than this: what is, hides a rule or a step. */
const linesAtMost = 60;

interface Home {
  readonly operation: string;
  readonly path: string;
}

/** Every operation of the contract and the file that it has to be in. */
export const operationHomes: readonly Home[] = Object.entries(contract).flatMap(([area, operations]) =>
  Object.keys(operations).map(operation => ({
    operation,
    path: `cloudfunctions/src/areas/${homes[area] ?? kebab(area)}/operations/${kebab(operation)}.ts`,
  })),
);

const lineCount = (text: string) => text.trimEnd().split('\n').length;

const defines = ({ text }: Source, operation: string) =>
  new RegExp(`export (const|async function|function) ${operation}\\b`).test(text);

/** Operations that are in the file of their name. */
export function operationsInOwnFile(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map(source => [source.path, source]));
  return operationHomes.flatMap(({ operation, path }) => {
    const source = byPath.get(path);
    return source && defines(source, operation) ? [operation] : [];
  });
}

/** Operations that are not in the file of their name, that are too long, and files that are no operation. */
export function operationFindings(sources: readonly Source[]): Finding[] {
  const byPath = new Map(sources.map(source => [source.path, source]));
  const known = new Set(operationHomes.map(({ path }) => path));
  const missing = operationHomes.flatMap(({ operation, path }) => {
    const source = byPath.get(path);
    if (!source) return [{ path, says: `is not there: ${operation} has to be in the file of its name` }];
    if (!defines(source, operation)) return [{ path, says: `does not export ${operation}` }];
    const lines = lineCount(source.text);
    return lines > linesAtMost ? [{ path, says: `has ${lines} lines, at most ${linesAtMost}` }] : [];
  });
  const strangers = sources
    .filter(({ path }) => /^cloudfunctions\/src\/areas\/[^/]+\/operations\/.*(?<!\.test)\.ts$/.test(path))
    .filter(({ path }) => !known.has(path))
    .map(({ path }) => ({ path, says: 'is no operation of the contract' }));
  return [...missing, ...strangers];
}
