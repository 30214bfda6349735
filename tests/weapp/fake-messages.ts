import { json } from '../emulated-product';
import { api, ApiFailure, type Wx } from './fake-wx';

type Choice = 'accept' | 'reject';

/** What WeChat asks before messages, and how the person answers; the emulator counts. */
export class FakeMessages {
  /** The template ids of each question that the app has asked. */
  readonly questions: (readonly string[])[] = [];
  private answers: Choice = 'accept';
  private forGood = false;
  private readonly kept = new Map<string, Choice>();
  private failure: ApiFailure | undefined;

  /**
   * @param isTap Whether the app's code is running for a tap.
   * @param copy Copies a value into the realm of the app.
   */
  constructor(
    private readonly url: string,
    private readonly openid: string,
    private readonly isTap: () => boolean,
    private readonly copy: <T>(value: T) => T,
  ) {}

  /** How questions are answered from now on. */
  answersWith(choice: Choice, { forGood = false } = {}): void {
    this.answers = choice;
    this.forGood = forGood;
  }

  /** From now on WeChat cannot ask, for this reason of its own. */
  failsWith(errCode: number, message: string): void {
    this.failure = new ApiFailure(message, { errCode });
  }

  get apis() {
    return {
      requestSubscribeMessage: (options => {
        // WeChat looks at the moment of the call.
        const tapped = this.isTap();
        return api('requestSubscribeMessage', async ({ tmplIds }: WechatMiniprogram.RequestSubscribeMessageOption) => {
          if (!tapped) throw new ApiFailure('can only be invoked by user TAP gesture.');
          if (this.failure) throw this.failure;
          this.questions.push([...tmplIds]);
          return this.copy(await this.choose([...tmplIds]));
        })(options as never);
      }) as Wx['requestSubscribeMessage'],
      getSetting: api('getSetting', () => ({
        authSetting: {},
        subscriptionsSetting: this.copy({ mainSwitch: true, itemSettings: Object.fromEntries(this.kept) }),
      })) as Wx['getSetting'],
      openSetting: api('openSetting', () => {
        this.failure = undefined;
        return { authSetting: {} };
      }) as Wx['openSetting'],
    } satisfies Partial<Wx>;
  }

  private async choose(templateIds: readonly string[]): Promise<Record<string, string>> {
    const choices = Object.fromEntries(templateIds.map(id => [id, this.answers]));
    const body = JSON.stringify({ openid: this.openid, templateIds, choices, forGood: this.forGood });
    const answer = await fetch(`${this.url}/emulator/messages/consents`, {
      method: 'POST',
      headers: json,
      body,
    });
    const { choices: chosen } = (await answer.json()) as { choices: Record<string, Choice> };
    if (this.forGood) for (const [id, choice] of Object.entries(chosen)) this.kept.set(id, choice);
    return chosen;
  }
}
