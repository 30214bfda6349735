import { json } from '../emulated-product';
import type { Device } from './fake-device';
import { api, ApiFailure } from './fake-wx';

type Cloud = WxCloud;

/** One call of a cloud function by the app. */
export interface CloudCall {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** `wx.cloud`, connected to an emulator. */
export class FakeCloud {
  /** What `init` was given, each time. */
  readonly inits: unknown[] = [];
  readonly calls: CloudCall[] = [];
  /** Answers to be lost on their way back: the call arrives, the app hears of a broken network. */
  answersToLose = 0;
  /** Calls that wait for their answer. */
  underway = 0;

  constructor(
    private readonly url: string,
    private readonly openid: string,
    private readonly device: Device,
    private readonly copy: <T>(value: T) => T,
  ) {}

  get apis() {
    return {
      init: config => void this.inits.push(config ?? {}),
      callFunction: api('cloud.callFunction', async ({ name, data }: ICloud.CallFunctionParam) => {
        if (this.inits.length === 0) throw new ApiFailure("Cloud API isn't enabled, please call wx.cloud.init first");
        if (!this.device.online) throw new ApiFailure('request:fail net::ERR_INTERNET_DISCONNECTED', { errCode: -1 });
        this.calls.push(JSON.parse(JSON.stringify({ name, data })) as CloudCall);
        this.underway += 1;
        const body = await this.send(name, data).finally(() => (this.underway -= 1));
        if (this.answersToLose > 0) {
          this.answersToLose -= 1;
          throw new ApiFailure('request:fail net::ERR_CONNECTION_RESET', { errCode: -1 });
        }
        if (!('result' in body)) throw new ApiFailure(`${body.errMsg}`, { errCode: body.errCode });
        return { result: this.copy(body.result) as ICloud.CallFunctionResult['result'], requestID: body.requestId };
      }) as Cloud['callFunction'],
    } satisfies Pick<Cloud, 'init' | 'callFunction'>;
  }

  private async send(name: string, data: unknown): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.url}/call/${name}`, {
      method: 'POST',
      headers: { ...json, 'x-emulator-openid': this.openid },
      body: JSON.stringify(data ?? {}),
    });
    return (await answer.json()) as Record<string, unknown>;
  }
}
