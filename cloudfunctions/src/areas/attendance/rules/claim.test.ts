import { sampleGathering } from '../../../../../tests/sample-gathering';
import { shownCode } from '../../../../../tests/shown-code';
import { claimToVerify, judgeClaim, type ClaimFacts, type Claimed } from './claim';
import type { CheckInDocument } from '../../../records/check-ins/document';
import type { GuessesDocument } from '../../../records/guesses/document';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** On the edge of a step; the window is open from half an hour before to an hour after, the gathering ends after 90 minutes. */
const noon = 1_800_000_000_000;

const gathering = sampleGathering('g1', { orgUnitId: 'B1', name: '第一支部' }, noon);
const codeAt = (time: number) => shownCode(gathering, time);
const guessed: GuessesDocument = { _id: 'g1:M101', wrong: 10, lastAt: noon + hour };
const checkIn = { at: noon, means: 'byHand', memberId: 'M101' } as CheckInDocument;

const judge = (claim: Partial<Claimed> = {}, over: Partial<ClaimFacts> = {}) => {
  const verdict = judgeClaim({
    gathering,
    stand: { branchId: 'B1', observer: false },
    seat: null,
    name: '单雪',
    checkIn: null,
    guesses: null,
    now: noon + hour,
    claim: { code: codeAt(noon), at: noon, clockAgeMs: 10 * minute, ...claim },
    ...over,
  });
  if (verdict.is === 'refused') return verdict.refusal.word;
  return verdict.is === 'toVerify' ? verdict.reason : verdict.is;
};

const here = { radius: 200, mayBeWithheld: false };
const by = (code: boolean, location: typeof here | null) => ({
  gathering: { ...gathering, means: { code, location, online: null } },
});
const closed = { gathering: { ...gathering, state: 'closed', closedAt: noon + hour } } as const;

test.each<[string, string, Partial<Claimed>, Partial<ClaimFacts>]>([
  ['accepted', 'the code of that time', {}, {}],
  ['accepted', 'typed to the end of the step after, on a slow clock', { at: noon + 59 * second }, {}],
  ['otherTime', 'a little later than that', { at: noon + 60 * second }, {}],
  ['accepted', 'on a clock that is thirty seconds behind', { at: noon - 30 * second }, {}],
  ['otherTime', 'on a clock that is further behind', { at: noon - 31 * second }, {}],
  ['otherTime', 'a code of half an hour later', { code: codeAt(noon + 30 * minute) }, {}],
  ['codeWrong', 'a code that was never shown in the window', { code: codeAt(noon + 3 * hour) }, {}],
  ['codeWrong', 'a code of hours before the window', { code: codeAt(noon - 3 * hour) }, {}],
  ['accepted', 'the first code of the window', { code: codeAt(noon - 30 * minute), at: noon - 30 * minute }, {}],
  ['codeNeeded', 'no code', { code: undefined }, {}],
  ['clockUnknown', 'a phone that never heard the time', { clockAgeMs: null }, {}],
  ['accepted', 'a phone that heard it a day ago', { clockAgeMs: 24 * hour }, {}],
  ['accepted', 'a phone that is a minute ahead', {}, { now: noon - minute }],
  ['clockUnknown', 'a phone that heard it more than a day ago', { clockAgeMs: 24 * hour + 1 }, {}],
  ['clockUnknown', 'a phone whose clock is a year off', { clockAgeMs: null, at: noon + 365 * 24 * hour }, {}],
  ['clockUnknown', 'a phone that speaks of the future', { at: noon + 61 * minute + 1 }, {}],
  ['closed', 'the sheet is closed', {}, closed],
  ['clockUnknown', 'the sheet is closed, and the phone does not know the time', { clockAgeMs: null }, closed],
  ['accepted', 'two hours after the end', {}, { now: noon + 90 * minute + 2 * hour }],
  ['tooLate', 'later', {}, { now: noon + 90 * minute + 2 * hour + 1 }],
  ['tooManyGuesses', 'after ten wrong codes', {}, { guesses: guessed }],
  ['accepted', 'code and place', { place: 'inside' }, by(true, here)],
  ['outside', 'code, somewhere else', { place: 'outside' }, by(true, here)],
  ['noPlace', 'code, place not given', {}, by(true, here)],
  ['accepted', 'code, place may be withheld', {}, by(true, { ...here, mayBeWithheld: true })],
  ['accepted', 'the place alone', { code: undefined, place: 'inside' }, by(false, here)],
  [
    'notOpenYet',
    'the place alone, too early',
    { code: undefined, place: 'inside', at: noon - 31 * minute },
    by(false, here),
  ],
  ['windowOver', 'the place alone, too late', { code: undefined, place: 'inside', at: noon + hour }, by(false, here)],
  ['clockUnknown', 'the place alone, at no known time', { code: undefined, clockAgeMs: null }, by(false, here)],
  [
    'clockUnknown',
    'the place alone, too late by a clock that knows no time',
    { code: undefined, clockAgeMs: null, at: noon + 2 * hour },
    by(false, here),
  ],
  ['outside', 'the place alone, somewhere else', { code: undefined, place: 'outside' }, by(false, here)],
  ['notThisWay', 'roll-call only', {}, by(false, null)],
  ['notExpected', 'somebody else', {}, { stand: null }],
  ['alreadyCheckedIn', 'somebody who is there already', {}, { checkIn }],
  ['gatheringCancelled', 'a gathering that was cancelled', {}, { gathering: { ...gathering, state: 'cancelled' } }],
])('%s: %s', (word, _case, claim, over) => {
  expect(judge(claim, over)).toBe(word);
});

