import type { MinutesPart } from '../../../../types/minutes';
import { afterConflict, afterSave, decided, type Draft, stillUnsaved, typed, withDraft } from './drafts';
import type { SectionPart } from './view';

const part = (text: string, version: number): SectionPart => ({
  partId: 'p1',
  version,
  by: '欧阳明',
  at: 1,
  body: { kind: 'section', title: '讨论', text },
  outcome: null,
  owner: null,
  done: null,
  file: null,
});
const draft = (over: Partial<Draft> = {}): Draft => ({
  title: '讨论',
  text: '我的',
  basedOn: 2,
  theirs: null,
  ...over,
});
const theirs = { text: '他的', version: 5, by: '欧阳明' };

test('typing goes on from the version that it began on, whatever came since', () => {
  const first = typed(undefined, part('旧', 2), '旧的');
  expect(first).toEqual(draft({ text: '旧的' }));
  expect(typed(first, part('新', 3), '旧的字')).toMatchObject({ text: '旧的字', basedOn: 2 });
});

test.each<[string, Draft | undefined, Draft | undefined]>([
  ['nothing is left', draft(), undefined],
  ['what was typed meanwhile is, on the new version', draft({ text: '我的字' }), draft({ text: '我的字', basedOn: 3 })],
  ['what was given up is not', undefined, undefined],
])('after a save: %s', (_case, now, left) => expect(afterSave(now, '我的', 3)).toEqual(left));

test.each<[string, MinutesPart | null, Draft | undefined]>([
  ['another text waits for a decision', part('他的', 5), draft({ theirs })],
  ['the same words need none', part('我的', 5), undefined],
  ['what was taken out too', null, draft({ theirs: { text: '', version: 0, by: '他人' } })],
])('a conflict: %s', (_case, found, expected) => expect(afterConflict(draft(), found)).toEqual(expected));

test.each([
  ['mine', draft({ basedOn: 5 })],
  ['both', draft({ text: '他的\n我的', basedOn: 5 })],
  ['theirs', undefined],
] as const)('decided for %s', (choice, expected) => expect(decided(draft({ theirs }), choice)).toEqual(expected));

test('of what was left on the phone, what the server has is forgotten', () => {
  const kept = { p1: draft(), p2: draft({ text: '还没有' }) };
  expect(Object.keys(stillUnsaved(kept, [part('我的', 3)]))).toEqual(['p2']);
  expect(Object.keys(stillUnsaved(kept, [part('别的', 3)]))).toEqual(['p1', 'p2']);
});

test('a draft is put in and taken out', () => {
  expect(withDraft({}, 'p1', draft())).toEqual({ p1: draft() });
  expect(withDraft({ p1: draft(), p2: draft() }, 'p1', undefined)).toEqual({ p2: draft() });
});
