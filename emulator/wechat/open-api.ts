import type { FunctionDefinition } from '../functions/definition';
import { notEmulated } from '../failure';
import type { MiniCodes } from './mini-codes';
import type { PhoneCodes } from './phone-codes';
import type { SubscribeMessages } from './subscribe-messages';

/** What WeChat answers: the interface's own answer, or the code with which the way to it refuses. */
export type OpenApiAnswer =
  { readonly body: Record<string, unknown> } | { readonly picture: Buffer } | { readonly refusal: number };

/** Codes of the way from a function to WeChat. */
const noSuchApi = -604100;
const noPermission = -604101;
const illegalSource = -604104;
const timedOut = -604102;

/** Groups of interfaces that WeChat has and this emulator has not. */
const otherGroups =
  /^(analysis|customerServiceMessage|img|ocr|security|subscribeMessage|uniformMessage|updatableMessage|urllink|urlscheme|wxacode)\./;

/** What an interface answers, in JSON or as a picture; a number when the function hears of nothing but that code. */
type Api = (parameters: Record<string, unknown>) => Promise<Record<string, unknown> | Buffer | number>;

/** WeChat's own interfaces, as functions call them. */
export class OpenApi {
  private readonly apis: Readonly<Record<string, Api>>;

  /** Takes what tells a function by the token of the event it is working on. */
  constructor(
    codes: PhoneCodes,
    messages: SubscribeMessages,
    miniCodes: MiniCodes,
    private readonly callerOf: (token: unknown) => FunctionDefinition | undefined,
  ) {
    this.apis = {
      'phonenumber.getPhoneNumber': async parameters => getPhoneNumber(codes, parameters),
      'subscribeMessage.send': async parameters => {
        const sent = await messages.send(parameters);
        return sent === 'unanswered' ? timedOut : sent;
      },
      'wxacode.getUnlimited': async parameters => {
        const code = miniCodes.getUnlimited(parameters);
        if (code === 'lost') return timedOut;
        return 'picture' in code ? code.picture : code;
      },
    };
  }

  /** Calls an interface for a function, if its `config.json` allows it to. */
  async call(name: string, token: unknown, parameters: Record<string, unknown>): Promise<OpenApiAnswer> {
    const caller = this.callerOf(token);
    if (!caller) return { refusal: illegalSource };
    const api = Object.hasOwn(this.apis, name) ? this.apis[name] : undefined;
    if (!api && !otherGroups.test(name)) return { refusal: noSuchApi };
    if (!caller.openApis.includes(name)) return { refusal: noPermission };
    if (!api) throw notEmulated(`The interface ${name}`);
    const answer = await api(parameters);
    if (typeof answer === 'number') return { refusal: answer };
    return Buffer.isBuffer(answer) ? { picture: answer } : { body: answer };
  }
}

/** A code is used up by any attempt: also by one that names the wrong person. */
function getPhoneNumber(codes: PhoneCodes, { code, openid }: Record<string, unknown>): Record<string, unknown> {
  const phone = codes.redeem(code, openid);
  return phone ? { errcode: 0, errmsg: 'ok', phone_info: phone } : { errcode: 40029, errmsg: 'invalid code' };
}
