import { sampleGathering } from '../../../../tests/sample-gathering';
import type { CheckInDocument, GuessesDocument } from '../../platform/documents';
import type { LeaveDocument } from '../../platform/leave-documents';
import { codesFrom } from './rotating-code';
import {
  afterWrongGuess,
  attendanceOf,
  countRows,
  refuseCheckIn,
  rollOf,
  sheetRowsOf,
  unseatedIn,
  type CheckInFacts,
} from './rules';

const minute = 60_000;
const noon = 1_800_000_000_000;

const gathering = sampleGathering('g1', { orgUnitId: 'B1', name: '第一支部' }, noon);

const checkIn: CheckInDocument = {
  _id: 'g1:M101',
  gatheringId: 'g1',
  memberId: 'M101',
  branchId: 'B1',
  means: 'code',
  at: noon - minute,
  learnedAt: noon - minute,
  by: null,
};

const leave: LeaveDocument = {
  _id: 'g1:M102',
  gatheringId: 'g1',
  memberId: 'M102',
  branchId: 'B1',
  state: 'approved',
  reason: '出差',
  decidedBy: { memberId: 'M100', name: '欧阳明' },
  decidedAt: 0,
};

const guesses = (wrong: number, lastAt: number): GuessesDocument => ({ _id: 'g1:M101', wrong, lastAt });
const codeAt = (time: number) => codesFrom({ gatheringId: 'g1', codeKey: gathering.codeKey }, time)[0]?.code ?? '';

const signUp = { opensAt: 0, closesAt: noon, capacity: 3, quotas: [] };
const withSignUp = { ...gathering, signUp };

describe('a check-in', () => {
  const facts = (over: Partial<CheckInFacts>): CheckInFacts => ({
    gathering,
    invited: true,
    place: null,
    name: '单雪',
    checkIn: null,
    guesses: null,
    code: codeAt(over.now ?? noon),
    now: noon,
    ...over,
  });

  test.each<[string, Partial<CheckInFacts>, string | undefined]>([
    ['in the window with the present code', {}, undefined],
    ['in the first millisecond of the window', { now: gathering.checkIn.opensAt }, undefined],
    ['in the last millisecond of the window', { now: gathering.checkIn.closesAt - 1 }, undefined],
    ['with the code of the step before', { code: codeAt(noon - 15_000) }, undefined],
    ['after nine wrong guesses', { guesses: guesses(9, noon - minute) }, undefined],
    ['after ten wrong guesses five minutes ago', { guesses: guesses(10, noon - 5 * minute) }, undefined],
    ['before the window', { now: gathering.checkIn.opensAt - 1 }, 'notOpenYet'],
    ['after the window', { now: gathering.checkIn.closesAt }, 'windowOver'],
    ['with a code two steps old', { code: codeAt(noon - 30_000) }, 'codeExpired'],
    ['with a guess', { code: codeAt(noon + 3_600_000) }, 'codeWrong'],
    ['after ten wrong guesses', { guesses: guesses(10, noon - minute) }, 'tooManyGuesses'],
    ['by somebody else', { invited: false }, 'notExpected'],
    [
      'when it is cancelled',
      { gathering: { ...gathering, state: 'cancelled', cancelReason: '停电' } },
      'gatheringCancelled',
    ],
    ['with a seat', { gathering: withSignUp, place: { state: 'seated', position: 3 } }, undefined],
    ['from the waiting list', { gathering: withSignUp, place: { state: 'waiting', position: 2 } }, 'notSignedUp'],
    ['without signing up', { gathering: withSignUp }, 'notSignedUp'],
    ['without signing up, before the window', { gathering: withSignUp, now: 0 }, 'notSignedUp'],
    ['without a seat any more, for the second time', { gathering: withSignUp, checkIn }, 'alreadyCheckedIn'],
    ['when it is closed', { gathering: { ...gathering, state: 'closed', closedAt: noon - 1 } }, 'gatheringClosed'],
    ['for the second time', { checkIn }, 'alreadyCheckedIn'],
    [
      'for the second time, after the close',
      { checkIn, gathering: { ...gathering, state: 'closed', closedAt: 1 } },
      'alreadyCheckedIn',
    ],
    ['by somebody else, before the window', { invited: false, now: 0 }, 'notExpected'],
  ])('%s', (_case, over, word) => {
    expect(refuseCheckIn(facts(over))?.word).toBe(word);
  });

  test('is told what goes with the reason', () => {
    expect(refuseCheckIn(facts({ now: 0 }))).toEqual({ word: 'notOpenYet', opensAt: gathering.checkIn.opensAt });
    const place = { state: 'waiting', position: 2 } as const;
    expect(refuseCheckIn(facts({ gathering: withSignUp, place }))).toEqual({ word: 'notSignedUp', waiting: 2 });
    expect(refuseCheckIn(facts({ checkIn }))).toMatchObject({
      receipt: { at: checkIn.at, name: '单雪', means: 'code' },
    });
    expect(refuseCheckIn(facts({ guesses: guesses(10, noon - minute) }))).toMatchObject({ retryAt: noon + 4 * minute });
    expect(refuseCheckIn(facts({ code: '', guesses: guesses(3, noon - minute) }))).toMatchObject({ guessesLeft: 6 });
  });
});

