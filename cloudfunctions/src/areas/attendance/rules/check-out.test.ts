import { sampleGathering } from '../../../../../tests/sample-gathering';
import { shownCode } from '../../../../../tests/shown-code';
import { checkOutWindow, refuseCheckOut, type CheckOutFacts } from './check-out';
import type { CheckInDocument } from '../../../records/check-ins/document';
import type { GatheringDocument } from '../../../records/gatherings/document';

const now = 1_800_000_000_000;
const minute = 60_000;
const gathering: GatheringDocument = {
  ...sampleGathering('gathering00000001', { orgUnitId: 'B1', name: '第一支部' }, now),
  state: 'published',
  startsAt: now - minute,
  endsAt: now + minute,
  checkOut: true,
  codeKey: 'ab',
  checkIn: { opensAt: now - 2 * minute, lateAfter: now, closesAt: now - 1 },
};
const codeAt = (at: number) => shownCode(gathering, at);
const checkIn: CheckInDocument = {
  _id: 'g:m',
  gatheringId: gathering._id,
  memberId: 'm',
  branchId: 'B1',
  means: 'code',
  at: now - minute,
  learnedAt: now - minute,
  by: null,
};
const left = { at: now, means: 'code', by: null } as const;
const facts: CheckOutFacts = { gathering, checkIn, guesses: null, name: '单雪', code: codeAt(now), now };

test.each<[string, Partial<CheckOutFacts>, object | null]>([
  ['after phones may check in no more', {}, null],
  ['checked in by hand', { checkIn: { ...checkIn, means: 'byHand' } }, null],
  ['taken back before', { checkIn: { ...checkIn, left: null } }, null],
  ['again', { checkIn: { ...checkIn, left } }, { word: 'alreadyCheckedOut', receipt: { leftAt: now } }],
  ['not here', { checkIn: null }, { word: 'notCheckedIn' }],
  ['here by study', { checkIn: { ...checkIn, means: 'online' } }, { word: 'notAsked' }],
  ['where it is not asked for', { gathering: { ...gathering, checkOut: false } }, { word: 'notAsked' }],
  [
    'not here, where it is not asked for',
    { checkIn: null, gathering: { ...gathering, checkOut: false } },
    { word: 'notAsked' },
  ],
  ['at the very start', { gathering: { ...gathering, startsAt: now } }, null],
  ['before the start', { gathering: { ...gathering, startsAt: now + 1 } }, { word: 'notBegun', startsAt: now + 1 }],
  ['closed', { gathering: { ...gathering, state: 'closed', closedAt: now } }, { word: 'gatheringClosed' }],
  ['cancelled', { gathering: { ...gathering, state: 'cancelled' } }, { word: 'gatheringCancelled' }],
  ['an old code', { code: codeAt(now - minute) }, { word: 'codeExpired' }],
  ['a wrong code', { code: 'abcdef' }, { word: 'codeWrong', guessesLeft: 9 }],
  ['after too many guesses', { guesses: { _id: 'g:m', wrong: 10, lastAt: now } }, { word: 'tooManyGuesses' }],
])('%s', (_case, over, refusal) => {
  const outcome = refuseCheckOut({ ...facts, ...over });
  if (refusal) expect(outcome).toMatchObject(refusal);
  else expect(outcome).toBeNull();
});

test.each([
  ['two hours after the end', true, now, { from: now - minute, until: now + 121 * minute }],
  [
    'the end of the window, where that is later',
    true,
    now + 200 * minute,
    { from: now - minute, until: now + 200 * minute },
  ],
  ['never, where nobody is asked', false, now, null],
])('codes are for checking out until %s', (_case, checkOut, closesAt, expected) =>
  expect(checkOutWindow({ ...gathering, checkOut, checkIn: { ...gathering.checkIn, closesAt } })).toEqual(expected),
);
