import type { Body } from './host';
import type { Random } from './random';

/** What a request is called that hands WeChat a message. */
export const sendAction = 'wechat.send';

/** The function hears of nothing but that it took too long: the message may have been delivered. */
const timedOut = -604_102;
/** What WeChat says where it does not take a message. */
const faults = [-1, 45009, 43108, timedOut, timedOut];

/** WeChat: what each phone may still be sent, and what came to it. */
export class Messages {
  /** The page that each message opened, by phone. */
  readonly delivered: { readonly openid: string; readonly page: string }[] = [];
  private readonly left = new Map<string, number>();

  constructor(
    private readonly random: Random,
    /** How often it does not take a message, as a probability. */
    private readonly faulty: number,
  ) {}

  /** Somebody consents to one more message of a template. */
  consent(openid: string, templateId: string, times = 1): void {
    const key = `${openid} ${templateId}`;
    this.left.set(key, (this.left.get(key) ?? 0) + times);
  }

  /** `subscribeMessage.send`. */
  take({ touser, templateId, page }: Body, isCalm: boolean): Body {
    const fault = !isCalm && this.random.chance(this.faulty) ? this.random.pick(faults) : 0;
    if (fault !== 0 && (fault !== timedOut || this.random.chance(0.5))) return { errCode: fault };
    const key = `${String(touser)} ${String(templateId)}`;
    const left = this.left.get(key) ?? 0;
    if (left === 0) return { errCode: fault || 43101 };
    this.left.set(key, left - 1);
    this.delivered.push({ openid: String(touser), page: String(page) });
    return { errCode: fault };
  }
}