describe('wrong guesses', () => {
  test.each([
    ['the first', null, { wrong: 1, startsAgain: true, guessesLeft: 9 }],
    ['the tenth', guesses(9, noon - 1), { wrong: 10, startsAgain: false, guessesLeft: 0 }],
    ['the first after a pause', guesses(9, noon - 5 * minute), { wrong: 1, startsAgain: true, guessesLeft: 9 }],
  ])('%s', (_case, before, after) => {
    expect(afterWrongGuess(before, noon)).toEqual(after);
  });
});

describe('attendance', () => {
  const withdrawn = { ...leave, state: 'withdrawn' } as const;
  test.each([
    ['present', 'before the limit', noon + 5 * minute - 1, null, false],
    ['late', 'from the limit on', noon + 5 * minute, null, false],
    ['present', 'although on leave', noon, leave, true],
    ['excused', 'on leave', null, leave, false],
    ['excused', 'on leave, closed', null, leave, true],
    ['notYet', 'leave withdrawn', null, withdrawn, false],
    ['absent', 'leave withdrawn, closed', null, withdrawn, true],
    ['notYet', 'no record', null, null, false],
    ['absent', 'no record, closed', null, null, true],
  ] as const)('is %s: %s', (attendance, _case, at, onLeave, closed) => {
    expect(attendanceOf(gathering, at === null ? null : { at, means: 'code' }, onLeave, closed)).toBe(attendance);
  });
});

describe('the roll', () => {
  const people = ['M101', 'M102', 'M103'].map(_id => ({ _id, name: _id, title: '', standing: 'full' as const }));
  const rows = rollOf(gathering, people, [checkIn], [leave], false);

  test('has one row a person, with what is known of them', () => {
    expect(rows.map(({ memberId, attendance, by, reason }) => [memberId, attendance, by, reason])).toEqual([
      ['M101', 'present', null, null],
      ['M102', 'excused', '欧阳明', '出差'],
      ['M103', 'notYet', null, null],
    ]);
    expect(countRows(rows)).toMatchObject({ expected: 3, present: 1, excused: 1, notYet: 1, absent: 0 });
  });

  test('becomes a sheet in which nobody is left open', () => {
    const sheet = sheetRowsOf(rows);
    expect(sheet.map(({ attendance }) => attendance)).toEqual(['present', 'excused', 'absent']);
    expect(countRows(sheet)).toMatchObject({ expected: 3, present: 1, excused: 1, absent: 1, notYet: 0 });
  });
});

describe('who has no seat', () => {
  const person = (_id: string) => ({ _id, name: _id, title: '', standing: 'full' as const });
  const roll = { invited: ['M1', 'M2', 'M3'].map(person), members: [person('M1')] };

  test('is listed with the place in the waiting list', () => {
    const waiting = [{ signUpId: 's', memberId: 'M3', branchId: 'B1' }];
    expect(unseatedIn(roll, { waiting }).map(({ memberId, waiting: position }) => [memberId, position])).toEqual([
      ['M2', null],
      ['M3', 1],
    ]);
  });
});
