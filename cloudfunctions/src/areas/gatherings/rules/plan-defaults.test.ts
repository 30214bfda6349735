import { branchChoices, isBranch, kindDefaults, unitChoices } from './plan-defaults';

const branch = { _id: 'B1', kind: 'branch', name: '第一支部' } as const;
const person = (group: string | null, duty: 'secretary' | null = null) => ({ group, duty });

const choices = () =>
  branchChoices(branch, [person('第十党小组', 'secretary'), person('第二党小组'), person('第二党小组'), person(null)]);

test('a branch chooses among everybody, its committee and its groups in their order', () =>
  expect(choices().map(({ name, people }) => [name, people])).toEqual([
    ['全体党员', 4],
    ['支部委员', 1],
    ['第二党小组', 2],
    ['第十党小组', 1],
  ]));

test.each([
  ['generalMeeting', ['B1']],
  ['committeeMeeting', ['B1:branchCommittee']],
  ['groupMeeting', ['B1:group:第二党小组']],
] as const)('%s is usually for %j', (kind, audience) =>
  expect(kindDefaults('B1', choices())[kind]).toMatchObject({ audience }),
);

test('what a kind is usually for is found in whatever order the choices are', () =>
  expect(kindDefaults('B1', choices().reverse()).generalMeeting.audience).toEqual(['B1']));

test('a branch without groups holds a group meeting with everybody', () =>
  expect(kindDefaults('B1', branchChoices(branch, [person(null)])).groupMeeting.audience).toEqual(['B1']));

test('a unit chooses among everybody, those who lead, and what is below', () => {
  const unit = { _id: 'U1', kind: 'unit', name: '市档案馆' } as const;
  expect(unitChoices(unit, 12, [branch]).map(({ key, name }) => [key, name])).toEqual([
    ['U1', '全体党员'],
    ['U1:branchCommittee', '各支部委员'],
    ['U1:secretary', '各支部书记'],
    ['B1', '第一支部'],
  ]);
});

test('what is usual of a kind is all of it', () =>
  expect(kindDefaults('B1', choices()).generalMeeting).toEqual({
    audience: ['B1'],
    minutes: expect.any(Number),
    hours: 0,
    remindBefore: [1440, 60],
    agenda: ['清点人数，宣布开会', '通报支部工作', '讨论审议事项', '表决', '宣布表决结果'],
    online: false,
  }));

test.each([
  ['branch', true],
  ['group', true],
  ['generalBranch', false],
  ['unit', false],
  ['committee', false],
] as const)('a %s has its members itself: %s', (kind, expected) => expect(isBranch({ kind })).toBe(expected));
