import { emptyGrant, grantOf, type GrantErrors, type GrantForm } from './grant';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const now = at('2026-03-09T10:00');
const filled = (over: Partial<GrantForm> = {}): GrantForm => ({
  ...emptyGrant('B1'),
  role: 'secretary',
  reason: ' 书记外出学习 ',
  ...over,
});

test('a role may hold at once and without an end', () => {
  expect(grantOf(filled(), now)).toEqual({
    ok: true,
    wanted: { orgUnitId: 'B1', role: 'secretary', from: null, until: null, reason: '书记外出学习' },
  });
});

test('the last day still counts, in UTC+8', () => {
  const form = filled({ begins: 'day', firstDay: '2026-03-10', ends: 'day', lastDay: '2026-03-10' });
  expect(grantOf(form, now)).toMatchObject({
    ok: true,
    wanted: { from: at('2026-03-10T00:00'), until: at('2026-03-11T00:00') },
  });
});

test('a day that was chosen and then given up does not count', () => {
  const form = filled({ begins: 'now', firstDay: '2020-01-01', ends: 'never', lastDay: '2020-01-01' });
  expect(grantOf(form, now)).toMatchObject({ ok: true, wanted: { from: null, until: null } });
});

test('today is early enough for the first day and late enough for the last', () => {
  const form = filled({ begins: 'day', firstDay: '2026-03-09', ends: 'day', lastDay: '2026-03-09' });
  expect(grantOf(form, now).ok).toBe(true);
});

test.each<[string, Partial<GrantForm>, keyof GrantErrors]>([
  ['no role', { role: '' }, 'role'],
  ['no reason', { reason: '  ' }, 'reason'],
  ['no first day', { begins: 'day' }, 'firstDay'],
  ['a first day gone by', { begins: 'day', firstDay: '2026-03-08' }, 'firstDay'],
  ['no last day', { ends: 'day' }, 'lastDay'],
  ['a last day gone by', { ends: 'day', lastDay: '2026-03-08' }, 'lastDay'],
  [
    'a last day before the first',
    { begins: 'day', firstDay: '2026-03-20', ends: 'day', lastDay: '2026-03-19' },
    'lastDay',
  ],
])('%s is said at its field', (_case, over, field) => {
  const outcome = grantOf(filled(over), now);
  expect(outcome.ok ? [] : Object.keys(outcome.errors)).toEqual([field]);
});
