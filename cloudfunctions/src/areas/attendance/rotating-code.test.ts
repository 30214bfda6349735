import { codesFrom, judgeCode, qrTextOf, stepMs } from './rotating-code';

const source = { gatheringId: 'g1', codeKey: '00'.repeat(16) };
const start = 1_800_000_000_000 - (1_800_000_000_000 % stepMs);
const [shown] = codesFrom(source, start);

describe('codes', () => {
  test('are six digits, one a step, back to back, ten minutes ahead', () => {
    const codes = codesFrom(source, start + 7);
    expect(codes.every(({ code }) => /^\d{6}$/.test(code))).toBe(true);
    codes.forEach(({ from, until }, index) => {
      expect(from).toBe(start + index * stepMs);
      expect(until).toBe(from + stepMs);
    });
    expect((codes.at(-1)?.until ?? 0) - start).toBeGreaterThanOrEqual(10 * 60_000);
  });

  test('differ from gathering to gathering and from secret to secret', () => {
    const texts = [source, { ...source, gatheringId: 'g2' }, { ...source, codeKey: '01'.repeat(16) }].map(one =>
      codesFrom(one, start)
        .map(({ code }) => code)
        .join(),
    );
    expect(new Set(texts).size).toBe(3);
  });

  test('the picture says which gathering and which code', () => {
    expect(shown?.qrText).toBe(qrTextOf('g1', shown?.code ?? ''));
  });
});

describe('a code is', () => {
  test.each([
    ['right', 'as soon as it is shown', 0],
    ['right', 'to the end of its step', stepMs - 1],
    ['right', 'during the step after it', stepMs],
    ['right', 'to the end of the step after it', 2 * stepMs - 1],
    ['expired', 'two steps later', 2 * stepMs],
    ['expired', 'ten minutes later', 10 * 60_000],
    ['wrong', 'an hour later', 3_600_000],
    ['wrong', 'before it is shown', -1],
  ])('%s %s', (verdict, _when, after) => {
    expect(judgeCode(source, shown?.code ?? '', start + after)).toBe(verdict);
  });
});
