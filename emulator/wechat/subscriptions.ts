import type { MessageTemplates } from './message-templates';

/** What a person chose for a template; `filter`: another one of the same title was asked for in the same call. */
export type Choice = 'accept' | 'reject' | 'filter';

/** How a person stands to one template. */
export interface Subscription {
  /** Messages that may still be sent. One consent is one message. */
  readonly left: number;
  /** "总是保持以上选择，不再询问": the choice that is repeated without asking. */
  readonly always: 'accept' | 'reject' | null;
}

/** Why WeChat shows nobody a question, by its own code. */
export class NotAsked extends Error {
  constructor(readonly errCode: 10001 | 20001 | 20003) {
    super(
      { 10001: "TmplIds can't be empty", 20001: 'No template data return', 20003: 'Templates count out of max bounds' }[
        errCode
      ],
    );
  }
}

/** Older phones take no more in one call. */
const templatesAtOnce = 3;

/** Who may be sent which messages, counted as WeChat counts: by person and template, without an end. */
export class Subscriptions {
  private readonly held = new Map<string, Subscription>();

  constructor(private readonly templates: MessageTemplates) {}

  of(openid: string, templateId: string): Subscription {
    return this.held.get(key(openid, templateId)) ?? { left: 0, always: null };
  }

  /** The templates that would be shown to a person who is asked for these now. */
  asked(openid: string, templateIds: readonly string[]): string[] {
    if (templateIds.length === 0) throw new NotAsked(10001);
    if (templateIds.length > templatesAtOnce) throw new NotAsked(20003);
    if (templateIds.some(id => !Object.hasOwn(this.templates, id))) throw new NotAsked(20001);
    return firstOfTitle(templateIds, this.templates).filter(id => this.of(openid, id).always === null);
  }

  /**
   * What `wx.requestSubscribeMessage` answers. `choices` are the person's, for what they were asked; what they chose for
   * good before is repeated without asking, and counts as much.
   */
  choose(
    openid: string,
    templateIds: readonly string[],
    choices: Readonly<Record<string, 'accept' | 'reject'>>,
    forGood: boolean,
  ): Record<string, Choice> {
    const asked = new Set(this.asked(openid, templateIds));
    const shown = new Set(firstOfTitle(templateIds, this.templates));
    return Object.fromEntries(
      templateIds.map(id => {
        if (!shown.has(id)) return [id, 'filter'];
        const { left, always } = this.of(openid, id);
        const choice = always ?? choices[id] ?? 'reject';
        const kept = asked.has(id) && forGood ? choice : always;
        this.held.set(key(openid, id), { left: choice === 'accept' ? left + 1 : left, always: kept });
        return [id, choice];
      }),
    );
  }

  /** Takes one consent; false when there is none. */
  use(openid: string, templateId: string): boolean {
    const { left, always } = this.of(openid, templateId);
    if (left === 0) return false;
    this.held.set(key(openid, templateId), { left: left - 1, always });
    return true;
  }

  /** Puts a person's standing back as it was kept. */
  restore(openid: string, templateId: string, subscription: Subscription): void {
    this.held.set(key(openid, templateId), subscription);
  }
}

const key = (openid: string, templateId: string) => `${openid} ${templateId}`;

function firstOfTitle(templateIds: readonly string[], templates: MessageTemplates): string[] {
  const titles = new Set<string>();
  return templateIds.filter(id => {
    const title = templates[id]?.title ?? '';
    if (titles.has(title)) return false;
    titles.add(title);
    return true;
  });
}
