import type { Document } from './document';
import { applyUpdate } from './update';

test.each<[string, Document, Document, Document]>([
  ['$set makes the way', { a: 1 }, { $set: { 'b.c': 2 } }, { a: 1, b: { c: 2 } }],
  ['$set fills an array', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$unset of a field', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  ['$unset of an element leaves null', { a: [1, 2, 3] }, { $unset: { 'a.1': '' } }, { a: [1, null, 3] }],
  ['$unset of nothing', { a: 1 }, { $unset: { 'b.c': '' } }, { a: 1 }],
  ['$inc', { a: 1 }, { $inc: { a: 0.5, b: -1 } }, { a: 1.5, b: -1 }],
  ['$mul of what is missing is zero', { a: 2 }, { $mul: { a: 3, b: 3 } }, { a: 6, b: 0 }],
  ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3 }, $max: { b: 3, c: 1 } }, { a: 3, b: 5, c: 1 }],
  ['$rename', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
  [
    '$push with all it takes',
    { a: [3, 1] },
    { $push: { a: { $each: [2, 5], $sort: 1, $slice: -3 } } },
    { a: [2, 3, 5] },
  ],
  ['$push at a place', { a: [1, 2] }, { $push: { a: { $each: [0], $position: 0 } } }, { a: [0, 1, 2] }],
  ['$push of an array', {}, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
  ['$addToSet', { a: [{ x: 1 }] }, { $addToSet: { a: { $each: [{ x: 1 }, { x: 2 }] } } }, { a: [{ x: 1 }, { x: 2 }] }],
  ['$pop', { a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  ['$pop from the front', { a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by a condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull by fields', { a: [{ x: 1, y: 1 }, { x: 2 }, 3] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }, 3] }],
  ['$pullAll', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['$bit', { a: 6 }, { $bit: { a: { and: 3 } } }, { a: 2 }],
])('%s', (_, before, update, after) => {
  const untouched = structuredClone(before);
  expect(applyUpdate(before, update)).toEqual(after);
  expect(before).toEqual(untouched);
});

test.each<[string, Document, Document, RegExp]>([
  [
    '$inc of a text',
    { _id: 'i', a: 'x' },
    { $inc: { a: 1 } },
    /Cannot apply \$inc to a value of non-numeric type.*string/,
  ],
  ['$inc of null', { a: null }, { $inc: { a: 1 } }, /non-numeric type null/],
  ['$inc by a text', { a: 1 }, { $inc: { a: 'x' } }, /Cannot increment with non-numeric argument/],
  ['$push to a text', { a: 'x' }, { $push: { a: 1 } }, /must be an array but is of type string/],
  ['$pull from a text', { a: 'x' }, { $pull: { a: 1 } }, /Cannot apply \$pull to non-array/],
  ['$set below a text', { a: 'x' }, { $set: { 'a.b': 1 } }, /Cannot create field 'b' in element \{a: "x"\}/],
  ['$set of the id', { _id: 1 }, { $set: { _id: 2 } }, /immutable field '_id'/],
  ['an operator there is not', {}, { $currentDate: { a: true } }, /\$currentDate is not emulated/],
  ['no operator', {}, { a: 1 }, /unknown top level operator: a/],
])('%s is refused', (_, before, update, message) => expect(() => applyUpdate(before, update)).toThrow(message));

test('what is set far beyond the end of an array is refused, however it is spread', () => {
  expect(() => applyUpdate({ a: [] }, { $set: { 'a.99999999': 1 } })).toThrow(/Cannot backfill/);
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`a${n}`, []]));
  const fields = Object.fromEntries(Object.keys(many).map(name => [`${name}.1000000`, 1]));
  expect(() => applyUpdate(many, { $set: fields })).toThrow(/Cannot backfill/);
});
