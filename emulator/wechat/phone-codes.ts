import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { appId } from '../functions/environment';
import { invalidParam } from '../failure';

/** A phone number as WeChat tells it. */
export interface PhoneInfo {
  /** With the country's code unless it is China's. */
  readonly phoneNumber: string;
  readonly purePhoneNumber: string;
  readonly countryCode: string;
  readonly watermark: { readonly timestamp: number; readonly appid: string };
}

interface Issued {
  readonly openid: string;
  readonly phone: PhoneInfo;
  readonly expires: number;
}

const lifeMilliseconds = 5 * 60_000;

/** The codes that a tap on "use my WeChat phone number" gives the mini-program; they are kept in memory only. */
export class PhoneCodes {
  private readonly issued = new Map<string, Issued>();

  /** Takes a file that says who has which number; it is read at every tap. */
  constructor(readonly file: string | undefined) {}

  /** The code for a person's number; nothing when no number is known. */
  issue(openid: string, now = Date.now()): string | undefined {
    this.forgetExpired(now);
    const number = this.numberOf(openid);
    if (number === undefined) return undefined;
    const code = randomBytes(32).toString('hex');
    this.issued.set(code, { openid, phone: phoneInfo(openid, number, now), expires: now + lifeMilliseconds });
    return code;
  }

  /** The number for a code, once; nothing when the code is not good, or not that person's where one is named. */
  redeem(code: unknown, openid: unknown, now = Date.now()): PhoneInfo | undefined {
    this.forgetExpired(now);
    const issued = typeof code === 'string' ? this.issued.get(code) : undefined;
    if (!issued) return undefined;
    this.issued.delete(code as string);
    return openid === undefined || openid === issued.openid ? issued.phone : undefined;
  }

  private forgetExpired(now: number): void {
    for (const [code, { expires }] of this.issued) if (expires <= now) this.issued.delete(code);
  }

  private numberOf(openid: string): unknown {
    if (this.file === undefined) return undefined;
    try {
      const numbers = JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, unknown>;
      return Object.hasOwn(numbers, openid) ? numbers[openid] : undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new Error(`${this.file} cannot be read: ${(error as Error).message}`);
    }
  }
}

function phoneInfo(openid: string, number: unknown, now: number): PhoneInfo {
  const [, countryCode = '86', pure] = /^(?:\+(\d{1,3}) )?(\d{5,14})$/.exec(String(number)) ?? [];
  if (pure === undefined)
    throw invalidParam(`the number of ${openid} must be like "13800000000" or "+852 91234567", but is "${number}"`);
  return {
    phoneNumber: countryCode === '86' ? pure : `+${countryCode}${pure}`,
    purePhoneNumber: pure,
    countryCode,
    watermark: { timestamp: Math.floor(now / 1000), appid: appId },
  };
}
