import { withQuota } from '../forms/quotas';
import { seatsKeptWords, quotaWords } from './quotas';

const quotas = [
  { branchId: 'b1', seats: 3 },
  { branchId: 'b2', seats: 2 },
];

test.each([
  [[], '', /^不设上限/],
  [quotas, '', /^上限合计 5 人。未列出/],
  [quotas, '4', /多于总名额 4 人/],
  [quotas, '5', /与总名额一致/],
  [quotas, '8', /余下 3 个名额只能由未列出的支部使用/],
])('quotas %j of %s seats say what they add up to', (some, capacity, words) =>
  expect(quotaWords(some, capacity)).toMatch(words),
);

test('a branch has one line, in its place', () => {
  expect(withQuota(quotas, 'b1', 9)).toEqual([{ branchId: 'b1', seats: 9 }, quotas[1]]);
  expect(withQuota(quotas, 'b3', 1)).toEqual([...quotas, { branchId: 'b3', seats: 1 }]);
});

test.each([
  ['2', /^单雪、区慧、仇志远 3 人已报上名，名额改为 2 后全部保留/],
  ['3', null],
  ['', null],
  ['x', null],
])('who is seated and stays, of %s seats', (capacity, words) => {
  const said = seatsKeptWords(['单雪', '区慧', '仇志远'], capacity);
  if (words) expect(said).toMatch(words);
  else expect(said).toBeNull();
});
