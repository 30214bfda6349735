import type { CodeRun, CodeStep } from '../../../../../types/code-step';
import { formatTime } from '../../../ui/format-time';

export interface CodeNow {
  /** The step to show; null when none covers this moment. */
  readonly step: CodeStep | null;
  readonly secondsLeft: number;
  /** How much of the step is left, 1 … 0. */
  readonly partLeft: number;
}

const digitsOfCode = 6;

/** What the screen shows at `now` on the server's clock. */
export function codeAt({ from: first, digits, qrPrefix }: CodeRun, stepMs: number, now: number): CodeNow {
  const index = Math.floor((now - first) / stepMs);
  const code = index < 0 ? '' : digits.slice(index * digitsOfCode, (index + 1) * digitsOfCode);
  if (!code) return { step: null, secondsLeft: 0, partLeft: 0 };
  const from = first + index * stepMs;
  const leftMs = from + stepMs - now;
  const step = { code, qrText: `${qrPrefix}${code}`, from, until: from + stepMs };
  return { step, secondsLeft: Math.ceil(leftMs / 1000), partLeft: leftMs / stepMs };
}

/** Until when the codes at hand go on; what the window does not need is not promised. */
export const codesLastUntil = ({ from, digits }: CodeRun, stepMs: number, closesAt: number): number =>
  Math.min(from + (digits.length / digitsOfCode) * stepMs, closesAt);

/** Until when codes are at hand, also without a network; null before there are any and when they are used up. */
export function readyWords(run: CodeRun, stepMs: number, closesAt: number, now: number): string | null {
  const until = codesLastUntil(run, stepMs, closesAt);
  return run.digits && now < until ? `已备好到 ${formatTime(until)} 的签到码` : null;
}

/** What to say while no fresh codes can be had: the network is gone, or (`online`) the server does not give any. */
export function codesLastWords(ready: string | null, online = false): string {
  const why = online ? '暂时取不到新的签到码' : '网络已断开';
  return ready ? `${why}，${ready}` : `${why}，手头没有可用的签到码`;
}

/** Three digits and three digits, as they are read out. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
