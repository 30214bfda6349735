import {
  audienceName,
  authorsOf,
  labelsOf,
  memberIdsIn,
  newReferences,
  refuseReferences,
  type References,
} from './audience';

const node = (_id: string, path: readonly string[], over: object = {}) => {
  const kind = _id.startsWith('B') ? ('branch' as const) : ('unit' as const);
  return [_id, { _id, kind, name: `${_id}名`, path, dissolvedAt: null, ...over }] as const;
};
const person = (_id: string, branchId: string, state: 'active' | 'left' = 'active') =>
  [_id, { _id, name: `${_id}同志`, branchId, state }] as const;

const branch = node('B1', ['C', 'U1', 'B1']);
const unit = node('U1', ['C', 'U1']);
const orgUnits = new Map([
  branch,
  unit,
  node('B2', ['C', 'U1', 'B2']),
  node('B3', ['C', 'U2', 'B3']),
  node('B4', ['C', 'U1', 'B4'], { dissolvedAt: 1 }),
]);
const people = new Map([person('M1', 'B1'), person('M2', 'B2'), person('M9', 'B1', 'left')]);
const ofBranch: References = { host: branch[1], orgUnits, people };
const ofUnit: References = { host: unit[1], orgUnits, people };
const plan = (over: object = {}) => ({ audience: [], observers: [], chairId: null, recorderId: null, ...over });

describe('a host names', () => {
  test.each([
    ['its own people', ofBranch, plan({ audience: ['B1', 'B1:branchCommittee', 'B1:group:一组', 'B1:member:M1'] })],
    ['branches below', ofUnit, plan({ audience: ['B1', 'B2:branchCommittee', 'U1:secretary'] })],
    ['observers and a chair from anywhere', ofBranch, plan({ audience: ['B1'], observers: ['M2'], chairId: 'M2' })],
  ])('%s', (_case, roster, named) => expect(refuseReferences(named, roster)).toBeNull());

  test.each([
    ['what is above', ofBranch, 'U1'],
    ['what is beside', ofBranch, 'B2:branchCommittee'],
    ['another unit', ofUnit, 'B3'],
    ['what is dissolved', ofUnit, 'B4'],
    ['what nobody knows', ofUnit, 'B5'],
  ])('never %s', (_case, roster, key) =>
    expect(refuseReferences(plan({ audience: ['B1', key] }), roster)).toEqual({ word: 'outsideAudience', keys: [key] }),
  );

  test.each([
    ['somebody of another branch', ofUnit, 'M2'],
    ['somebody who left', ofBranch, 'M9'],
    ['somebody whom nobody knows', ofBranch, 'M7'],
  ])('never %s', (_case, roster, memberId) =>
    expect(refuseReferences(plan({ audience: ['B1:member:M1', `B1:member:${memberId}`] }), roster)).toEqual({
      word: 'unknownPeople',
      memberIds: [memberId],
    }),
  );

  test('nobody who left as chair, recorder or observer; each is said once', () =>
    expect(refuseReferences(plan({ chairId: 'M9', recorderId: 'M8', observers: ['M9'] }), ofBranch)).toEqual({
      word: 'unknownPeople',
      memberIds: ['M9', 'M8'],
    }));
});

test('what was named before is not judged again', () => {
  const known = plan({ audience: ['B1:member:M9'], chairId: 'M9' });
  const next = plan({ audience: ['B1:member:M9', 'B1'], chairId: 'M9', recorderId: 'M1' });
  expect(newReferences(next, known)).toEqual(plan({ audience: ['B1'], recorderId: 'M1' }));
  expect(memberIdsIn(next)).toEqual(['M9', 'M1']);
});

test('of the people whom a plan names, whoever is new is judged', () => {
  const known = plan({ observers: ['M1'], chairId: 'M1', recorderId: 'M2' });
  const next = plan({ observers: ['M1', 'M2'], chairId: 'M2', recorderId: 'M2' });
  expect(newReferences(next, known)).toEqual(plan({ observers: ['M2'], chairId: 'M2' }));
  expect(newReferences(next, null)).toBe(next);
});

test.each([
  [ofBranch, 'B1', '全体党员'],
  [ofBranch, 'B1:branchCommittee', '支部委员'],
  [ofBranch, 'B1:group:第一党小组', '第一党小组'],
  [ofBranch, 'B1:member:M1', 'M1同志'],
  [ofUnit, 'U1', '全体党员'],
  [ofUnit, 'U1:branchCommittee', '各支部委员'],
  [ofUnit, 'U1:secretary', '各支部书记'],
  [ofUnit, 'B2', 'B2名'],
  [ofUnit, 'B2:group:一组', 'B2名一组'],
])('in words (%#): %s', (roster, key, name) =>
  expect(labelsOf(plan({ audience: [key] }), roster, [])).toMatchObject([{ key, name }]),
);

test('what is not known any more keeps its name', () => {
  const before = [{ key: 'B1:member:M5', name: '去年的书记', memberId: 'M5' }];
  expect(labelsOf(plan({ audience: ['B1:member:M5'], observers: ['M2'] }), ofBranch, before)).toEqual([
    ...before,
    { key: 'M2', name: 'M2同志', memberId: 'M2' },
  ]);
});

test('what nobody knows, and never did, has no name', () =>
  expect(labelsOf(plan({ audience: ['B7', 'B1'] }), ofUnit, [])).toEqual([
    { key: 'B1', name: 'B1名', memberId: null },
  ]));

test.each([
  ['branch', '支部委员'],
  ['group', '支部委员'],
  ['generalBranch', '各支部委员'],
] as const)('the committee of a %s is called %s', (kind, name) =>
  expect(audienceName('N1:branchCommittee', { _id: 'N1', kind, name: '' }, 'N1')).toBe(name),
);

test('those whom a plan names are authors by their names', () =>
  expect(authorsOf(ofBranch).get('M2')).toEqual({ memberId: 'M2', name: 'M2同志' }));
