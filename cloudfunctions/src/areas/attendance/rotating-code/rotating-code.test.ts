import { shownCode } from '../../../../../tests/shown-code';
import { codeRunFrom, judgeCode, stepMs } from './rotating-code';

const source = { gatheringId: 'g1', codeKey: '00'.repeat(16) };
const start = 1_800_000_000_000 - (1_800_000_000_000 % stepMs);
const hour = 3_600_000;
const anHour = { opensAt: 0, closesAt: start + hour };
const codeAt = (time: number) => shownCode({ _id: source.gatheringId, codeKey: source.codeKey }, time);
const shown = codeAt(start);

describe('codes', () => {
  test('are six digits, one a step, back to back', () => {
    const { from, digits } = codeRunFrom(source, anHour, start + 7);
    expect(from).toBe(start);
    expect(digits).toMatch(/^(\d{6}){240}$/);
    expect(codeAt(start + 7)).toBe(shown);
    expect(codeAt(start + stepMs)).not.toBe(shown);
  });

  test('differ from gathering to gathering and from secret to secret', () => {
    const texts = [source, { ...source, gatheringId: 'g2' }, { ...source, codeKey: '01'.repeat(16) }].map(
      one => codeRunFrom(one, anHour, start).digits,
    );
    expect(new Set(texts).size).toBe(3);
  });

  test('the picture says which gathering', () => {
    expect(codeRunFrom(source, anHour, start).qrPrefix).toBe('https://qinglian.invalid/check-in?g=g1&c=');
  });
});

describe('what the screen is given', () => {
  const stepsOf = ({ digits }: { readonly digits: string }) => digits.length / 6;

  test.each([
    ['to the end of the window', start - hour, start + hour, 240],
    ['not a step more', start - hour, start + hour + 1, 241],
    ['four hours at the most', start - hour, start + 9 * hour, 960],
    ['nothing of a window that is over', start - 2 * hour, start - hour, 0],
    ['nothing of a window that is farther off', start + 5 * hour, start + 6 * hour, 0],
    ['of one that is near what lies within four hours', start + 3 * hour, start + 6 * hour, 240],
  ])('is %s', (_case, opensAt, closesAt, steps) =>
    expect(stepsOf(codeRunFrom(source, { opensAt, closesAt }, start))).toBe(steps),
  );

  test('begins with the code of this moment, and says the same as step by step', () => {
    const { from, digits } = codeRunFrom(source, anHour, start + 7);
    expect(from).toBe(start);
    for (let step = 0; step < 240; step++)
      expect(digits.slice(step * 6, step * 6 + 6)).toBe(codeAt(start + step * stepMs));
  });

  test('is some kilobytes', () => {
    const run = codeRunFrom(source, { opensAt: 0, closesAt: start + 9 * hour }, start);
    expect(JSON.stringify(run).length).toBeLessThan(6_000);
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
    expect(judgeCode(source, shown, start + after)).toBe(verdict);
  });
});
