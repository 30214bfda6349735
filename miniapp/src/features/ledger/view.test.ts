import type { Ledger } from '../../../../types/ledger';
import { daysOf, percentMade, rangeChoices, rangeOf } from './view';
import { ledgerLine, rangeWords } from './words';

const now = Date.parse('2026-11-23T10:00:00+08:00');
const picked = { first: '2026-03-01', last: '2026-03-31' };
const at = (text: string) => Date.parse(`${text}T00:00:00+08:00`);

test.each([
  ['thisYear', { first: '2026-01-01', last: '2026-12-31' }],
  ['lastYear', { first: '2025-01-01', last: '2025-12-31' }],
  ['other', picked],
] as const)('the range %s has a first and a last day', (choice, days) =>
  expect(daysOf(choice, picked, now)).toEqual(days),
);

test('the year is that of UTC+8', () => {
  const newYear = Date.parse('2026-12-31T16:00:00Z');
  expect(rangeChoices(newYear)[0]?.text).toBe('2027 年');
});

test.each([
  [picked, { from: at('2026-03-01'), until: at('2026-04-01') }],
  [
    { first: '2026-03-01', last: '2026-03-01' },
    { from: at('2026-03-01'), until: at('2026-03-02') },
  ],
  [{ first: '2026-03-02', last: '2026-03-01' }, null],
  [{ first: '', last: '2026-03-01' }, null],
])('the days %j are asked for as …', (days, range) => {
  expect(rangeOf(days)).toEqual(range);
  if (range) expect(rangeWords(range)).toBe(`${days.first} 至 ${days.last}`);
});

const ledger = { by: '欧阳明', at: now - 60_000, state: 'ready', mine: true } as Ledger;

test.each([
  [ledger, '欧阳明 · 今天 09:59 · 点开再取一次'],
  [{ ...ledger, mine: false }, '欧阳明 · 今天 09:59'],
  [{ ...ledger, state: 'making' as const }, '欧阳明 · 今天 09:59 · 未完成，点开继续'],
])('an earlier ledger says what can be done with it', (one, line) => expect(ledgerLine(one, now)).toBe(line));

test.each([
  ['making', 0, 0, 0],
  ['making', 400, 800, 47],
  ['making', 800, 800, 95],
  ['ready', 800, 800, 100],
] as const)('%s with %i of %i done is %i per cent', (state, done, total, percent) =>
  expect(percentMade({ state, progress: { done, total } })).toBe(percent),
);
