import { changedFields, mergeForms, pickFields } from './form-changes';

interface Form {
  readonly title: string;
  readonly late: number | null;
  readonly people: readonly string[];
  readonly spot: { readonly x: number; readonly y: number } | null;
}

const base: Form = { title: '党课', late: 5, people: ['a'], spot: { x: 1, y: 2 } };

type Case = readonly [
  name: string,
  mine: Partial<Form>,
  latest: Partial<Form>,
  merged: Partial<Form>,
  conflicts: readonly (keyof Form)[],
];

test.each<Case>([
  ['nobody changed anything', {}, {}, {}, []],
  ['I changed a text', { title: '我的' }, {}, { title: '我的' }, []],
  ['they changed a text', {}, { title: '他的' }, { title: '他的' }, []],
  ['each changed another field', { title: '我的' }, { late: null }, { title: '我的', late: null }, []],
  ['both changed a text differently', { title: '我的' }, { title: '他的' }, { title: '我的' }, ['title']],
  ['both made the same change', { title: '同' }, { title: '同' }, { title: '同' }, []],
  ['I cleared what they changed', { late: null }, { late: 10 }, { late: null }, ['late']],
  ['I typed and took it back', { title: '党课' }, { title: '他的' }, { title: '他的' }, []],
  ['they added to a list', {}, { people: ['a', 'b'] }, { people: ['a', 'b'] }, []],
  ['equal lists are no change', { people: ['a'] }, { people: ['b'] }, { people: ['b'] }, []],
  ['the same list by both', { people: ['b'] }, { people: ['b'] }, { people: ['b'] }, []],
  ['another order is a change', { people: ['a', 'b'] }, { people: ['b', 'a'] }, { people: ['a', 'b'] }, ['people']],
  ['an equal object is no change', { spot: { y: 2, x: 1 } }, { spot: null }, { spot: null }, []],
  ['both moved a point', { spot: { x: 1, y: 3 } }, { spot: null }, { spot: { x: 1, y: 3 } }, ['spot']],
  [
    'several at once',
    { title: '我的', late: 1 },
    { title: '他的', late: 2 },
    { title: '我的', late: 1 },
    ['title', 'late'],
  ],
])('a merge where %s', (_, mine, latest, merged, conflicts) =>
  expect(mergeForms({ ...base, ...mine }, base, { ...base, ...latest })).toEqual({
    form: { ...base, ...merged },
    conflicts,
  }),
);

test('a merge changes none of the forms it was given', () => {
  const [mine, latest] = [
    { ...base, title: '我的' },
    { ...base, late: null },
  ];
  mergeForms(mine, base, latest);
  expect([mine, base.title, latest]).toEqual([{ ...base, title: '我的' }, '党课', { ...base, late: null }]);
});

test.each<readonly [Partial<Form>, readonly (keyof Form)[]]>([
  [{}, []],
  [{ people: ['a'], spot: { x: 1, y: 2 } }, []],
  [{ late: null }, ['late']],
  [{ people: [], spot: null }, ['people', 'spot']],
])('of the change %j, the changed fields are %j', (change, fields) =>
  expect(changedFields({ ...base, ...change }, base)).toEqual(fields),
);

test('picked fields are those that were asked for', () =>
  expect(pickFields(base, ['late', 'people'])).toEqual({ late: 5, people: ['a'] }));
