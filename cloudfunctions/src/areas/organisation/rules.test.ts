import { member, orgUnits } from '../../../../tests/small-organisation';
import type { Role } from '../../../../types/operation';
import { homeIn, placedFirst } from '../../domain/home';
import type { OrgUnitDocument } from '../../records/org-units/document';
import { newOrgUnit } from '../../records/org-units/rules';
import { isMovable, mayDo, mayMoveAway, mayStandBelow, memberPlaceChange, movedTo } from './rules';

const node = (id: string, over: Partial<OrgUnitDocument> = {}): OrgUnitDocument => {
  const found = orgUnits.find(({ _id }) => _id === id);
  if (!found) throw new Error(id);
  return { ...found, ...over };
};
const general = newOrgUnit({ _id: 'G1', kind: 'generalBranch', name: '机关总支', order: 0, parent: node('U1') });
const group = newOrgUnit({ _id: 'X1', kind: 'group', name: '第一党小组', order: 0, parent: node('B1') });
const held = (role: Role, orgUnitId: string) => [{ role, orgUnitId, orgUnitName: '' }];
const empty = { below: 0, people: 0 };

test.each([
  ['unit', 'committee', true],
  ['branch', 'committee', false],
  ['generalBranch', 'unit', true],
  ['branch', 'unit', true],
  ['branch', 'generalBranch', true],
  ['generalBranch', 'generalBranch', false],
  ['branch', 'branch', false],
  ['group', 'branch', false],
  ['branch', 'group', false],
] as const)('a %s may stand below a %s: %s', (kind, parent, expected) => {
  expect(mayStandBelow(kind, { kind: parent, dissolvedAt: null })).toBe(expected);
  expect(mayStandBelow(kind, { kind: parent, dissolvedAt: 1 })).toBe(false);
});

test.each([
  ['the committee', node('C'), false],
  ['a unit', node('U1'), false],
  ['a general branch', general, true],
  ['a branch', node('B1'), true],
  ['a dissolved branch', node('B1', { dissolvedAt: 1 }), false],
  ['a group', group, false],
])('%s can be put elsewhere: %#', (_case, orgUnit, expected) => expect(isMovable(orgUnit)).toBe(expected));

test.each([
  ['an administrator above', held('administrator', 'U1'), true],
  ['an administrator of the branch alone', held('administrator', 'B1'), false],
  ['a secretary above', held('secretary', 'U1'), false],
])('from where it stands it may be taken by %s: %#', (_case, roles, expected) =>
  expect(mayMoveAway(roles, node('B1'))).toBe(expected),
);

const administrator = held('administrator', 'C');

test.each([
  ['a committee', node('C'), empty, { add: ['unit'], rename: true, move: false, dissolve: false }],
  ['a unit', node('U1'), empty, { add: ['generalBranch', 'branch'], rename: true, move: false, dissolve: true }],
  ['a unit with branches', node('U1'), { ...empty, below: 1 }, { dissolve: false }],
  ['a general branch', general, empty, { add: ['branch'], rename: true, move: true, dissolve: true }],
  ['an empty branch', node('B1'), empty, { add: [], rename: true, move: true, dissolve: true }],
  ['a branch with people', node('B1'), { ...empty, people: 1 }, { dissolve: false }],
  [
    'what is dissolved',
    node('B1', { dissolvedAt: 1 }),
    empty,
    { add: [], rename: false, move: false, dissolve: false },
  ],
])('what an administrator may do with %s', (_case, orgUnit, contents, expected) =>
  expect(mayDo(orgUnit, contents, administrator)).toMatchObject(expected),
);

test('who administers a branch alone does not move it', () =>
  expect(mayDo(node('B1'), empty, held('administrator', 'B1')).move).toBe(false));

test('a branch that is moved keeps where it stood, and counts as a new version', () => {
  const moved = movedTo(node('B1', { version: 4 }), ['C', 'U2', 'B1'], 100);
  expect(moved).toMatchObject({ _id: 'B1', path: ['C', 'U2', 'B1'], version: 5 });
  expect(moved.past).toEqual([{ path: ['C', 'U1', 'B1'], until: 100 }]);
  expect(moved.everBelow).toEqual(['C', 'U1', 'B1', 'U2']);
  const back = movedTo(moved, ['C', 'U1', 'B1'], 200);
  expect(back.past).toHaveLength(2);
  expect(back.everBelow).toEqual(['C', 'U1', 'B1', 'U2']);
});

describe('somebody whose branch was moved at 100', () => {
  const place = homeIn({ ...node('B1'), path: ['C', 'U2', 'B1'] }, node('U2'));
  const since = (at: number | null) => ({
    ...member('M1', '单雪', 'B1'),
    ...placedFirst(homeIn(node('B1'), node('U1')), at),
  });

  test('and who stands there already is not changed', () =>
    expect(memberPlaceChange({ ...since(1), path: ['C', 'U2', 'B1'] }, place, 100)).toBeNull());

  test.each([
    ['was there before', 99],
    ['was there as long as is known', null],
  ])('and who %s keeps the place before', (_case, at) => {
    const change = memberPlaceChange(since(at), place, 100);
    expect(change).toMatchObject({ unitId: 'U2', since: 100 });
    expect(change?.past).toMatchObject([{ unitId: 'U1', from: at, until: 100 }]);
  });

  test.each([
    ['with the move', 100],
    ['after it', 101],
  ])('and who came %s was never where it stood before', (_case, at) =>
    expect(memberPlaceChange(since(at), place, 100)).toEqual(place),
  );
});