const person = { stand: { branchId: 'B1', observer: false }, seat: null, name: '', checkIn: null, guesses: null };

test('tells when the code was on the screen', () => {
  const facts = { code: codeAt(noon + 10 * minute), at: noon, clockAgeMs: 0 };
  expect(judgeClaim({ ...person, gathering, now: noon + hour, claim: facts })).toEqual({
    is: 'toVerify',
    reason: 'otherTime',
    shownAt: noon + 10 * minute,
  });
});

describe('in a window of three days', () => {
  const closesAt = noon + 72 * hour;
  const long = { ...gathering, endsAt: closesAt, checkIn: { ...gathering.checkIn, closesAt } };
  const judged = (shown: number, at: number) =>
    judgeClaim({ ...person, gathering: long, now: closesAt, claim: { code: codeAt(shown), at, clockAgeMs: 0 } });

  test.each([
    ['is found on the second day', 36 * hour, 36 * hour, { is: 'accepted', shownAt: noon + 36 * hour }],
    ['is found up to half a day away', 25 * hour, 36 * hour, { is: 'toVerify', shownAt: noon + 25 * hour }],
    ['of a day before is not looked for', 12 * hour, 36 * hour, { is: 'refused' }],
    ['of a day after is not looked for', 60 * hour, 36 * hour, { is: 'refused' }],
  ])('a code %s', (_case, shown, at, expected) => expect(judged(noon + shown, noon + at)).toMatchObject(expected));

  test('a code that is on the screen twice is of the time next to what the phone says', () => {
    const shownAt = new Map<string, number>();
    let time = noon;
    for (; !shownAt.has(codeAt(time)); time += 15 * second) shownAt.set(codeAt(time), time);
    const first = shownAt.get(codeAt(time)) ?? 0;
    expect(judged(first, first + second)).toEqual({ is: 'accepted', shownAt: first });
    expect(judged(first, time + second)).toEqual({ is: 'accepted', shownAt: time });
  });
});

test('a claim is put before the secretary with all that is known of it', () => {
  const known = {
    claimId: 'claim1',
    memberId: 'M101',
    branchId: 'B1',
    observer: false,
    at: noon,
    learnedAt: noon + 1,
    reason: 'closed',
    shownAt: noon,
  } as const;
  const open = {
    ...known,
    _id: 'g1:M101',
    gatheringId: 'g1',
    means: 'code',
    place: null,
    state: 'toVerify',
    decidedBy: null,
    decidedAt: null,
    words: null,
  };
  expect(claimToVerify(gathering, { ...known, place: undefined, device: undefined })).toStrictEqual(open);
  const byPlace = by(false, here).gathering;
  const device = { hash: 'h', at: noon };
  expect(claimToVerify(byPlace, { ...known, place: 'inside', device })).toEqual({
    ...open,
    means: 'location',
    place: 'inside',
    device,
  });
});
