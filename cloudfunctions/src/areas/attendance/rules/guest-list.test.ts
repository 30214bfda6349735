import type { GuestDetails } from '../../../../../types/guest';
import type { GuestListDocument } from '../../../records/guest-lists/document';
import { withCorrectedGuest, withGuest, withoutGuest } from './guest-list';
import { rollGuestsOf } from '../view';

const by = { memberId: 'M100', name: '欧阳明' };
const teacher: GuestDetails = { name: '邹平', from: '市委党校 教授', note: null };
const written = (guestId: string, guest = teacher) => ({ guestId, guest, by, at: 100 });

function listOf(change: GuestListDocument | string): GuestListDocument {
  if (typeof change === 'string') throw new Error(change);
  return change;
}

const one = listOf(withGuest(null, 'g1', written('first')));

test('the first guest makes the list', () =>
  expect(one).toEqual({
    _id: 'g1',
    removed: [],
    version: 1,
    at: 100,
    guests: [{ guestId: 'first', ...teacher, version: 1, by, at: 100 }],
  }));

test('a guest who is put down again is the same guest', () => {
  expect(withGuest(one, 'g1', written('first', { ...teacher, name: '邹萍' }))).toBe('unchanged');
  const both = listOf(withGuest(one, 'g1', written('second')));
  expect(rollGuestsOf(both).map(({ guestId, by }) => [guestId, by])).toEqual([
    ['first', '欧阳明'],
    ['second', '欧阳明'],
  ]);
});

test('fifty are the most', () => {
  let list = one;
  for (let count = 1; count < 50; count++) list = listOf(withGuest(list, 'g1', written(`guest${count}`)));
  expect(withGuest(list, 'g1', written('another'))).toBe('tooMany');
  expect(withGuest(list, 'g1', written('first'))).toBe('unchanged');
  const fewer = listOf(withoutGuest(list, 'g1', 'first', 200));
  expect(listOf(withGuest(fewer, 'g1', written('another'))).guests).toHaveLength(50);
});

test('whoever was taken off is not brought back by a call that comes late or before', () => {
  const gone = listOf(withoutGuest(one, 'g1', 'first', 200));
  expect(gone).toMatchObject({ guests: [], removed: ['first'], version: 2, at: 200 });
  expect(withoutGuest(gone, 'g1', 'first', 300)).toBe('unchanged');
  expect(withGuest(gone, 'g1', written('first'))).toBe('unchanged');
  const never = listOf(withoutGuest(null, 'g1', 'first', 200));
  expect(withGuest(never, 'g1', written('first'))).toBe('unchanged');
});

const better = { ...teacher, name: '邹萍', note: '授课' };

test.each([
  ['the version it was decided on', 'first', 1, better, 'corrected'],
  ['an older version, to the same words', 'first', 0, teacher, 'unchanged'],
  ['an older version', 'first', 0, better, 'changedElsewhere'],
  ['somebody who is not there any more', 'second', 1, better, 'changedElsewhere'],
])('a correction of %s', (_case, guestId, basedOn, guest, word) => {
  const change = withCorrectedGuest(one, written(guestId, guest), basedOn);
  if (word !== 'corrected') return expect(change).toBe(word);
  const list = listOf(change);
  expect(rollGuestsOf(list)).toMatchObject([{ ...better, version: 2 }]);
  // Sent again after its answer was lost.
  expect(withCorrectedGuest(list, written(guestId, guest), basedOn)).toBe('unchanged');
});

test('a correction leaves the others as they are, and makes no list', () => {
  const both = listOf(withGuest(one, 'g1', written('second')));
  const list = listOf(withCorrectedGuest(both, written('second', better), 1));
  expect(list.guests).toEqual([one.guests[0], { guestId: 'second', ...better, version: 2, by, at: 100 }]);
  expect(withCorrectedGuest(null, written('first', better), 1)).toBe('changedElsewhere');
});

test('five hundred of those who were taken off are remembered', () => {
  const removed = Array.from({ length: 500 }, (_, index) => `gone${index}`);
  const list = listOf(withoutGuest({ ...one, removed }, 'g1', 'first', 200));
  expect(list.removed).toEqual([...removed.slice(1), 'first']);
});
