import { sampleGathering } from '../../../../../tests/sample-gathering';
import { afterWrongGuess, checkInRecord, refuseCheckIn, refuseSeat, type CheckInFacts } from './check-in';
import { shownCode } from '../../../../../tests/shown-code';
import type { CheckInDocument } from '../../../records/check-ins/document';
import type { GuessesDocument } from '../../../records/guesses/document';

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

const guesses = (wrong: number, lastAt: number): GuessesDocument => ({ _id: 'g1:M101', wrong, lastAt });
const codeAt = (time: number) => shownCode(gathering, time);

const signUp = { opensAt: 0, closesAt: noon, capacity: 3, quotas: [] };
const withSignUp = { ...gathering, signUp };

describe('a check-in', () => {
  const facts = (over: Partial<CheckInFacts>): CheckInFacts => ({
    gathering,
    stand: { branchId: 'B1', observer: false },
    seat: null,
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
    ['by somebody else', { stand: null }, 'notExpected'],
    [
      'when it is cancelled',
      { gathering: { ...gathering, state: 'cancelled', cancelReason: '停电' } },
      'gatheringCancelled',
    ],
    ['with a seat', { gathering: withSignUp, seat: { state: 'seated', position: 3 } }, undefined],
    ['from the waiting list', { gathering: withSignUp, seat: { state: 'waiting', position: 2 } }, 'notSignedUp'],
    ['without signing up', { gathering: withSignUp }, 'notSignedUp'],
    ['without signing up, to sit in', { gathering: withSignUp, stand: { branchId: 'B1', observer: true } }, undefined],
    ['without signing up, before the window', { gathering: withSignUp, now: 0 }, 'notSignedUp'],
    ['without a seat any more, for the second time', { gathering: withSignUp, checkIn }, 'alreadyCheckedIn'],
    ['when it is closed', { gathering: { ...gathering, state: 'closed', closedAt: noon - 1 } }, 'gatheringClosed'],
    ['for the second time', { checkIn }, 'alreadyCheckedIn'],
    [
      'for the second time, after the close',
      { checkIn, gathering: { ...gathering, state: 'closed', closedAt: 1 } },
      'alreadyCheckedIn',
    ],
    ['by somebody else, before the window', { stand: null, now: 0 }, 'notExpected'],
  ])('%s', (_case, over, word) => {
    expect(refuseCheckIn(facts(over))?.word).toBe(word);
  });

  const here = { radius: 200, mayBeWithheld: false };
  const by = (code: boolean, location: typeof here | null) => ({
    gathering: { ...gathering, means: { code, location, online: null } },
  });
  const wrong = codeAt(noon + 3_600_000);

  test.each<[string, Partial<CheckInFacts>, string | undefined]>([
    ['code and place, both right', { ...by(true, here), place: 'inside' }, undefined],
    ['code and place, somewhere else', { ...by(true, here), place: 'outside' }, 'outside'],
    ['code and place, the code wrong as well', { ...by(true, here), place: 'outside', code: wrong }, 'codeWrong'],
    ['code and place, place not given', { ...by(true, here), place: 'notGiven' }, 'placeNeeded'],
    ['code and place, from a client that knows no places', by(true, here), 'placeNeeded'],
    ['place may be withheld', { ...by(true, { ...here, mayBeWithheld: true }), place: 'notGiven' }, undefined],
    ['place may be withheld, and is another', by(true, { ...here, mayBeWithheld: true }), undefined],
    ['the place alone', { ...by(false, here), place: 'inside', code: undefined }, undefined],
    ['the place alone, without it', { ...by(false, here), code: undefined }, 'placeNeeded'],
    ['no code', { code: undefined }, 'codeNeeded'],
    ['neither code nor place', by(false, null), 'notThisWay'],
    ['no means, and too early', { ...by(false, null), now: 0 }, 'notOpenYet'],
  ])('by its means: %s', (_case, over, word) => {
    expect(refuseCheckIn(facts(over))?.word).toBe(word);
  });

  test('is told what goes with the reason', () => {
    expect(refuseCheckIn(facts({ now: 0 }))).toEqual({ word: 'notOpenYet', opensAt: gathering.checkIn.opensAt });
    const seat = { state: 'waiting', position: 2 } as const;
    expect(refuseCheckIn(facts({ gathering: withSignUp, seat }))).toEqual({ word: 'notSignedUp', waiting: 2 });
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

describe('the record', () => {
  const came = { means: 'code', at: 1, learnedAt: 2, by: null } as const;

  test('says nothing of what was not asked', () => {
    const record = checkInRecord(gathering, 'M101', { branchId: 'B1', observer: false }, { ...came, place: 'inside' });
    expect(record).toStrictEqual({ ...checkIn, at: 1, learnedAt: 2 });
  });

  const asking = {
    ...gathering,
    means: { code: true, location: { radius: 200, mayBeWithheld: true }, online: null },
  };

  test.each([
    ['a code', 'code', { place: 'inside' }],
    ['the place', 'location', { place: 'inside' }],
    ['the roll-call', 'byHand', {}],
    ['study', 'online', {}],
  ] as const)('by %s, where the place is asked for, has of it %#', (_case, means, place) => {
    const details = { ...came, means, place: 'inside' } as const;
    const { means: _means, ...record } = checkInRecord(asking, 'M101', { branchId: 'B1', observer: false }, details);
    const { means: _code, ...expected } = { ...checkIn, at: 1, learnedAt: 2, ...place };
    expect(record).toStrictEqual(expected);
  });

  test('of a study has what somebody made of it, and when', () => {
    const details = { ...came, means: 'online', reflection: '守住底线' } as const;
    const record = checkInRecord(gathering, 'M101', { branchId: 'B1', observer: false }, details);
    expect(record.study).toEqual({ reflection: '守住底线', at: 1 });
  });

  test('of an observer where the place is asked for', () => {
    const record = checkInRecord(
      asking,
      'M301',
      { branchId: 'B1', observer: true },
      { ...came, device: { hash: 'x', at: 0 } },
    );
    expect(record).toMatchObject({ branchId: 'B1', observer: true, place: 'notGiven', device: { hash: 'x' } });
  });
});

test('a seat is asked of whoever stands nowhere', () =>
  expect(refuseSeat({ gathering: withSignUp, stand: null, seat: null })).toEqual({
    word: 'notSignedUp',
    waiting: null,
  }));
