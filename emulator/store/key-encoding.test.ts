import { EMPTY_ARRAY, KeyWriter } from './key-encoding';

const writer = new KeyWriter();
const key = (value: unknown, direction: 1 | -1 = 1) => writer.begin(1).value(value, direction).end();

/** In the order of the server: types first, then values. */
const ordered: unknown[] = [
  EMPTY_ARRAY,
  null,
  NaN,
  -Infinity,
  -1e300,
  -2,
  -1.5,
  -Number.MIN_VALUE,
  0,
  Number.MIN_VALUE,
  1,
  1.5,
  2,
  10,
  2 ** 53,
  Infinity,
  '',
  '\0',
  '\0\0',
  '\0a',
  '\u0001',
  'a',
  'a\0',
  'a\0b',
  'aa',
  'b',
  '中',
  '😀',
  {},
  { a: 1 },
  { a: 1, b: 1 },
  { b: 1 },
  [],
  [1],
  [1, 1],
  [2],
  false,
  true,
  new Date(-1),
  new Date(0),
  new Date(1),
  /a/,
  /a/i,
];

test('keys sort as the values do, both ways', () => {
  for (let at = 1; at < ordered.length; at++) {
    const [before, after] = [ordered[at - 1], ordered[at]];
    expect([before, after, key(before).compare(key(after))]).toEqual([before, after, -1]);
    expect([before, after, key(before, -1).compare(key(after, -1))]).toEqual([before, after, 1]);
  }
});

test('zero has no sign, and what is missing is null', () => {
  expect(key(-0)).toEqual(key(0));
  expect(key(undefined)).toEqual(key(null));
});

test('long values fit', () => {
  const long = '长'.repeat(5000);
  expect(key(long).compare(key(`${long}a`))).toBe(-1);
});
