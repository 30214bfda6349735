import { codeAt, codesLastUntil, codesLastWords, readyWords, spacedCode } from './code-screen';

const stepMs = 15_000;
const start = Date.parse('2026-03-09T10:00:00+08:00');
const hour = 3_600_000;
const codes = Array.from({ length: 240 }, (_, index) => String(100_000 + index));
const run = { from: start, digits: codes.join(''), qrPrefix: 'https://qinglian.invalid/check-in?g=g1&c=' };

test('the step of the moment and its countdown', () => {
  const first = { code: '100000', qrText: `${run.qrPrefix}100000`, from: start, until: start + stepMs };
  expect(codeAt(run, stepMs, start)).toEqual({ step: first, secondsLeft: 15, partLeft: 1 });
  expect(codeAt(run, stepMs, start + 14_001)).toMatchObject({ step: { code: '100000' }, secondsLeft: 1 });
  expect(codeAt(run, stepMs, start + stepMs)).toMatchObject({ step: { code: '100001' }, secondsLeft: 15 });
  expect(codeAt(run, stepMs, start + hour - 1).step?.code).toBe(codes.at(-1));
});

test('before the first and after the last there is none', () => {
  const nothing = { step: null, secondsLeft: 0, partLeft: 0 };
  expect(codeAt(run, stepMs, start - 1)).toEqual(nothing);
  expect(codeAt(run, stepMs, start + hour)).toEqual(nothing);
  expect(codeAt({ ...run, digits: '' }, stepMs, start)).toEqual(nothing);
});

test.each([
  ['to the end of the codes', start + 9 * hour, start + hour],
  ['no farther than the window', start + hour - 5_000, start + hour - 5_000],
])('they last %s', (_case, closesAt, until) => expect(codesLastUntil(run, stepMs, closesAt)).toBe(until));

test.each([
  ['until when', run, start, '已备好到 11:00 的签到码'],
  ['nothing once they are used up', run, start + hour, null],
  ['nothing where there are none', { ...run, digits: '' }, start, null],
])('the screen says %s', (_case, given, now, words) =>
  expect(readyWords(given, stepMs, start + 9 * hour, now)).toBe(words),
);

test('why no fresh ones come, and what is left', () => {
  expect(codesLastWords('已备好到 11:00 的签到码')).toBe('网络已断开，已备好到 11:00 的签到码');
  expect(codesLastWords('已备好到 11:00 的签到码', true)).toContain('暂时取不到');
  expect(codesLastWords(null)).toBe('网络已断开，手头没有可用的签到码');
});

test('a code is read out in two groups of three', () => expect(spacedCode('048213')).toBe('048 213'));
