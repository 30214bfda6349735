import type { Channel } from '../../../types/reminders';
import type { Body } from './host';
import type { Random } from './random';

/** What a request is called that hands WeChat a message. */
export const sendAction = 'wechat.send';

/** … and one that hands 企业微信 a message. */
export const employeeAction = 'wecom.send';

/** The function hears of nothing but that it took too long: the message may have been delivered. */
const timedOut = -604_102;
/** What WeChat says where it does not take a message. */
const faults = [-1, 45009, 43108, timedOut, timedOut];

/** What 企业微信 says where it does not take a message; null: nothing. */
const employeeFaults = [-1, 45009, null, null];

/** WeChat and 企业微信: what each phone may still be sent, and what came to it. */
export class Messages {
  /** The page that each message opened, and by which channel it came. */
  readonly delivered: { readonly channel: Channel; readonly page: string }[] = [];
  private readonly left = new Map<string, number>();

  constructor(
    private readonly random: Random,
    /** How often it does not take a message, as a probability. */
    private readonly faulty: number,
    /** A consent lasts. */
    private readonly longTerm: boolean,
  ) {}

  /** Somebody consents to one more message of a template. */
  consent(openid: string, templateId: string, times = 1): void {
    const key = `${openid} ${templateId}`;
    this.left.set(key, (this.left.get(key) ?? 0) + times);
  }

  /** One message by either way. */
  take(message: Body, isCalm: boolean): Body {
    return message.action === employeeAction
      ? this.takeEmployee(message, isCalm)
      : this.takeSubscribed(message, isCalm);
  }

  private takeEmployee({ page }: Body, isCalm: boolean): Body {
    const isFaulty = !isCalm && this.random.chance(this.faulty);
    const errCode = isFaulty ? this.random.pick(employeeFaults) : 0;
    if (errCode === 0 || (errCode === null && this.random.chance(0.5)))
      this.delivered.push({ channel: 'employee', page: String(page) });
    return { errCode, unknownPeople: '' };
  }

  /** `subscribeMessage.send`. */
  private takeSubscribed({ touser, templateId, page }: Body, isCalm: boolean): Body {
    const fault = !isCalm && this.random.chance(this.faulty) ? this.random.pick(faults) : 0;
    if (fault !== 0 && (fault !== timedOut || this.random.chance(0.5))) return { errCode: fault };
    const key = `${String(touser)} ${String(templateId)}`;
    const left = this.left.get(key) ?? 0;
    if (left === 0) return { errCode: fault || 43101 };
    if (!this.longTerm) this.left.set(key, left - 1);
    this.delivered.push({ channel: this.longTerm ? 'longTerm' : 'oneTime', page: String(page) });
    return { errCode: fault };
  }
}
