import { createHmac } from 'node:crypto';
import type { CodeRun } from '../../../../../types/code-run';
import type { GatheringPlan } from '../../../../../types/gathering-plan';

type CheckInWindow = Pick<GatheringPlan['checkIn'], 'opensAt' | 'closesAt'>;

/** How long one code is shown. */
export const stepMs = 15_000;

/** How far ahead the screen gets codes at the most, so that it goes on without a network. */
const aheadMs = 4 * 3_600_000;

/** How far back a code is still told from a guess: ten minutes. */
const stepsRemembered = 40;

/** Where a code counts: a gathering and its secret. */
export interface CodeSource {
  readonly gatheringId: string;
  readonly codeKey: string;
}

const stepAt = (time: number) => Math.floor(time / stepMs);

/** The six digits of one step: an HMAC over gathering and step, cut as RFC 4226 §5.3 does. */
function codeOf({ gatheringId, codeKey }: CodeSource, step: number): string {
  const mac = createHmac('sha256', codeKey).update(`${gatheringId}:${step}`).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** What the QR picture of a code says before its digits. */
const qrPrefixOf = (gatheringId: string) => `https://qinglian.invalid/check-in?g=${gatheringId}&c=`;

/** The codes of what is left of a check-in window, as far ahead as they are handed out. */
export function codeRunFrom(source: CodeSource, { opensAt, closesAt }: CheckInWindow, now: number): CodeRun {
  const first = stepAt(Math.max(now, opensAt));
  const end = Math.min(closesAt, now + aheadMs);
  const count = Math.max(0, Math.ceil(end / stepMs) - first);
  const digits = Array.from({ length: count }, (_, index) => codeOf(source, first + index)).join('');
  return { from: first * stepMs, digits, qrPrefix: qrPrefixOf(source.gatheringId) };
}

/** Whether a code is right at `now`: of its step or the one before; right once but older; or never shown of late. */
export function judgeCode(source: CodeSource, code: string, now: number): 'right' | 'expired' | 'wrong' {
  const step = stepAt(now);
  for (let age = 0; age <= stepsRemembered; age++)
    if (codeOf(source, step - age) === code) return age <= 1 ? 'right' : 'expired';
  return 'wrong';
}

/** When a code began to be shown between two times: usually once, or never. */
export function timesShown(source: CodeSource, code: string, from: number, until: number): number[] {
  const times: number[] = [];
  for (let step = Math.ceil(from / stepMs); step * stepMs < until; step++)
    if (codeOf(source, step) === code) times.push(step * stepMs);
  return times;
}
