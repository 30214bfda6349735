import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import { Query } from 'mingo/query';
import type { AnyObject, Options } from 'mingo/types';
import { notEmulated } from '../failure';
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

/** The operators that queries and pipelines may use. */
export const context: Context = Context.init({
  accumulator,
  expression,
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
