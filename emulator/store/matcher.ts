import { Query } from 'mingo/query';
import { requestFailed } from '../failure';
import type { Document } from './document';
import { mingoOptions } from './mingo-options';
import { hasPattern, requireKnown } from './operators';
import { withinTime } from './time-limit';

/** So long the patterns of one query may look at documents, in milliseconds. */
const longestMatching = 2000;

/** Tests whether a document satisfies a query. */
export type Matcher = (document: Document) => boolean;

/** Compiles a query; operators that are unknown are refused by name. Only pipelines within pipelines have variables. */
export function matcher(query: Document, variables: Document = {}): Matcher {
  if (Object.keys(query).length === 0) return () => true;
  requireKnown(query);
  try {
    const compiled = new Query(query, mingoOptions({ variables }));
    const test: Matcher = document => compiled.test(document);
    return hasPattern(query) ? limited(test) : test;
  } catch (error) {
    throw requestFailed(`[FailedOperation] ${(error as Error).message}`);
  }
}

/** A pattern that backtracks could look at one text for years. */
function limited(test: Matcher): Matcher {
  let left = longestMatching;
  return document => {
    const started = performance.now();
    try {
      return withinTime(left, () => test(document));
    } finally {
      left -= performance.now() - started;
    }
  };
}
