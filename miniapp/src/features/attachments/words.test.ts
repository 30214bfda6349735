import { attachRefusalWords, fileWords, largestBytes, nameBeside, refuseChosen, sizeWords } from './words';

test.each([
  [1, '1 KB'],
  [1536, '2 KB'],
  [1024 * 1024, '1.0 MB'],
  [1.25 * 1024 * 1024, '1.3 MB'],
  [20 * 1024 * 1024, '20 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

test('a file is said to be what it is', () =>
  expect(fileWords({ type: 'docx', size: 30_000 })).toBe('Word 文档 · 29 KB'));

test.each<[string, number, RegExp | null]>([
  ['a.pdf', 1, null],
  ['A.JPEG', largestBytes, null],
  ['没有扩展名', 1, null],
  ['a.pdf', largestBytes + 1, /超过 20 MB/],
  ['a.pdf', 0, /空文件/],
  ['a.doc', 1, /另存为 docx/],
  ['a.exe', 1, /不能添加这种文件.*PDF/],
  ['a.zip', 1, /不能添加这种文件/],
])('%s of %i bytes: %s', (name, size, words) => {
  if (words) expect(refuseChosen({ name, size })).toMatch(words);
  else expect(refuseChosen({ name, size })).toBeNull();
});

test.each([
  [{ word: 'wrongType', reason: 'damaged' }, /已损坏/],
  [{ word: 'wrongType', reason: 'encrypted' }, /取消密码/],
  [{ word: 'tooLarge', maxBytes: 1 }, /超过 20 MB/],
  [{ word: 'fileNotFound' }, /重试/],
] as const)('%j is said in words', (refusal, words) => expect(attachRefusalWords(refusal)).toMatch(words));

test.each([
  ['图片.jpg', [], '图片.jpg'],
  ['图片.jpg', ['图片.jpg'], '图片（2）.jpg'],
  ['图片.jpg', ['图片.jpg', '图片（2）.jpg'], '图片（3）.jpg'],
  ['a', ['a'], 'a（2）'],
])('%s beside %j is %s', (name, others, beside) => expect(nameBeside(name, others)).toBe(beside));
