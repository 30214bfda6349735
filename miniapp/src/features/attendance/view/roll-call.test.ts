import type { RollCall, RollCallRow } from '../../../../../types/roll-call';
import { checkOutWords } from '../words/states';
import {
  batches,
  countRoll,
  matches,
  openRow,
  patchRoll,
  rowOfReceipt,
  steadyRows,
  withPending,
  checkedOutCount,
} from './roll-call';

const row = (memberId: string, attendance: RollCallRow['attendance'] = 'notYet'): RollCallRow => ({
  memberId,
  name: `张${memberId}`,
  title: '科员',
  standing: 'full',
  entitled: true,
  attendance,
  at: null,
  means: null,
  by: null,
  reason: null,
});
const ids = (rows: readonly RollCallRow[]) => rows.map(one => one.memberId).join('');

test('found by state, by name and by title', () => {
  expect(matches(row('a', 'late'), 'came', '')).toBe(true);
  expect(matches(row('a', 'excused'), 'notYet', '')).toBe(false);
  expect(matches(row('a'), 'all', ' 张 a')).toBe(true);
  expect(matches(row('a'), 'all', '科')).toBe(true);
  expect(matches(row('a'), 'all', '李')).toBe(false);
});

describe('rows under the finger', () => {
  const notYet = (one: RollCallRow) => matches(one, 'notYet', '');

  it('stay where they are when they no longer match', () => {
    const first = steadyRows([row('a'), row('b'), row('c')], [], notYet);
    const later = steadyRows([row('a'), row('b', 'present'), row('c')], ['a', 'b', 'c'], notYet);
    expect([ids(first.shown), ids(later.shown), later.leftOver]).toEqual(['abc', 'abc', 1]);
  });

  it('are joined at the end by those that match now', () => {
    const later = steadyRows([row('a'), row('b'), row('c')], ['b', 'c'], notYet);
    expect(ids(later.shown)).toBe('bca');
  });

  it('leave when the person has left the roll', () => {
    expect(ids(steadyRows([row('c')], ['b', 'c'], notYet).shown)).toBe('c');
  });
});

describe('a tap before its answer', () => {
  it('shows as being recorded and counts', () => {
    const rows = withPending([row('a'), row('b', 'excused')], new Map([['a', 'sending']]), 'late');
    expect(rows.map(one => [one.attendance, one.pending])).toEqual([
      ['late', 'sending'],
      ['excused', null],
    ]);
    expect(countRoll(rows)).toMatchObject({ expected: 2, late: 1, excused: 1, notYet: 0 });
  });

  it('shows as it is when it failed', () => {
    const [failed, unsure] = withPending(
      [row('a'), row('b')],
      new Map([
        ['a', 'failed'],
        ['b', 'unsure'],
      ] as const),
      'present',
    );
    expect([failed?.attendance, failed?.pending, unsure?.pending]).toEqual(['notYet', 'failed', 'unsure']);
  });

  it('is forgotten once the roll has it', () => {
    const [come] = withPending([row('a', 'late')], new Map([['a', 'unsure']]), 'present');
    expect([come?.attendance, come?.pending]).toEqual(['late', null]);
  });
});

test('an answer is in the roll before it is read again', () => {
  const roll: RollCall = {
    gatheringId: 'g1',
    branchId: 'b1',
    title: '党课',
    state: 'published',
    opensAt: 0,
    closesAt: 1,
    counts: countRoll([row('a'), row('b')]),
    quorum: null,
    rows: [row('a'), row('b')],
    unseated: [],
    maySignUp: false,
    phonesShared: [],
    guests: [],
    mayKeepGuests: false,
    now: 0,
  };
  const receipt = {
    gatheringId: 'g1',
    title: '党课',
    memberId: 'b',
    name: '张b',
    at: 5,
    means: 'byHand',
    attendance: 'late',
  } as const;
  const patched = patchRoll(roll, [rowOfReceipt(receipt, '李明')]);
  expect(patched.rows[1]).toMatchObject({ attendance: 'late', at: 5, by: '李明' });
  expect(patched.counts).toMatchObject({ expected: 2, late: 1, notYet: 1 });
  expect(patchRoll(patched, [openRow('b')]).rows).toEqual(roll.rows);
});

test('observers are not among the expected', () => {
  expect(countRoll([row('a', 'observer'), row('b', 'present')])).toMatchObject({
    expected: 1,
    observer: 1,
    present: 1,
  });
});

test('no call checks in more than 200', () => {
  const many = Array.from({ length: 401 }, (_, index) => String(index));
  expect(batches(many).map(batch => batch.length)).toEqual([200, 200, 1]);
  expect(batches([])).toEqual([]);
});

test('who has left is counted among those who are asked', () =>
  expect(checkedOutCount([{ leftAt: 5 }, { leftAt: null }, { leftAt: undefined }, {}])).toEqual({ asked: 2, left: 1 }));

test.each([
  [{ leftAt: 0 }, '08:00 签退'],
  [{ leftAt: 0, leftBy: '李明' }, '08:00 签退（李明登记）'],
  [{ leftAt: null }, '未签退'],
  [{}, ''],
])('%j is said as %s', (left, words) => expect(checkOutWords(left)).toBe(words));
