import { isSameAnswer, isSameRequest } from './requests';

const asked = { memberId: 'M1', kind: 'rectification', field: 'mobile', words: '换了号码' } as const;

test.each([
  ['the same again', {}, true],
  ['of somebody else', { memberId: 'M2' }, false],
  ['in other words', { words: '号码错了' }, false],
  ['about another field', { field: 'title' }, false],
  ['for something else', { kind: 'deletion' }, false],
] as const)('a request %s', (_case, over, same) => expect(isSameRequest({ ...asked, ...over }, asked)).toBe(same));

const answer = { words: '已更正', by: { memberId: 'M9', name: '翟宁' }, at: 1 };

test.each([
  ['the same again', { state: 'done', answer }, true],
  ['by somebody else', { state: 'done', answer: { ...answer, by: { memberId: 'M8', name: '查文' } } }, false],
  ['in other words', { state: 'done', answer: { ...answer, words: '已删除' } }, false],
  ['of which nothing is kept', { state: 'done', answer: null }, false],
  ['another outcome', { state: 'declined', answer }, false],
  ['none yet', { state: 'open', answer: null }, false],
] as const)('an answer: %s', (_case, request, same) =>
  expect(isSameAnswer(request, { outcome: 'done', words: '已更正' }, 'M9')).toBe(same),
);
