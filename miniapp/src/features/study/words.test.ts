import { lengthWords, marksIn, missingWords, openedWords, submitRefusalWords } from './words';

const materials = ['words', 'file'].map(materialId => ({ materialId, words: null, paper: null }));
const asked = { materials, atLeast: 5 };

test.each([
  ['', 0],
  [' 守\n住 底线 ', 4],
  ['𠮷', 1],
])('%j has %i marks', (text, marks) => expect(marksIn(text)).toBe(marks));

test('what has been opened is counted without what is not asked for any more', () =>
  expect(openedWords(asked, { opened: ['gone', 'file'], reflection: '' })).toBe('已打开 1 / 2'));

test.each([
  [['words'], '守住底线不越', /还有 1 项学习内容没有打开/],
  [['words', 'file'], '守住', /心得还差 3 字/],
  [['words', 'file'], '守住底线不', null],
])('%j opened and %j written', (opened, reflection, words) => {
  if (words) expect(missingWords(asked, { opened, reflection })).toMatch(words);
  else expect(missingWords(asked, { opened, reflection })).toBeNull();
});

test('the length says what is left until it is enough', () => {
  expect(lengthWords(asked, { opened: [], reflection: '守住' })).toMatch(/^已写 2 字，还差 3 字/);
  expect(lengthWords(asked, { opened: [], reflection: '守住底线不' })).toMatch(/^已写 5 字。/);
});

test.each<[Parameters<typeof submitRefusalWords>[0], RegExp]>([
  [{ word: 'tooShort', atLeast: 50 }, /至少写 50 字/],
  [{ word: 'windowOver', closesAt: 1 }, /交给支部书记/],
  [{ word: 'notOpened', materialIds: ['a', 'b'] }, /还有 2 项/],
  [{ word: 'notSignedUp', waiting: null }, /请先报名/],
])('%j says what to do', (refusal, words) => expect(submitRefusalWords(refusal, 2)).toMatch(words));
