import { sampleGathering } from '../../../../../tests/sample-gathering';
import { sampleLeave } from '../../../../../tests/sample-leave';
import { phonesShared, rollOf, unseatedIn } from './roll';
import type { CheckInDocument } from '../../../records/check-ins/document';
import { attendanceOf, countRows } from '../../../domain/attendance';
import { sheetRowsOf } from './sheets';

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

const leave = sampleLeave('g1', 'M102');

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
    expect(attendanceOf(gathering, at === null ? null : { at }, onLeave, closed)).toBe(attendance);
  });
});

const withVotes = (rows: ReturnType<typeof rollOf>) => rows.map(row => ({ ...row, entitled: true }));

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

  test('has those who sit in, who count for nothing until they are there', () => {
    const sittingIn = (there: readonly CheckInDocument[]) =>
      rollOf(gathering, people, there, [], true, new Set(['M101', 'M103']));
    const one = sittingIn([checkIn]);
    expect(one.map(({ attendance, invited }) => [attendance, invited])).toEqual([
      ['observer', true],
      ['absent', false],
      ['notYet', true],
    ]);
    expect(countRows(one)).toMatchObject({ expected: 1, absent: 1, observer: 1, notYet: 0 });
    expect(sheetRowsOf(withVotes(one)).map(({ memberId }) => memberId)).toEqual(['M101', 'M102']);
  });

  test('becomes a sheet in which nobody is left open', () => {
    const sheet = sheetRowsOf(withVotes(rows));
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

test.each([
  [[], []],
  [['a', 'b', null], []],
  [['a', 'b', 'a'], [['单雪', '解晓东']]],
  [['a', 'a', 'a'], [['单雪', '仇志远', '解晓东']]],
])('phones %j are shared by %j', (phones, groups) => {
  const names = ['单雪', '仇志远', '解晓东'];
  const members = names.map(name => ({ _id: name, name }));
  const checkIns = phones.map((hash, index) => ({
    memberId: names[index] ?? '',
    device: hash ? { hash, at: 0 } : null,
  }));
  expect(phonesShared(members, checkIns)).toEqual(groups);
});

test('a leave that nobody has decided yet is of nobody', () => {
  const people = [{ _id: 'M102', name: '', title: '', standing: 'full' as const }];
  const [row] = rollOf(gathering, people, [], [{ ...leave, decidedBy: null }], false);
  expect(row).toMatchObject({ attendance: 'excused', by: null, reason: '出差' });
});
