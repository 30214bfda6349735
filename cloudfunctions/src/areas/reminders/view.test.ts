import type { PushState, ReminderKind } from '../../../../types/reminders';
import { recipientStatusOf } from './view';

const member = { _id: 'M1', name: '单雪', branchName: '第一支部' };
const one = (kind: ReminderKind, at: number, push: PushState, read = false) => ({
  memberId: 'M1',
  kind,
  at,
  push,
  read,
  channel: null,
});
const onRecord = { checkedIn: new Set<string>(), leaves: [], list: null };
const toldWith = (reminders: ReturnType<typeof one>[], bound: string[]) =>
  recipientStatusOf(member, { signUp: null }, { reminders, bound: new Set(bound), onRecord }, 10);
const told = (...reminders: ReturnType<typeof one>[]) => toldWith(reminders, ['M1']);

test.each([
  ['nothing yet', [], 'queued'],
  ['what was published', [one('published', 1, 'sent')], 'sent'],
  ['a change that could not be pushed', [one('published', 1, 'sent'), one('changed', 2, 'notPushed')], 'notPushed'],
  [
    'the day before, after a change',
    [one('changed', 2, 'notPushed'), one('dayBefore', 3, 'sent'), one('published', 1, 'sent')],
    'sent',
  ],
  ['one that may have arrived', [one('cancelled', 1, 'unknown')], 'unknown'],
] as const)('who got %s stands as that', (_case, reminders, push) => expect(told(...reminders).push).toBe(push));

test('having read the news counts, not what was before', () => {
  expect(told(one('published', 1, 'notPushed', true), one('changed', 2, 'notPushed')).read).toBe(false);
  expect(told(one('published', 1, 'notPushed'), one('changed', 2, 'notPushed', true)).read).toBe(true);
});

test('somebody else’s message tells nobody', () => {
  const other = { ...one('published', 1, 'sent'), memberId: 'M2' };
  expect(toldWith([other], [])).toMatchObject({ push: 'queued', reachable: false });
});
