import { readFileSync } from 'node:fs';
import { qrPicture } from './picture';

/** What is to go wrong with one code: a fault of WeChat's, too many calls, no answer. */
export type CodeFault = 'busy' | 'overQuota' | 'lost';
export const codeFaults: readonly CodeFault[] = ['busy', 'overQuota', 'lost'];

/** A code is a picture; what is wrong is told as JSON. */
export type MiniCode = { readonly picture: Buffer } | { readonly errcode: number; readonly errmsg: string } | 'lost';

const mostAMinute = 5000;
const minuteMs = 60_000;
const usualWidth = 430;

const refused = (errcode: number, errmsg: string) => ({ errcode, errmsg });
const isColour = (value: unknown) => value === undefined || (typeof value === 'object' && value !== null);
const isFlag = (value: unknown) => value === undefined || typeof value === 'boolean';

/** The pages of the released mini-program, out of a file with a list of them; none: nothing is released. */
export function readPages(file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  const pages = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  if (!Array.isArray(pages) || pages.some(page => typeof page !== 'string'))
    throw new Error(`${file} must be a list of pages`);
  return pages as string[];
}

/** Mini-program codes 小程序码 without a limit of number: `wxacode.getUnlimited`. */
export class MiniCodes {
  private readonly faults: CodeFault[] = [];
  private made = { minute: 0, count: 0 };

  constructor(private readonly pages: readonly string[]) {}

  /** What the next codes come to, one each. */
  disturb(next: readonly CodeFault[]): void {
    this.faults.splice(0, this.faults.length, ...next);
  }

  getUnlimited(parameters: Record<string, unknown>, now = Date.now()): MiniCode {
    const fault = this.faults.shift();
    if (fault === 'lost') return 'lost';
    if (fault === 'busy') return refused(-1, 'system error');
    if (fault === 'overQuota' || !this.counted(now)) return refused(45009, 'reach max api minute quota limit');
    const wrong = this.wrongIn(parameters);
    if (wrong) return wrong;
    const { scene, page = this.pages[0] ?? '', width = usualWidth } = parameters;
    const text = `https://mini-program.invalid/${String(page)}?scene=${encodeURIComponent(String(scene))}`;
    return { picture: qrPicture(text, width as number) };
  }

  private counted(now: number): boolean {
    const minute = Math.floor(now / minuteMs);
    if (minute !== this.made.minute) this.made = { minute, count: 0 };
    return ++this.made.count <= mostAMinute;
  }

  private wrongIn(parameters: Record<string, unknown>) {
    const { scene, page, check_path: checked = true, env_version: version = 'release', width } = parameters;
    if (typeof scene !== 'string' || scene.length === 0 || scene.length > 32)
      return refused(40169, 'invalid length for scene, or the data is not json string');
    if (!/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/.test(scene)) return refused(40129, 'invalid scene');
    const isWide = width === undefined || (Number.isInteger(width) && Number(width) >= 280 && Number(width) <= 1280);
    const { auto_color: auto, is_hyaline: clear, line_color: colour } = parameters;
    if (!isWide || !isFlag(checked) || !isFlag(auto) || !isFlag(clear) || !isColour(colour))
      return refused(40097, 'invalid args');
    if (!['release', 'trial', 'develop'].includes(String(version))) return refused(40097, 'invalid args');
    if (page === undefined) return this.pages.length > 0 || !checked ? null : refused(41030, 'invalid page');
    const isPage = typeof page === 'string' && /^[A-Za-z0-9][\w/-]*$/.test(page);
    return isPage && (!checked || this.pages.includes(page)) ? null : refused(41030, 'invalid page');
  }
}
