import type { Document } from './document';
import type { Index } from './index-keys';
import { plan, type SortOrder } from './planner';

const index = (number: number, name: string, fields: [string, 1 | -1][], more: Partial<Index> = {}): Index => ({
  number,
  name,
  fields,
  unique: false,
  arrays: new Set(),
  ...more,
});
const indexes = [
  index(1, '_id_', [['_id', 1]], { unique: true }),
  index(2, 'branchTime', [
    ['branch', 1],
    ['at', -1],
  ]),
  index(3, 'branchKindTime', [
    ['branch', 1],
    ['kind', 1],
    ['at', 1],
  ]),
  index(
    4,
    'tags',
    [
      ['tags', 1],
      ['at', 1],
    ],
    { arrays: new Set(['tags']) },
  ),
  index(5, 'name', [['name', 1]]),
];
const chosen = (query: Document, sort: SortOrder = []) => {
  const found = plan(indexes, query, sort);
  return found && [found.index.name, found.ranges.length, found.exact, found.sorted, found.reverse];
};

test.each<[string, Document, SortOrder, unknown]>([
  ['nothing to go by', { other: 1 }, [], undefined],
  ['an id', { _id: 'a' }, [], ['_id_', 1, true, true, false]],
  ['ids, each once', { _id: { $in: ['b', 'a', 'b'] } }, [], ['_id_', 2, true, true, false]],
  ['an id and more', { _id: 'a', n: { $gt: 0 } }, [], ['_id_', 1, false, true, false]],
  ['the longest equal prefix', { branch: 1, kind: 'k' }, [], ['branchKindTime', 1, true, true, false]],
  ['a prefix and a range', { branch: 1, at: { $gte: 1, $lt: 5 } }, [], ['branchTime', 1, true, true, false]],
  ['a prefix and the order', { branch: 1 }, [['at', -1]], ['branchTime', 1, true, true, false]],
  ['the order backwards', { branch: 1 }, [['at', 1]], ['branchTime', 1, true, true, true]],
  [
    'an order that several ranges do not have',
    { branch: { $in: [1, 2] } },
    [['at', -1]],
    ['branchTime', 2, true, false, false],
  ],
  [
    'an order that several ranges do have',
    { branch: { $in: [2, 1] } },
    [
      ['branch', -1],
      ['at', 1],
    ],
    ['branchTime', 2, true, true, true],
  ],
  [
    'an order only',
    {},
    [
      ['branch', 1],
      ['at', -1],
    ],
    ['branchTime', 1, true, true, false],
  ],
  ['conditions joined by and', { $and: [{ branch: 1 }, { kind: 'k' }] }, [], ['branchKindTime', 1, true, true, false]],
  ['one bound only of an array', { tags: { $gt: 'a', $lt: 'c' } }, [], ['tags', 1, false, true, false]],
  ['no order by an array', {}, [['tags', 1]], undefined],
  ['the beginning of a text', { name: /^张/ }, [], ['name', 1, true, true, false]],
  ['the beginning of a text and a pattern', { name: /^张.*三$/ }, [], ['name', 1, false, true, false]],
  ['a pattern without a beginning', { name: /三/ }, [], undefined],
  ['operators an index cannot answer', { name: { $ne: 'a' } }, [], undefined],
  ['null, which is also what is missing', { name: null }, [], ['name', 1, true, true, false]],
])('%s', (_, query, sort, expected) => expect(chosen(query, sort)).toEqual(expected));
