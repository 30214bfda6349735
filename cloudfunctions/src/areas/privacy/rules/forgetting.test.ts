import { collections } from '../../../records/collections';
import type { Documents } from '../../../records/collections';
import { erasedMember, isLastRound, pseudonymOf } from './forgetting';
import { renamed, renamedFields } from './renaming';
import { treatments } from './treatments';

const renaming = { memberId: 'M1', names: ['单雪'], pseudonym: '已注销人员-7F3K' };

describe('a name is replaced', () => {
  test.each([
    ['beside the id', { memberId: 'M1', name: '单雪' }, { memberId: 'M1', name: '已注销人员-7F3K' }],
    ['whatever the name was then', { memberId: 'M1', name: '单小雪' }, { memberId: 'M1', name: '已注销人员-7F3K' }],
    [
      'in a text about the person',
      { memberId: 'M1', reason: '单雪出差' },
      { memberId: 'M1', reason: '已注销人员-7F3K出差' },
    ],
    [
      'below the id, in lists and objects',
      { memberId: 'M1', story: [{ text: '单雪' }] },
      { memberId: 'M1', story: [{ text: '已注销人员-7F3K' }] },
    ],
    [
      'of the author alone',
      { memberId: 'M2', name: '单雪', by: { memberId: 'M1', name: '单雪' } },
      { memberId: 'M2', name: '单雪', by: { memberId: 'M1', name: '已注销人员-7F3K' } },
    ],
  ])('%s', (_case, before, after) => expect(renamed(before, renaming)).toEqual(after));
});

test.each([
  ['a namesake', { memberId: 'M2', name: '单雪', reason: '单雪出差' }],
  ['what is about nobody', { name: '单雪', title: '单雪同志先进事迹学习' }],
  ['a namesake below the person', { memberId: 'M1', by: { memberId: 'M2', name: '单雪' } }],
  ['what is called nothing', { memberId: 'M1', name: null }],
  ['numbers, null and truth', { memberId: 'M1', at: 5, by: null, may: true }],
])('%s stays as it is', (_case, document) => {
  expect(renamed(document, renaming)).toEqual(document);
  expect(renamedFields(document, renaming)).toEqual({});
});

test('only the fields in which the name stood are written again', () => {
  const sheet = {
    _id: 's',
    rows: [{ memberId: 'M1', name: '单雪' }],
    counts: 3,
    by: { memberId: 'M2', name: '欧阳明' },
  };
  expect(renamedFields(sheet, renaming)).toEqual({ rows: [{ memberId: 'M1', name: '已注销人员-7F3K' }] });
});

test('a pseudonym is four letters and digits that are not mistaken for each other', () => {
  expect(pseudonymOf([0, 1, 30, 255])).toMatch(/^已注销人员-[2-9A-HJ-NP-Z]{4}$/);
  expect(pseudonymOf([0, 0, 0, 0])).not.toBe(pseudonymOf([0, 0, 0, 1]));
});

describe('the entry on the roster', () => {
  const grant = {
    grantId: 'g',
    role: 'editor',
    orgUnitId: 'U1',
    orgUnitName: '市档案馆',
    from: 1,
    until: null,
  } as const;
  const by = { memberId: 'M2', name: '欧阳明' };
  const member = {
    grants: [{ ...grant, reason: '单雪分工', by, at: 1, ended: null }],
    leftAt: null,
    state: 'active',
  } as const;

  test('keeps nothing that tells who it was, but which rights there were', () => {
    const { state, name, gender, standing, leftAt, grants, ...rest } = erasedMember(member, '已注销人员-7F3K', 9);
    expect({ state, name, leftAt }).toEqual({ state: 'forgotten', name: '已注销人员-7F3K', leftAt: 9 });
    expect({ gender, standing }).toEqual({ gender: 'unknown', standing: 'full' });
    expect(grants).toEqual([{ ...grant, reason: '', by, at: 1, ended: null }]);
    expect(Object.values(rest).every(value => !value)).toBe(true);
  });

  test('keeps when a right ended and by whom, and not why', () => {
    const ended = { by, at: 7, reason: '单雪调离' };
    const { grants } = erasedMember({ ...member, grants: [{ ...member.grants[0], ended }] }, '已注销人员-7F3K', 9);
    expect(grants).toMatchObject([{ reason: '', ended: { by, at: 7, reason: '' } }]);
  });

  test('keeps when somebody had left', () => {
    expect(erasedMember({ ...member, state: 'left', leftAt: 5 }, '已注销人员-7F3K', 9).leftAt).toBe(5);
  });
});

test('what the roster said before goes from the journal', () => {
  const entry = {
    subject: { memberId: 'M1', name: '单雪' },
    fields: [{ from: '科员', to: '科长' }],
    reason: '单雪升职',
  };
  expect(renamedFields(entry, renaming, ['fields'])).toEqual({
    subject: { memberId: 'M1', name: '已注销人员-7F3K' },
    fields: [],
    reason: '已注销人员-7F3K升职',
  });
});

test.each([
  ['never before', null, 61_000, false],
  ['a moment after the first round', 1000, 60_999, false],
  ['a minute after it', 1000, 61_000, true],
])('the last round: %s', (_case, passedAt, now, expected) => expect(isLastRound({ passedAt }, now)).toBe(expected));

/** Few documents: they are looked through. */
const small = ['activations', 'visibilities'];

const looked = Object.entries(treatments).flatMap(([name, { remove = [], rename = [] }]) =>
  [...remove, ...rename].filter(field => field !== '_id').map(field => [name as keyof Documents, field] as const),
);

test.each(looked.filter(([name]) => !small.includes(name)))('traces in %s are found by an index on %s', (name, field) =>
  expect(collections[name].some(({ keys }) => keys[0]?.[0] === field)).toBe(true),
);
