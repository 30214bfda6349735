import type { PartDocument, Parts } from '../../../records/minutes/document';
import { changesBetween, emptyMinutes, isEmpty, isRepeatedSave, listParts, nextPart, tasksOf } from './parts';

const now = 1_800_000_000_000;

const part = (body: PartDocument['body'], over: Partial<PartDocument> = {}): PartDocument => ({
  version: 1,
  order: now,
  by: { memberId: 'M1', at: now },
  body,
  removed: false,
  ...over,
});
const section = (title: string, text = '同意') => part({ kind: 'section', title, text });
const task = (ownerId: string | null) => part({ kind: 'task', text: '整理材料', ownerId, dueOn: null });

describe('what is new in a version', () => {
  const said = (text: string) => section('讨论', text);
  const gone = { ...task(null), removed: true };
  const partIds = (before: Parts, after: Parts) =>
    changesBetween(before, after).map(change => [change.before?.partId, change.after?.partId]);

  test.each<[string, Parts, Parts, unknown[]]>([
    ['what says the same', { a: said('一') }, { a: { ...said('一'), version: 2 } }, []],
    ['what was changed', { a: said('一') }, { a: said('二') }, [['a', 'a']]],
    ['what was added', {}, { b: task(null) }, [[undefined, 'b']]],
    ['what was taken out', { b: task(null) }, { b: gone }, [['b', undefined]]],
    ['what was never there for anybody', {}, { b: gone }, []],
  ])('%s', (_case, before, after, expected) => expect(partIds(before, after)).toEqual(expected));
});

describe('the parts', () => {
  const titles = (parts: Parts, agenda: readonly string[] | null) =>
    listParts(parts, agenda).map(({ body }) => (body.kind === 'section' ? body.title : body.kind));

  test('follow the agenda, which goes before anybody has written', () => {
    const open = listParts({}, ['表决', '讨论']);
    expect(open.map(({ version, by, removed }) => [version, by, removed])).toEqual([
      [0, null, false],
      [0, null, false],
      [0, null, false],
    ]);
    for (const { partId } of open) expect(partId).toMatch(/^section[0-9a-f]{24}$/);
    expect(titles({}, ['表决', '讨论'])).toEqual(['表决', '讨论', '其他情况']);
    expect(titles({}, [])).toEqual(['会议记录']);
    expect(titles({}, null)).toEqual([]);
  });

  test('keep their text when the items of the agenda change places, or go', () => {
    const [, discussion] = listParts({}, ['表决', '讨论']);
    const parts = { [discussion?.partId ?? '']: section('讨论') };
    expect(titles(parts, ['讨论', '表决'])).toEqual(['讨论', '表决', '其他情况']);
    expect(titles(parts, ['表决'])).toEqual(['表决', '其他情况', '讨论']);
    expect(titles(parts, null)).toEqual(['讨论']);
  });

  test('stand by their kinds, then as they were added; what was taken out is not there', () => {
    const parts = {
      task2: { ...task(null), order: 2 },
      task1: { ...task(null), order: 1 },
      decision: part({ kind: 'decision', text: '通过', votes: null }),
      gone: part({ kind: 'decision', text: '通过', votes: null }, { removed: true }),
    };
    expect(listParts(parts, null).map(({ partId }) => partId)).toEqual(['decision', 'task1', 'task2']);
  });

  test.each([
    ['nothing', {}, true],
    ['an item without a word', { a: section('讨论', '') }, true],
    ['what was taken out', { a: { ...task(null), removed: true } }, true],
    ['a text', { a: section('讨论') }, false],
    ['a task without a word', { a: part({ kind: 'task', text: '', ownerId: 'M1', dueOn: null }) }, false],
    ['a task alone', { a: task(null) }, false],
  ])('are empty with %s: %s', (_case, parts, empty) => expect(isEmpty(parts as Parts)).toBe(empty));

  test('a task shows to the one who was given it, with how it stands', () => {
    const parts = { a: task('M1'), b: task('M2'), c: task('M1') };
    expect(tasksOf(parts, { c: { memberId: 'M1', at: now }, a: null }, 'M1')).toMatchObject([
      { partId: 'a', done: false },
      { partId: 'c', done: true },
    ]);
  });
});

test.each([
  ['the same once more', section('讨论'), 0, 'M1', true],
  ['by somebody else', section('讨论'), 0, 'M2', false],
  ['another text', section('讨论', '不同意'), 0, 'M1', false],
  ['on another version', section('讨论'), 1, 'M1', false],
  ['what nobody has saved', undefined, 0, 'M1', false],
  ['what was taken out since', { ...section('讨论'), removed: true }, 0, 'M1', false],
])('a save is recognised when it comes again: %s', (_case, saved, basedOn, memberId, same) =>
  expect(isRepeatedSave(saved, basedOn, { kind: 'section', title: '讨论', text: '同意' }, memberId)).toBe(same),
);

describe('a part that is saved', () => {
  const by = { memberId: 'M2', at: now + 1 };
  const body = section('讨论', '通过').body;

  test('for the first time stands where it was added', () =>
    expect(nextPart(undefined, body, 7, by)).toEqual({ version: 1, order: 7, by, body, removed: false }));

  test('once more stays where it stands, and comes back if it was taken out', () =>
    expect(nextPart({ ...section('讨论'), version: 4, order: 3, removed: true }, body, 7, by)).toEqual({
      version: 5,
      order: 3,
      by,
      body,
      removed: false,
    }));
});

test('minutes that nobody has written wait for nobody', () =>
  expect(emptyMinutes('g1')).toEqual({
    _id: 'g1',
    state: 'draft',
    parts: {},
    done: {},
    fileIds: [],
    revision: 0,
    version: 0,
    waitsFor: null,
    submitted: null,
    returned: null,
    confirmed: null,
    amendment: null,
  }));

test('what was added at the same moment stands by its id', () => {
  const parts = { b: task(null), a: task(null), c: { ...task(null), order: now - 1 } };
  expect(listParts(parts, null).map(({ partId }) => partId)).toEqual(['c', 'a', 'b']);
  expect(listParts({ a: parts.a, b: parts.b }, null).map(({ partId }) => partId)).toEqual(['a', 'b']);
});

test('what goes and what comes are told with the other side empty', () => {
  const gone = changesBetween({ a: section('讨论'), b: task(null) }, { b: task(null) });
  expect(gone).toMatchObject([{ before: { partId: 'a' }, after: null }]);
  expect(changesBetween({}, { a: section('讨论') })).toMatchObject([{ before: null, after: { partId: 'a' } }]);
});
