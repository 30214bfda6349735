import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { badField, type MessageTemplates } from './message-templates';
import { type Choice, type Subscription, Subscriptions } from './subscriptions';

/** A message as it came to a person's phone. */
export interface DeliveredMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly title: string;
  /** What the phone writes, line by line. */
  readonly lines: readonly (readonly [label: string, value: string])[];
  /** Where a tap on it leads. */
  readonly page: string | null;
  readonly at: number;
}

/**
 * What is to go wrong with one sending. `lostBefore` and `lostAfter`: no answer comes, and the message has not or has been
 * delivered; `busy`: a fault of WeChat's; `overQuota`: too many calls.
 */
export type SendFault = 'lostBefore' | 'lostAfter' | 'busy' | 'overQuota';
export const sendFaults: readonly SendFault[] = ['lostBefore', 'lostAfter', 'busy', 'overQuota'];

/** What `subscribeMessage.send` comes to: WeChat's answer, or nothing (the function hears of a time-out). */
export type Sent = { readonly errcode: number; readonly errmsg: string } | 'unanswered';

type Kept =
  | ({ readonly subscription: Subscription } & Pick<DeliveredMessage, 'openid' | 'templateId'>)
  | { readonly message: DeliveredMessage };

/** Subscribe messages 订阅消息: consents, sending, and what came to every phone. Kept in a file, one line an event. */
export class SubscribeMessages {
  private readonly subscriptions: Subscriptions;
  private readonly delivered: DeliveredMessage[] = [];
  private readonly underWay = new Set<string>();
  private readonly faults: SendFault[] = [];
  private latencyMilliseconds = 0;

  constructor(
    private readonly file: string,
    readonly templates: MessageTemplates,
  ) {
    this.subscriptions = new Subscriptions(templates);
    if (!existsSync(file)) return;
    // A crash may have cut off the last line.
    for (const line of readFileSync(file, 'utf8').split('\n').slice(0, -1)) this.takeUp(JSON.parse(line) as Kept);
  }

  /** What the person is to be asked, when the mini-program asks for these templates. */
  asked(openid: string, templateIds: readonly string[]): string[] {
    return this.subscriptions.asked(openid, templateIds);
  }

  choose(
    openid: string,
    templateIds: readonly string[],
    choices: Readonly<Record<string, 'accept' | 'reject'>>,
    forGood: boolean,
  ): Record<string, Choice> {
    const chosen = this.subscriptions.choose(openid, templateIds, choices, forGood);
    for (const templateId of templateIds) this.keepSubscription(openid, templateId);
    return chosen;
  }

  /** Everything that came to one phone, or to all, latest first. */
  messages(openid: string | undefined, limit: number): DeliveredMessage[] {
    const of = openid === undefined ? this.delivered : this.delivered.filter(message => message.openid === openid);
    return of.slice(-limit).reverse();
  }

  get count(): number {
    return this.delivered.length;
  }

  /** How a person stands to every template there is. */
  subscriptionsOf(openid: string): { templateId: string; title: string; left: number; always: string | null }[] {
    return Object.entries(this.templates).map(([templateId, { title }]) => ({
      templateId,
      title,
      ...this.subscriptions.of(openid, templateId),
    }));
  }

  /** What the next sendings come to, one each, and how long WeChat takes for each from now on. */
  disturb(next: readonly SendFault[], latencyMilliseconds: number): void {
    this.faults.splice(0, this.faults.length, ...next);
    this.latencyMilliseconds = latencyMilliseconds;
  }

  /** `subscribeMessage.send`. One at a time for a person; what is refused costs no consent. */
  async send({ touser, templateId, template_id: id = templateId, page, data }: Record<string, unknown>): Promise<Sent> {
    const openid = typeof touser === 'string' ? touser : '';
    const template = typeof id === 'string' && Object.hasOwn(this.templates, id) ? this.templates[id] : undefined;
    if (openid === '') return { errcode: 40003, errmsg: 'invalid openid' };
    if (!template || typeof id !== 'string') return { errcode: 40037, errmsg: 'invalid template_id' };
    if (this.underWay.has(openid)) return { errcode: 43108, errmsg: 'concurrent sending to the same user' };
    this.underWay.add(openid);
    try {
      if (this.latencyMilliseconds > 0) await wait(this.latencyMilliseconds);
      const fault = this.faults.shift();
      if (fault === 'lostBefore') return 'unanswered';
      if (fault === 'busy') return { errcode: -1, errmsg: 'system error' };
      if (fault === 'overQuota') return { errcode: 45009, errmsg: 'reach max api daily quota limit' };
      const bad = badField(template, data);
      if (bad !== undefined) return { errcode: 47003, errmsg: `argument invalid! ${bad} invalid` };
      if (page !== undefined && !(typeof page === 'string' && /^[a-z][\w/-]*(\?.*)?$/i.test(page)))
        return { errcode: 41030, errmsg: 'invalid page' };
      if (!this.subscriptions.use(openid, id)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
      this.keepSubscription(openid, id);
      const values = data as Record<string, { value: unknown }>;
      const lines = Object.entries(template.fields).map(([key, label]) => [label, `${values[key]?.value}`] as const);
      const shown = { openid, templateId: id, title: template.title, lines, page: page ?? null, at: Date.now() };
      this.keep({ message: shown as DeliveredMessage });
      this.delivered.push(shown as DeliveredMessage);
      return fault === 'lostAfter' ? 'unanswered' : { errcode: 0, errmsg: 'ok' };
    } finally {
      this.underWay.delete(openid);
    }
  }

  private keepSubscription(openid: string, templateId: string): void {
    this.keep({ openid, templateId, subscription: this.subscriptions.of(openid, templateId) });
  }

  private keep(event: Kept): void {
    appendFileSync(this.file, `${JSON.stringify(event)}\n`);
  }

  private takeUp(event: Kept): void {
    if ('message' in event) this.delivered.push(event.message);
    else this.subscriptions.restore(event.openid, event.templateId, event.subscription);
  }
}
