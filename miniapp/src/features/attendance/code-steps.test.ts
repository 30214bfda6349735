import type { CodeStep } from '../../../../types/code-step';
import { codeAt, codesLastWords, spacedCode } from './code-steps';

const stepMs = 15_000;
const codes: CodeStep[] = Array.from({ length: 40 }, (_, index) => ({
  code: String(100_000 + index),
  qrText: `https://qinglian.invalid/check-in?g=g1&c=${100_000 + index}`,
  from: 1_000_000 + index * stepMs,
  until: 1_000_000 + (index + 1) * stepMs,
}));

test('the step of the moment, its countdown, and how long the codes last', () => {
  expect(codeAt(codes, 1_000_000)).toMatchObject({ step: codes[0], secondsLeft: 15, partLeft: 1, lastsMs: 600_000 });
  expect(codeAt(codes, 1_014_001)).toMatchObject({ step: codes[0], secondsLeft: 1 });
  expect(codeAt(codes, 1_015_000)).toMatchObject({ step: codes[1], secondsLeft: 15 });
});

test('before the first and after the last there is none', () => {
  expect(codeAt(codes, 999_999).step).toBeNull();
  expect(codeAt(codes, 1_600_000)).toEqual({ step: null, secondsLeft: 0, partLeft: 0, lastsMs: 0 });
  expect(codeAt([], 5)).toMatchObject({ step: null, lastsMs: 0 });
});

test('how long without a network', () => {
  expect(codesLastWords(600_000)).toBe('网络已断开，签到码还可使用 10 分钟');
  expect(codesLastWords(59_000)).toContain('不到 1 分钟');
  expect(codesLastWords(0)).toContain('已用完');
  expect(codesLastWords(60_000, true)).toContain('暂时取不到');
});

test('read out three and three', () => expect(spacedCode('048213')).toBe('048 213'));
