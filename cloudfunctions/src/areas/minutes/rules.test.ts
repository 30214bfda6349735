import { sampleGathering } from '../../../../tests/sample-gathering';
import type { MinutesDocument, PartDocument, Parts } from '../../records/minutes/document';
import {
  changesBetween,
  isEmpty,
  isThisSave,
  listParts,
  mayDo,
  refuseDecision,
  refuseWriting,
  rightsOf,
  tasksOf,
} from './rules';

const now = 1_800_000_000_000;
const gathering = sampleGathering('g1', { orgUnitId: 'B1', name: '第一支部' }, now);
const closed = { ...gathering, state: 'closed', closedAt: now } as const;
const named = (memberId: string) => ({ memberId, name: memberId });

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

const minutes = (state: MinutesDocument['state'], over: Partial<MinutesDocument> = {}): MinutesDocument => ({
  _id: 'g1',
  state,
  parts: {},
  done: {},
  fileIds: [],
  revision: 3,
  version: 0,
  waitsFor: null,
  submitted: null,
  returned: null,
  confirmed: null,
  amendment: null,
  ...over,
});

test.each([
  ['the recorder writes', { recorder: named('M1') }, false, { writes: true, decides: false }],
  ['the chair decides', { chair: named('M1') }, false, { writes: false, decides: true }],
  ['a secretary writes, and leaves it to the chair', { chair: named('M2') }, true, { writes: true, decides: false }],
  ['a secretary decides where nobody chairs', {}, true, { writes: true, decides: true }],
  ['one who does both', { chair: named('M1'), recorder: named('M1') }, false, { writes: true, decides: true }],
  ['everyone else', { chair: named('M2'), recorder: named('M3') }, false, { writes: false, decides: false }],
  ['of an older gathering nobody', { chair: null, recorder: null }, false, { writes: false, decides: false }],
] as const)('%s', (_case, who, manages, rights) => expect(rightsOf(who, 'M1', manages)).toEqual(rights));

const writer = { writes: true, decides: false };
const chair = { writes: false, decides: true };

test.each([
  ['before it is published', { ...gathering, state: 'draft' }, null, writer, 'notPublished'],
  ['once it is cancelled', { ...gathering, state: 'cancelled' }, null, writer, 'gatheringCancelled'],
  ['who is not named', gathering, null, chair, 'notRecorder'],
  ['what nobody has begun', gathering, null, writer, undefined],
  ['a draft', closed, minutes('draft'), writer, undefined],
  ['what was returned', closed, minutes('returned'), writer, undefined],
  ['what the chair has', closed, minutes('submitted'), writer, 'notDraft'],
  ['what is confirmed', closed, minutes('confirmed'), writer, 'notDraft'],
] as const)('writing: %s', (_case, where, what, who, word) => expect(refuseWriting(where, what, who)?.word).toBe(word));

test.each([
  ['who does not chair', minutes('submitted'), 3, writer, 'notChair'],
  ['what was read', minutes('submitted'), 3, chair, undefined],
  ['what was changed since', minutes('submitted'), 2, chair, 'changedElsewhere'],
  ['a draft', minutes('draft'), 3, chair, 'notSubmitted'],
  ['what is confirmed', minutes('confirmed'), 3, chair, 'notSubmitted'],
  ['what nobody has begun', null, 0, chair, 'notSubmitted'],
] as const)('deciding: %s', (_case, what, revision, who, word) =>
  expect(refuseDecision(what, revision, who)?.word).toBe(word),
);

const may = (over: Partial<ReturnType<typeof mayDo>>) => ({
  write: false,
  submit: false,
  takeBack: false,
  confirm: false,
  amend: false,
  dropAmendment: false,
  readVersions: true,
  ...over,
});
test.each([
  ['the recorder, while it goes on', gathering, minutes('draft'), writer, may({ write: true })],
  ['the recorder, afterwards', closed, minutes('draft'), writer, may({ write: true, submit: true })],
  ['the recorder, submitted', closed, minutes('submitted'), writer, may({ takeBack: true })],
  ['the chair, submitted', closed, minutes('submitted'), chair, may({ confirm: true })],
  ['the chair, confirmed', closed, minutes('confirmed', { version: 1 }), chair, may({ amend: true })],
  [
    'the recorder, amending',
    closed,
    minutes('draft', { version: 1 }),
    writer,
    may({ write: true, submit: true, dropAmendment: true }),
  ],
  ['others', closed, minutes('submitted'), { writes: false, decides: false }, may({ readVersions: false })],
] as const)('what %s may do', (_case, where, what, who, expected) => expect(mayDo(where, what, who)).toEqual(expected));

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
    expect(open.map(({ version, by }) => [version, by])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
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
  expect(isThisSave(saved, basedOn, { kind: 'section', title: '讨论', text: '同意' }, memberId)).toBe(same),
);
