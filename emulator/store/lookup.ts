import { evalExpr } from 'mingo/core';
import { requestFailed } from '../failure';
import type { Catalog } from './catalog';
import type { Collection } from './collection';
import { type Document, isDocument } from './document';
import { find } from './find';
import type { Stage } from './stage';
import { mingoOptions } from './mingo-options';
import { valueAt } from './value-order';

/** What a lookup takes from the pipeline it stands in. */
export interface Surroundings {
  readonly catalog: Catalog;
  /** The variables of that pipeline. */
  readonly variables: Document;
  /** A stored document as the pipeline may have it: itself, or a copy. */
  readonly own: (document: Document) => Document;
  /** Runs a pipeline within. */
  readonly run: (foreign: Collection, stages: readonly Stage[], variables: Document) => Document[];
}

/** The `$lookup` stage: joins by a field through the best index, and runs pipelines once for each document. */
export function lookup(
  documents: readonly Document[],
  argument: unknown,
  { catalog, variables: outer, own, run }: Surroundings,
): Document[] {
  const { from, localField, foreignField, as, let: bound = {}, pipeline } = isDocument(argument) ? argument : {};
  if (typeof as !== 'string' || as === '')
    throw requestFailed("[FailedOperation.Aggregate] $lookup: 'as' must be a string");
  if (as.includes('.')) throw requestFailed("[FailedOperation.Aggregate] $lookup: a dotted 'as' is not emulated");
  const foreign = catalog.get(from);
  const join =
    typeof localField === 'string' && typeof foreignField === 'string' ? joiner(foreign, foreignField) : undefined;
  if (!Array.isArray(pipeline) && !join)
    throw requestFailed('[FailedOperation.Aggregate] $lookup: needs fields or a pipeline');
  const stages = Array.isArray(pipeline) ? pipeline.map(stageOf) : [];
  const path = String(localField).split('.');
  return documents.map(document => {
    const joined = join?.(valueAt(document, path));
    if (joined && stages.length === 0) return { ...document, [as]: joined.map(own) };
    const matched: Stage[] = joined ? [['$match', { _id: { $in: joined.map(other => other['_id']) } }]] : [];
    const variables = { ...outer, ...bind(bound, document, outer) };
    return { ...document, [as]: run(foreign, [...matched, ...stages], variables) };
  });
}

function stageOf(stage: unknown): Stage {
  const [entry] = Object.entries(isDocument(stage) ? stage : {});
  if (!entry)
    throw requestFailed(
      '[FailedOperation.Aggregate] A pipeline stage specification object must contain exactly one field.',
    );
  return entry;
}

/** Finds the documents whose field has a value, or one of the values of an array; each value is looked up once. */
function joiner(foreign: Collection, field: string): (local: unknown) => Document[] {
  const known = new Map<unknown, Document[]>();
  return local => {
    const value = local ?? null;
    const found =
      known.get(value) ??
      find(foreign, { query: { [field]: Array.isArray(value) ? { $in: value } : value } }).map(
        ({ document }) => document,
      );
    known.set(value, found);
    return found;
  };
}

function bind(bound: unknown, document: Document, outer: Document): Document {
  const variables: Document = {};
  for (const [name, expression] of Object.entries(isDocument(bound) ? bound : {})) {
    variables[name] = evalExpr(document, expression, mingoOptions({ variables: outer })) ?? null;
  }
  return variables;
}
