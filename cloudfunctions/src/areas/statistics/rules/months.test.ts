import { mostMonths } from '../../../../../types/statistics';
import { askedMonths, periodOfMonths } from './months';

const at = (text: string) => Date.parse(`${text}T00:00:00+08:00`);

test('months that are asked for are all that lie between, as many as can be', () => {
  expect(askedMonths({ from: '2025-12', until: '2026-01' })).toEqual(['2025-12', '2026-01']);
  expect(askedMonths({ from: '2000-01', until: `${2000 + Math.ceil(mostMonths / 12)}-01` })).toBeNull();
  expect(askedMonths({ from: '2026-02', until: '2026-01' })).toBeNull();
});

test.each([
  ['one', ['2026-02'], '2026-02-01', '2026-03-01'],
  ['several, over the end of a year', ['2025-11', '2025-12', '2026-01'], '2025-11-01', '2026-02-01'],
])('the period of %s is from the first day until after the last', (_case, months, from, until) =>
  expect(periodOfMonths(months)).toEqual({ from: at(from), until: at(until) }),
);
