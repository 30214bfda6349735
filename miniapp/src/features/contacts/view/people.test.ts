import type { Card } from '../../../../../types/contacts';
import {
  filterPeople,
  indexLetters,
  inGroupOrder,
  markedParts,
  neededFor,
  nodeWords,
  phoneContactOf,
  placeWords,
} from './people';

const branch = { orgUnitId: 'B1', name: '第一支部' };
const unit = { orgUnitId: 'U1', name: '市档案馆' };

test('a unit tells its branches and people, a branch its people', () => {
  const node = { orgUnitId: 'U1', name: '', branches: 2, people: 30 };
  expect(nodeWords({ ...node, kind: 'unit' })).toBe('2 个支部 · 30 人');
  expect(nodeWords({ ...node, kind: 'branch' })).toBe('30 人');
});

test('a place is not said twice', () => {
  expect(placeWords({ branch, unit })).toBe('市档案馆 · 第一支部');
  expect(placeWords({ branch, unit: branch })).toBe('第一支部');
});

describe('what was searched for is marked in a name', () => {
  test.each([
    [0, 2, ['[欧阳]', '明']],
    [2, 3, ['欧阳', '[明]']],
    [0, 3, ['[欧阳明]']],
  ])('%d to %d', (from, to, parts) => {
    expect(markedParts('欧阳明', from, to).map(({ text, marked }) => (marked ? `[${text}]` : text))).toEqual(parts);
  });
});

describe('the letters index', () => {
  const letters = [
    { letter: 'C', at: 0 },
    { letter: 'Z', at: 120 },
  ];

  test('is there for more than 30 people', () => {
    expect(indexLetters(letters, 30)).toEqual([]);
    expect(indexLetters(letters, 31)).toEqual(['C', 'Z']);
  });

  test.each([
    ['C', 120],
    ['Z', 130],
    ['Q', 0],
  ])('the people of %s are among the first %d', (letter, needed) => {
    expect(neededFor(letters, 130, letter)).toBe(needed);
  });
});

test('a letter and a group narrow a list together', () => {
  const people = [
    { letter: 'C', group: '第一党小组' },
    { letter: 'C', group: null },
    { letter: 'Z', group: '第一党小组' },
  ];
  expect(filterPeople(people, { letter: '', group: '' })).toHaveLength(3);
  expect(filterPeople(people, { letter: 'C', group: '' })).toHaveLength(2);
  expect(filterPeople(people, { letter: 'C', group: '第一党小组' })).toEqual([people[0]]);
});

test('groups stand in the order of their numbers', () => {
  const names = [
    '离退休党小组',
    '第十党小组',
    '第二党小组',
    '第十二党小组',
    '第一党小组',
    '第二十一党小组',
    '第3党小组',
  ];
  expect(inGroupOrder(names.map(name => ({ name }))).map(({ name }) => name)).toEqual([
    '第一党小组',
    '第二党小组',
    '第3党小组',
    '第十党小组',
    '第十二党小组',
    '第二十一党小组',
    '离退休党小组',
  ]);
});

describe('a card becomes a contact of the phone', () => {
  const card: Card = {
    memberId: 'M1',
    name: '单雪',
    letter: 'S',
    title: '科员',
    duty: null,
    group: null,
    branch,
    unit,
    standing: 'full',
    contacts: [
      { field: 'mobile', level: 'masked', value: '1** **** 0001' },
      { field: 'email', level: 'shown', value: 'shan@qinglian.invalid' },
    ],
    limited: false,
    isSelf: false,
    isFavourite: false,
    administeredFrom: null,
  };

  test('nothing while no number is known in full', () => {
    expect(phoneContactOf(card, {})).toBeNull();
  });

  test('the number that was revealed, never the masked one', () => {
    expect(phoneContactOf(card, { mobile: '10000000001' })).toEqual({
      firstName: '单雪',
      organization: '市档案馆',
      title: '科员',
      mobilePhoneNumber: '10000000001',
      email: 'shan@qinglian.invalid',
    });
  });
});
