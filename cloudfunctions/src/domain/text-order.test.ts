import { byText } from './text-order';

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['B', 'a', -1],
  ['g1:B1', 'g1:B10', -1],
])('%s against %s is %i', (a, b, expected) => expect(byText(a, b)).toBe(expected));
