import type { LeaveDocument } from '../../../records/leaves/document';
import { answerOf, type OnRecord } from './answers';

const nothing: OnRecord = { checkedIn: new Set(), leaves: [], list: null };
const entry = { signUpId: 'S', memberId: 'M1', branchId: 'B1', at: 0, byHand: null };
const leave = (state: LeaveDocument['state']) => ({ ...nothing, leaves: [{ memberId: 'M1', state }] });
const signUp = { opensAt: 0, closesAt: 100, capacity: null, quotas: [] };

test.each<[string, OnRecord, boolean, string | null]>([
  ['said nothing', nothing, false, null],
  ['opened it', nothing, true, 'read'],
  ['was there', { ...nothing, checkedIn: new Set(['M1']) }, true, 'checkedIn'],
  ['asked for leave', leave('requested'), false, 'askedLeave'],
  ['was declined leave', leave('declined'), false, 'askedLeave'],
  ['took a request back', leave('withdrawn'), false, null],
  ['signed up', { ...nothing, list: { order: [entry], withdrawn: [] } }, false, 'signedUp'],
  ['withdrew', { ...nothing, list: { order: [], withdrawn: [{ ...entry, withdrawnAt: 1 }] } }, false, 'withdrew'],
  [
    'withdrew as others did',
    {
      ...nothing,
      list: { order: [], withdrawn: [entry, { ...entry, memberId: 'M2' }].map(one => ({ ...one, withdrawnAt: 1 })) },
    },
    false,
    'withdrew',
  ],
  ['is somebody else', { ...leave('approved'), leaves: [{ memberId: 'M2', state: 'approved' }] }, false, null],
])('who %s', (_case, onRecord, read, answer) => {
  expect(answerOf('M1', { signUp: null }, onRecord, read, 50)).toBe(answer);
});

test('to have opened it is no answer as long as people can sign up', () => {
  expect(answerOf('M1', { signUp }, nothing, true, 99)).toBeNull();
  expect(answerOf('M1', { signUp }, nothing, true, 100)).toBe('read');
});
