import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../../../records/collections';
import { periods } from './retention';

const lines = readFileSync(join(__dirname, '../../../../../docs/privacy.md'), 'utf8').split('\n');

/** The cells of the row about a collection. */
const rowOf = (name: string) =>
  lines
    .find(line => line.startsWith(`| \`${name}\``))
    ?.split('|')
    .map(cell => cell.trim());

const spoken = (days: number) => {
  if (days % 365 > 0) return days === 1 ? '1 day' : `${days} days`;
  return days === 365 ? '1 year' : `${days / 365} years`;
};

const names = Object.keys(collections);

test.each(names)('what is kept in %s, why, how long and who sees it is written down', name => {
  const cells = rowOf(name)?.slice(1, -1) ?? [];
  expect(cells).toHaveLength(5);
  expect(cells.every(cell => cell !== '')).toBe(true);
});

test.each(periods.map(period => [period.collection, period.since, period] as const))(
  'the period of %s since %s is the one that is kept to',
  (name, _since, { days }) => expect(rowOf(name)?.[4]).toContain(spoken(days)),
);

test('no period is claimed that is not kept to', () => {
  const periodic: ReadonlySet<string> = new Set(periods.map(({ collection }) => collection));
  const claimed = names.filter(name => /\d+ (day|year)/.test(rowOf(name)?.[4] ?? ''));
  expect(claimed.filter(name => !periodic.has(name))).toEqual([]);
});

test('nothing is described that is not there', () => {
  const described = lines.flatMap(line => /^\| `(\w+)`/.exec(line)?.[1] ?? []);
  expect(described.sort()).toEqual([...names].sort());
});
