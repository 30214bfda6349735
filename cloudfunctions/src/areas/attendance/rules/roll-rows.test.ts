import { sampleGathering } from '../../../../../tests/sample-gathering';
import { sampleLeave } from '../../../../../tests/sample-leave';
import { member } from '../../../../../tests/small-organisation';
import type { CheckInDocument } from '../../../records/check-ins/document';
import { idsNotAmong, isExpectedIn, phonesShared, rollBranchOf, rollOf, unseatedIn } from './roll';

const noon = 1_800_000_000_000;
const gathering = sampleGathering('g1', { orgUnitId: 'B1', name: '第一支部' }, noon, { checkOut: true });
const secretary = { memberId: 'M100', name: '欧阳明' };
const checkIn = (memberId: string, over: Partial<CheckInDocument> = {}): CheckInDocument => ({
  _id: `g1:${memberId}`,
  gatheringId: 'g1',
  memberId,
  branchId: 'B1',
  means: 'code',
  at: noon - 5,
  learnedAt: noon - 4,
  by: null,
  ...over,
});
const person = member('M101', '单雪', 'B1');
const elsewhere = member('M201', '曾立', 'B2');

test('somebody is expected with the branch that they are meant with', () => {
  expect(isExpectedIn(person, gathering, null, 'B1')).toBe(true);
  expect(isExpectedIn(person, gathering, null, 'B2')).toBe(false);
  expect(isExpectedIn(elsewhere, gathering, null, 'B2')).toBe(false);
});

test.each([
  ['a closed sheet keeps whom it has', person, { sheet: 'B7', record: 'B8' }, 'B7'],
  ['failing that it is where they are expected', person, { sheet: null, record: 'B8' }, 'B1'],
  ['failing that where they are on record', elsewhere, { sheet: null, record: 'B8' }, 'B8'],
  ['and failing that nowhere', elsewhere, { sheet: null, record: null }, null],
])('on whose roll somebody stands: %s', (_case, who, onRecord, branchId) =>
  expect(rollBranchOf(who, gathering, null, onRecord)).toBe(branchId),
);

describe('a row of the roll', () => {
  const rowOf = (checkIns: CheckInDocument[], leaves: ReturnType<typeof sampleLeave>[] = []) =>
    rollOf(gathering, [person], checkIns, leaves, false)[0];

  test('of whom nothing is known is empty', () =>
    expect(rowOf([])).toEqual({
      memberId: 'M101',
      name: '单雪',
      title: '科员',
      standing: 'full',
      attendance: 'notYet',
      invited: false,
      at: null,
      learnedAt: null,
      means: null,
      place: null,
      by: null,
      reason: null,
    }));

  test('of who came has all of the check-in', () =>
    expect(
      rowOf([
        checkIn('M101', { place: 'inside', by: secretary, left: { at: noon + 9, means: 'byHand', by: secretary } }),
      ]),
    ).toMatchObject({
      attendance: 'present',
      at: noon - 5,
      learnedAt: noon - 4,
      means: 'code',
      place: 'inside',
      by: '欧阳明',
      leftAt: noon + 9,
      leftBy: '欧阳明',
      reason: null,
    }));

  test('of who has left by themself names nobody', () =>
    expect(rowOf([checkIn('M101', { left: { at: 1, means: 'code', by: null } })])).toMatchObject({ leftBy: null }));

  test('of who is excused has reason and decider, and of who came in spite of it neither', () => {
    expect(rowOf([], [sampleLeave('g1', 'M101')])).toMatchObject({
      attendance: 'excused',
      reason: '出差',
      by: '欧阳明',
    });
    expect(rowOf([checkIn('M101')], [sampleLeave('g1', 'M101')])).toMatchObject({ reason: null, by: null });
  });
});

test('those without a seat are named with their place in the waiting list', () => {
  const [one, two, three] = ['M1', 'M2', 'M3'].map(id => member(id, id, 'B1'));
  if (!one || !two || !three) throw new Error('nobody');
  const waiting = [
    { signUpId: 's9', memberId: 'M9', branchId: 'B1' },
    { signUpId: 's3', memberId: 'M3', branchId: 'B1' },
  ];
  expect(unseatedIn({ invited: [one, two, three], members: [one] }, { waiting } as never)).toEqual([
    { memberId: 'M2', name: 'M2', title: '科员', waiting: null },
    { memberId: 'M3', name: 'M3', title: '科员', waiting: 2 },
  ]);
});

test('who shares a phone is named once, and who has none with nobody', () => {
  const people = ['M1', 'M2', 'M3', 'M4'].map(_id => ({ _id, name: _id }));
  const by = (memberId: string, hash: string | null) => ({ memberId, device: hash === null ? null : { hash, at: 1 } });
  const shared = phonesShared(people, [by('M1', 'a'), by('M2', 'b'), by('M3', 'a'), by('M4', null)] as never);
  expect(shared).toEqual([['M1', 'M3']]);
});

test('ids that nobody has are told', () =>
  expect(idsNotAmong([{ _id: 'M1' }, { _id: 'M2' }], ['M2', 'M9', 'M1', 'M8'])).toEqual(['M9', 'M8']));
