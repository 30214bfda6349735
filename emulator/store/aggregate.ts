import { Aggregator } from 'mingo/aggregator';
import type { Options } from 'mingo/types';
import { Failure, notEmulated, requestFailed } from '../failure';
import type { Catalog } from './catalog';
import type { Collection } from './collection';
import { copy, type Document, isDocument } from './document';
import { find, type Search } from './find';
import { lookup } from './lookup';
import { mingoOptions } from './mingo-options';
import { context, requireKnown } from './operators';
import type { SortOrder } from './planner';
import type { Stage } from './stage';
import { withinTime } from './time-limit';

/** Stages during which no document is changed in place, given that no dotted path is assigned. */
const harmless = new Set([
  '$match',
  '$sort',
  '$limit',
  '$skip',
  '$group',
  '$count',
  '$sortByCount',
  '$sample',
  '$lookup',
]);
/** So long the stages of one pipeline may calculate, in milliseconds. */
const longestRun = 5000;
const assigning = new Set(['$addFields', '$set', '$project']);

/** Runs a pipeline. What stands at its beginning, and every lookup by field, goes through indexes; mingo does the rest. */
export function aggregate(
  catalog: Catalog,
  collection: Collection,
  stages: readonly Stage[],
  variables: Document = {},
): Document[] {
  for (const [operator, argument] of stages) requireStage(operator, argument);
  // Stored documents are shared; a pipeline that could change them gets copies.
  const own = stages.every(isHarmless) ? (document: Document) => document : copy<Document>;
  const { search, taken } = leadingSearch(stages, variables);
  let documents = find(collection, search).map(({ document }) => own(document));
  const options = mingoOptions({
    variables,
    collectionResolver: name => find(catalog.get(name), { query: {} }).map(({ document }) => copy(document)),
  });
  for (let at = taken; at < stages.length;) {
    if (stages[at]?.[0] === '$lookup') {
      documents = lookup(documents, stages[at]?.[1], {
        catalog,
        variables,
        own,
        run: (foreign, within, bound) => aggregate(catalog, foreign, within, bound),
      });
      at++;
      continue;
    }
    const next = stages.findIndex(([operator], index) => index > at && operator === '$lookup');
    const end = next === -1 ? stages.length : next;
    documents = runStages(documents, stages.slice(at, end), options);
    at = end;
  }
  return documents;
}

function runStages(documents: Document[], stages: readonly Stage[], options: Options): Document[] {
  try {
    const pipeline = stages.map(([operator, argument]) => ({ [operator]: argument }));
    return withinTime(longestRun, () => new Aggregator(pipeline, options).run(documents) as Document[]);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw requestFailed(`[FailedOperation.Aggregate] ${(error as Error).message}`);
  }
}

function requireStage(operator: string, argument: unknown): void {
  if (operator !== '$lookup' && !context.getOperator('pipeline' as never, operator)) {
    throw notEmulated(`The aggregation stage ${operator}`);
  }
  requireKnown({ [operator]: argument });
}

function isHarmless([operator, argument]: Stage): boolean {
  if (harmless.has(operator)) return true;
  return assigning.has(operator) && isDocument(argument) && Object.keys(argument).every(key => !key.includes('.'));
}

/** The `$match`, `$sort`, `$skip` and `$limit` a pipeline begins with, in this order, as one search. */
function leadingSearch(stages: readonly Stage[], variables: Document): { search: Search; taken: number } {
  const matches: Document[] = [];
  let taken = 0;
  const next = (operator: string) => (stages[taken]?.[0] === operator ? stages[taken++]?.[1] : undefined);
  for (let match = next('$match'); match !== undefined; match = next('$match')) {
    if (!isDocument(match))
      throw requestFailed('[FailedOperation.Aggregate] the match filter must be an expression in an object');
    matches.push(match, ...correlated(match, variables));
  }
  const sort = Object.entries((next('$sort') ?? {}) as Record<string, 1 | -1>) as SortOrder;
  const skip = next('$skip');
  const limit = next('$limit');
  const search: Search = {
    query: matches.length === 1 ? (matches[0] ?? {}) : matches.length > 1 ? { $and: matches } : {},
    sort,
    variables,
    ...(typeof skip === 'number' ? { skip } : {}),
    ...(typeof limit === 'number' ? { limit } : {}),
  };
  return { search, taken };
}

/** What `$expr: { $eq: ['$field', '$$variable'] }` demands, said in a way that an index can answer. */
function correlated(match: Document, variables: Document): Document[] {
  const expression = match['$expr'];
  if (!isDocument(expression)) return [];
  const all = Array.isArray(expression['$and']) ? (expression['$and'] as unknown[]) : [expression];
  return all.flatMap(item => {
    const pair = isDocument(item) && Array.isArray(item['$eq']) ? (item['$eq'] as unknown[]) : [];
    const field = pair.find(side => typeof side === 'string' && /^\$[^$]/.test(side));
    const name = pair.find(side => typeof side === 'string' && /^\$\$\w+$/.test(side));
    if (typeof field !== 'string' || typeof name !== 'string') return [];
    const value = variables[name.slice(2)];
    return typeof value === 'string' || typeof value === 'number' ? [{ [field.slice(1)]: value }] : [];
  });
}
