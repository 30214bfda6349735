import type { MinutesPart, PartBody } from '../../../../types/minutes';
import {
  afterConflict,
  afterSave,
  resolved,
  isSame,
  missingField,
  unsavedDrafts,
  withBody,
  withDraft,
  type Draft,
  type WrittenBody,
} from './forms';

const textOf = (text: string) => ({ kind: 'section', title: '讨论', text }) as const;
const decision = (text: string, votes: Extract<PartBody, { kind: 'decision' }>['votes'] = null) =>
  ({ kind: 'decision', text, votes }) as const;
const task = (text: string, ownerId: string | null = null) => ({ kind: 'task', text, ownerId, dueOn: null }) as const;
const cast = (agreed: number) => ({ for: agreed, against: 0, abstained: 0 });

const part = (body: PartBody, version: number): MinutesPart => ({
  partId: 'p1',
  version,
  by: '欧阳明',
  at: 1,
  body,
  outcome: null,
  owner: null,
  done: null,
  file: null,
});
const draft = (over: Partial<Draft> = {}): Draft => ({ body: textOf('我的'), basedOn: 2, theirs: null, ...over });
const theirs = { body: textOf('他的'), version: 5, by: '欧阳明' };

test('typing goes on from the version that it began on, whatever came since', () => {
  const first = withBody(undefined, 2, textOf('旧的'));
  expect(first).toEqual(draft({ body: textOf('旧的') }));
  expect(withBody(first, 3, textOf('旧的字'))).toEqual(draft({ body: textOf('旧的字') }));
});

test.each<[string, Draft | undefined, Draft | undefined]>([
  ['nothing is left', draft(), undefined],
  ['blanks at the end are nothing', draft({ body: textOf('我的 ') }), undefined],
  [
    'what was typed meanwhile is left',
    draft({ body: textOf('我的字') }),
    draft({ body: textOf('我的字'), basedOn: 3 }),
  ],
  ['what was given up is not', undefined, undefined],
])('after a save: %s', (_case, now, left) => expect(afterSave(now, textOf('我的'), 3)).toEqual(left));

test.each<[string, MinutesPart | null, Draft | undefined]>([
  ['another text waits for a decision', part(textOf('他的'), 5), draft({ theirs })],
  ['the same words need none', part(textOf('我的'), 5), undefined],
  ['what was taken out too', null, draft({ theirs: { body: null, version: 0, by: '他人' } })],
])('a conflict: %s', (_case, found, expected) => expect(afterConflict(draft(), found)).toEqual(expected));

test.each([
  ['mine', draft({ basedOn: 5 })],
  ['both', draft({ body: textOf('他的\n我的'), basedOn: 5 })],
  ['theirs', undefined],
] as const)('decided for %s', (choice, expected) => expect(resolved(draft({ theirs }), choice)).toEqual(expected));

test.each<[WrittenBody, PartBody, boolean]>([
  [textOf('同'), textOf('同 '), true],
  [decision('同意', cast(3)), decision('同意\n', cast(3)), true],
  [decision('同意', cast(3)), decision('同意', cast(2)), false],
  [decision('同意', cast(3)), decision('同意'), false],
  [task('整理', 'M1'), task('整理', 'M1'), true],
  [task('整理', 'M1'), task('整理', 'M2'), false],
  [task('整理'), decision('整理'), false],
])('%j and %j say the same: %s', (one, other, same) => expect(isSame(one, other)).toBe(same));

test.each<[WrittenBody, string | null]>([
  [textOf(''), null],
  [decision(' ', cast(1)), 'text'],
  [decision('同意', cast(0)), 'votes'],
  [decision('同意', cast(1)), null],
  [decision('同意'), null],
  [task(''), 'text'],
  [task('整理'), null],
])('of %j is missing: %s', (body, missing) => expect(missingField(body)).toBe(missing));

test('of what was left on the phone, what the server has is forgotten', () => {
  const kept = { p1: draft(), p2: draft({ body: decision('还没有') }) };
  expect(Object.keys(unsavedDrafts(kept, [part(textOf('我的'), 3)]))).toEqual(['p2']);
  expect(Object.keys(unsavedDrafts(kept, [part(textOf('别的'), 3)]))).toEqual(['p1', 'p2']);
});

test('a draft is put in and taken out', () => {
  expect(withDraft({}, 'p1', draft())).toEqual({ p1: draft() });
  expect(withDraft({ p1: draft(), p2: draft() }, 'p1', undefined)).toEqual({ p2: draft() });
});
