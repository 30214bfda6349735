import type { CodeStep } from '../../../../types/code-step';

export interface CodeNow {
  /** The step to show; null when none covers this moment. */
  readonly step: CodeStep | null;
  readonly secondsLeft: number;
  /** How much of the step is left, 1 … 0. */
  readonly partLeft: number;
  /** How long the codes at hand go on from now. */
  readonly lastsMs: number;
}

/** What the screen shows at `now` on the server's clock. */
export function codeAt(codes: readonly CodeStep[], now: number): CodeNow {
  const step = codes.find(({ from, until }) => from <= now && now < until) ?? null;
  const end = codes.reduce((latest, { until }) => Math.max(latest, until), 0);
  const leftMs = step ? step.until - now : 0;
  return {
    step,
    secondsLeft: Math.ceil(leftMs / 1000),
    partLeft: step ? leftMs / (step.until - step.from) : 0,
    lastsMs: Math.max(0, end - now),
  };
}

/** What to say while no fresh codes can be had: the network is gone, or (`online`) the server does not give any. */
export function codesLastWords(lastsMs: number, online = false): string {
  const why = online ? '暂时取不到新的签到码' : '网络已断开';
  if (lastsMs <= 0) return `${why}，手头的签到码已用完`;
  const minutes = Math.floor(lastsMs / 60_000);
  return `${why}，签到码还可使用${minutes >= 1 ? ` ${minutes} 分钟` : '不到 1 分钟'}`;
}

/** Three digits and three digits, as they are read out. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
