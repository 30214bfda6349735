import { entriesBefore, nextCursor } from './page-cursor';

test.each([
  [undefined, 0],
  [null, 0],
  ['', 0],
  ['0', 0],
  ['40', 40],
  ['999999', 999_999],
  ['1000000', null],
  ['-1', null],
  ['1x', null],
  ['x1', null],
])('before the page of the cursor %j come %j entries', (cursor, expected) =>
  expect(entriesBefore(cursor)).toBe(expected),
);

test.each([
  [0, 20, 41, '20'],
  [20, 20, 41, '40'],
  [40, 1, 41, null],
  [20, 20, 40, null],
  [0, 0, 0, null],
])('after %i entries and a page of %i of %i comes %j', (before, got, total, expected) =>
  expect(nextCursor(before, got, total)).toBe(expected),
);
