import * as z from 'zod';
import { now } from './clock';

const settings = z.object({
  /** Where the organisation's 企业微信 answers; those who run their own have another one. */
  url: z.url().default('https://qyapi.weixin.qq.com'),
  corpId: z.string().min(1),
  secret: z.string().min(1),
  agentId: z.int(),
  /** Of the mini-program that a message opens. */
  appId: z.string().min(1),
});
type Settings = z.output<typeof settings>;

/** One message, with the lines that are shown below its title. */
export interface EmployeeMessage {
  /** The name of the person in 企业微信. */
  readonly to: string;
  /** Without a leading `/`. */
  readonly page: string;
  readonly lines: Readonly<Record<string, string>>;
}

/** Its code, and whom it does not know of those addressed; or nothing. */
type Answer = { readonly code: number; readonly unknownPeople: string } | 'unanswered';

const limitMs = 10_000;
const tokenExpired = [40_014, 42_001];
/** Repeated within this time, a message is not delivered twice. */
const noRepeatSeconds = 4 * 3600;

async function ask(url: string, body?: object): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(limitMs),
  });
  return (await answer.json()) as Record<string, unknown>;
}

/** The application of the organisation in 企业微信 that messages come from. */
class Application {
  private token: { readonly value: string; readonly until: number } | null = null;

  constructor(private readonly of: Settings) {}

  /** Sends one message. Never throws. */
  async send(message: EmployeeMessage): Promise<Answer> {
    const answer = await this.trySending(message);
    if (answer === 'unanswered' || !tokenExpired.includes(answer.code)) return answer;
    this.token = null;
    return this.trySending(message);
  }

  private async trySending({ to, page, lines }: EmployeeMessage): Promise<Answer> {
    const token = await this.accessToken();
    if (typeof token === 'number') return { code: token, unknownPeople: '' };
    const { url, agentId, appId } = this.of;
    const body = {
      touser: to,
      agentid: agentId,
      msgtype: 'miniprogram_notice',
      miniprogram_notice: {
        appid: appId,
        page,
        title: '清廉云活动提醒',
        content_item: Object.entries(lines).map(([key, value]) => ({ key, value })),
      },
      enable_duplicate_check: 1,
      duplicate_check_interval: noRepeatSeconds,
    };
    try {
      const { errcode, invaliduser } = await ask(`${url}/cgi-bin/message/send?access_token=${token}`, body);
      return typeof errcode === 'number' ? { code: errcode, unknownPeople: String(invaliduser ?? '') } : 'unanswered';
    } catch {
      return 'unanswered';
    }
  }

  /** What a message is sent with; the code where there is none to be had. */
  private async accessToken(): Promise<string | number> {
    if (this.token && this.token.until > now()) return this.token.value;
    const { url, corpId, secret } = this.of;
    const query = new URLSearchParams({ corpid: corpId, corpsecret: secret });
    const answer = await ask(`${url}/cgi-bin/gettoken?${query}`).catch(() => null);
    if (typeof answer?.['access_token'] !== 'string') return Number(answer?.['errcode'] ?? -1);
    this.token = { value: answer['access_token'], until: now() + Number(answer['expires_in']) * 1000 - 60_000 };
    return this.token.value;
  }
}

let application: Application | undefined;

/**
 * The application that `QINGLIAN_EMPLOYEE_MESSAGES` (JSON; docs/deploy.md) describes; null where it is not set.
 * @throws when the variable is there and malformed
 */
export function employeeMessages(): Pick<Application, 'send'> | null {
  const given = process.env.QINGLIAN_EMPLOYEE_MESSAGES;
  if (!given) return null;
  return (application ??= new Application(settings.parse(JSON.parse(given))));
}
