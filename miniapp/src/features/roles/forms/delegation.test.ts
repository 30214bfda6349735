import { delegationOf, emptyDelegation, type DelegationForm } from './delegation';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const now = at('2026-03-09T10:00');
const filled = (over: Partial<DelegationForm> = {}): DelegationForm => ({
  ...emptyDelegation(now),
  memberId: 'M101',
  reason: ' 外出学习 ',
  ...over,
});

test('a delegation lasts a week, its last day included', () => {
  expect(delegationOf(filled(), 90, now)).toEqual({
    ok: true,
    wanted: { memberId: 'M101', from: null, until: at('2026-03-16T00:00'), reason: '外出学习' },
  });
});

test('a delegation may begin on a later day', () => {
  const form = filled({ firstDay: '2026-03-10', lastDay: '2026-03-10' });
  expect(delegationOf(form, 90, now)).toMatchObject({ wanted: { from: at('2026-03-10T00:00') } });
});

test.each<[string, Partial<DelegationForm>, keyof DelegationForm]>([
  ['nobody', { memberId: '' }, 'memberId'],
  ['no reason', { reason: ' ' }, 'reason'],
  ['a first day gone by', { firstDay: '2026-03-08' }, 'firstDay'],
  ['a last day before the first', { firstDay: '2026-03-12', lastDay: '2026-03-11' }, 'lastDay'],
  ['too long', { firstDay: '2026-03-10', lastDay: '2026-06-08' }, 'lastDay'],
])('%s is said at its field', (_case, over, field) => {
  const outcome = delegationOf(filled(over), 90, now);
  expect(outcome.ok ? [] : Object.keys(outcome.errors)).toEqual([field]);
});
