import type { SeenOrgUnit } from './queries';
import { aboveWords, offersFor, treeRefusalWords } from './words';

const seen: SeenOrgUnit = {
  orgUnit: {
    orgUnitId: 'U1',
    kind: 'unit',
    name: '市档案馆',
    above: [{ orgUnitId: 'C', name: '市直机关工委' }],
    below: 2,
    people: 0,
    dissolvedAt: null,
    version: 1,
  },
  may: { add: ['generalBranch', 'branch'], rename: true, move: false, dissolve: false },
  now: 1,
};

test('only what may be done is offered, new parts by their names', () => {
  expect(offersFor(seen).map(({ title }) => title)).toEqual(['新增党总支、支部', '更名']);
  const nothing = { add: [], rename: false, move: false, dissolve: false };
  expect(offersFor({ ...seen, may: nothing })).toEqual([]);
});

test('a node says what it belongs to', () => expect(aboveWords(seen.orgUnit)).toBe('市直机关工委'));

test.each([
  [{ word: 'codeTaken', name: null }, 'code', /其他组织/],
  [{ word: 'codeTaken', name: '第二支部' }, 'code', /“第二支部”/],
  [{ word: 'beyondRights' }, 'target', /上级管理员/],
  [{ word: 'notEmpty', people: 3, below: 0 }, '', /还有3 名党员，/],
  [{ word: 'notEmpty', people: 3, below: 2 }, '', /3 名党员、2 个下属组织/],
  [{ word: 'gatheringsOpen', gatherings: 2 }, '', /2 场活动/],
] as const)('the refusal %j stands at %j and says what to do', (refusal, field, words) => {
  const { at, text } = treeRefusalWords(refusal);
  expect(at).toBe(field);
  expect(text).toMatch(words);
});
