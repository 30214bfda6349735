import ts from 'typescript';
import { collections } from '../../cloudfunctions/src/records/collections';
import { eachNode, type Finding, isTest, parse, type Source } from './sources';

/** Where documents may be named besides a store: the joined read of a call's facts, and what goes over all collections. */
const exceptions = /^cloudfunctions\/src\/(runtime\/facts\.ts$|platform\/database\.ts$)/;
/** Who may open a collection whose name is known at run time only. */
const sweep = /^cloudfunctions\/src\/(areas\/privacy\/sweep\/|platform\/database\.ts$)/;

const folderOf = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
const names = new Set(Object.keys(collections));

/** The ways of naming a collection to the database: `collection('leaves')`, `transaction.find('leaves', id)`. */
const openers = new Set(['collection', 'find', 'put', 'insert', 'readJoined']);

/** A place in the product where a collection is opened. */
export interface Opened {
  readonly path: string;
  readonly collection: string;
}

/** Every place where product code opens a collection by name. */
function openedCollections(sources: readonly Source[]): Opened[] {
  return sources
    .filter(source => source.path.startsWith('cloudfunctions/src/') && !isTest(source))
    .flatMap(source => {
      const found: Opened[] = [];
      eachNode(parse(source), node => {
        if (!ts.isCallExpression(node)) return;
        const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
        const [argument] = node.arguments;
        if (!ts.isIdentifier(called) || !openers.has(called.text) || !argument) return;
        if (ts.isStringLiteral(argument) && names.has(argument.text))
          found.push({ path: source.path, collection: argument.text });
      });
      return found;
    });
}

const isStoreOf = ({ path, collection }: Opened) =>
  path === `cloudfunctions/src/records/${folderOf(collection)}/store.ts`;

/** Collections that no file but their own store opens. */
export function collectionsWithOneWriter(sources: readonly Source[]): string[] {
  const others = new Set(
    openedCollections(sources).flatMap(one => (isStoreOf(one) || exceptions.test(one.path) ? [] : one.collection)),
  );
  return [...names].filter(name => !others.has(name));
}

/** Who reads or writes a collection and is not its store. */
export function collectionFindings(sources: readonly Source[]): Finding[] {
  const opened = openedCollections(sources)
    .filter(one => !isStoreOf(one) && !exceptions.test(one.path))
    .map(({ path, collection }) => ({
      path,
      says: `opens the collection ${collection}; only records/${folderOf(collection)}/store.ts does`,
    }));
  const swept = sources
    .filter(source => source.path.startsWith('cloudfunctions/src/') && !isTest(source) && !sweep.test(source.path))
    .filter(({ text }) => /\banyCollection\b/.test(text))
    .map(({ path }) => ({ path, says: 'opens any collection; only the sweep of privacy does' }));
  return [...opened, ...swept];
}
