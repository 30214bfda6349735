import { branchChoices, kindDefaults, unitChoices } from './plan-defaults';

const branch = { _id: 'B1', kind: 'branch', name: '第一支部' } as const;
const person = (group: string | null, duty: 'secretary' | null = null) => ({ group, duty });

const choices = branchChoices(branch, [person('第十党小组', 'secretary'), person('第二党小组'), person('第二党小组')]);

test('a branch chooses among everybody, its committee and its groups in their order', () =>
  expect(choices.map(({ name, people }) => [name, people])).toEqual([
    ['全体党员', 3],
    ['支部委员', 1],
    ['第二党小组', 2],
    ['第十党小组', 1],
  ]));

test.each([
  ['generalMeeting', ['B1']],
  ['committeeMeeting', ['B1:branchCommittee']],
  ['groupMeeting', ['B1:group:第二党小组']],
] as const)('%s is usually for %j', (kind, audience) =>
  expect(kindDefaults('B1', choices)[kind]).toMatchObject({ audience }),
);

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
