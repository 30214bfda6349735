import { Context, evalExpr } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import { Query } from 'mingo/query';
import type { AnyObject, Options } from 'mingo/types';
import { notEmulated, requestFailed } from '../failure';
import { isDocument } from './document';
import { valueAt } from './value-order';

/** Operators mingo has, but not as the server does, or that would run code of the caller's in this process. */
const wrong = ['$where', '$function', '$accumulator', '$week', '$jsonSchema', '$out', '$merge', '$text', '$documents'];
/** Parts of operators, which have no entry of their own. */
const parts = ['$options', '$each', '$slice', '$position', '$sort', '$comment', '$not', '$lookup'];

const known = new Set(
  [accumulator, expression, pipeline, projection, query, window].flatMap(group => Object.keys(group)).concat(parts),
);
for (const name of wrong) known.delete(name);

/** mingo's own lets a condition on a field match elements that have no fields. */
const $elemMatch = (path: string, criteria: AnyObject, options: Options) => {
  const onElement = Object.keys(criteria).every(key => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key));
  if (onElement) return query.$elemMatch(path, criteria, options);
  const condition = new Query(criteria, options);
  const matches = (element: unknown) => isDocument(element) && condition.test(element);
  return (document: AnyObject) => {
    const value = valueAt(document, path.split('.'));
    return Array.isArray(value) && value.some(matches);
  };
};

/** So many elements the expressions of one run may make: memory for more is not there. */
const mostElements = 20_000_000;
let elementsLeft = mostElements;

/** Begins a run of mingo: what its expressions may make is counted from here. */
export function beginRun(): void {
  elementsLeft = mostElements;
}

function make(count: number, operator: string): void {
  elementsLeft -= count;
  if (elementsLeft < 0) throw requestFailed(`[FailedOperation] ${operator}: exceeded memory limit`);
}

/** mingo's own makes everything before anybody can count it. */
const $range: typeof expression.$range = (document, argument, options) => {
  const [start, end, step = 1] = evalExpr(document, argument, options) as number[];
  make(Math.abs(Number(end) - Number(start)) / Math.abs(Number(step) || 1) || 0, '$range');
  return expression.$range(document, [start, end, step] as never, options);
};

const $concatArrays: typeof expression.$concatArrays = (document, argument, options) => {
  const joined = expression.$concatArrays(document, argument, options);
  if (Array.isArray(joined)) make(joined.length, '$concatArrays');
  return joined;
};

/** The operators that queries and pipelines may use. */
export const context: Context = Context.init({
  accumulator,
  expression: { ...expression, $range, $concatArrays },
  pipeline,
  projection,
  query: { ...query, $elemMatch } as typeof query,
  window,
});

/** Refuses, by name, the first operator that is not emulated. */
export function requireKnown(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) requireKnown(item);
  } else if (isDocument(value)) {
    for (const key in value) {
      if (key.charCodeAt(0) === 36 && !known.has(key)) throw notEmulated(`The operator ${key}`);
      if (key !== '$literal') requireKnown(value[key]);
    }
  }
}

/** Whether a query looks at texts by a pattern. */
export function hasPattern(value: unknown): boolean {
  if (value instanceof RegExp) return true;
  if (Array.isArray(value)) return value.some(hasPattern);
  return isDocument(value) && Object.entries(value).some(([key, of]) => key.startsWith('$regex') || hasPattern(of));
}
