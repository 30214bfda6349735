import { Query } from 'mingo/query';
import { requestFailed } from '../failure';
import type { Document } from './document';
import { mingoOptions } from './mingo-options';
import { requireKnown } from './operators';

/** Tests whether a document satisfies a query. */
export type Matcher = (document: Document) => boolean;

/** Compiles a query; operators that are unknown are refused by name. Only pipelines within pipelines have variables. */
export function matcher(query: Document, variables: Document = {}): Matcher {
  if (Object.keys(query).length === 0) return () => true;
  requireKnown(query);
  try {
    const compiled = new Query(query, mingoOptions({ variables }));
    return document => compiled.test(document);
  } catch (error) {
    throw requestFailed(`[FailedOperation] ${(error as Error).message}`);
  }
}
