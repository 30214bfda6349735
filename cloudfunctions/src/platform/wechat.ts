/** WeChat's answer to a code of the phone button, as its documentation has it; wx-server-sdk gives names in camel case. */
interface PhoneAnswer {
  readonly phoneInfo?: { readonly purePhoneNumber?: string; readonly countryCode?: string };
}

interface PictureAnswer {
  readonly contentType?: string;
  readonly buffer?: Buffer;
}

/** A message as WeChat takes it. */
export interface SubscribeMessage {
  /** The openid of the person. */
  readonly touser: string;
  readonly templateId: string;
  /** Without a leading `/`. */
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}

/** The WeChat APIs that this product calls. */
interface WeChat {
  readonly openapi: {
    readonly phonenumber: { getPhoneNumber(input: { code: string; openid: string }): Promise<PhoneAnswer> };
    readonly subscribeMessage: { send(message: SubscribeMessage): Promise<unknown> };
    readonly wxacode: { getUnlimited(input: { scene: string; page: string; width: number }): Promise<PictureAnswer> };
  };
}

let loaded: Promise<WeChat> | undefined;

/**
 * WeChat's SDK is large and seldom needed: it is read at the first call, not when an instance starts.
 * Answers the SDK and not its `openapi`, which would take a promise's `then` for an API of WeChat's and call it.
 */
async function load(): Promise<WeChat> {
  const { default: sdk } = await import('wx-server-sdk');
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string });
  return sdk as unknown as WeChat;
}

/** The code was used before, is older than five minutes, or belongs to another person. */
const invalidCode = 40029;

/**
 * Exchanges the code that WeChat's phone button gave to the person with this openid for their number.
 * Answers the number as the roster has it (eleven digits; abroad with `+` and the country's code), or null if the code is invalid.
 * @throws what WeChat answers otherwise: over its limit, no permission, no answer
 */
export async function phoneNumberOf(code: string, openid: string): Promise<string | null> {
  const { openapi } = await (loaded ??= load());
  try {
    const { phoneInfo } = await openapi.phonenumber.getPhoneNumber({ code, openid });
    if (!phoneInfo?.purePhoneNumber) throw new Error('WeChat answered without a number');
    const { purePhoneNumber, countryCode = '86' } = phoneInfo;
    return countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
  } catch (error) {
    if ((error as { errCode?: number }).errCode === invalidCode) return null;
    throw error;
  }
}

/** Codes of a call that may have reached WeChat, though no answer came back. */
const unanswered = [-604_102, -501_002];

/**
 * Sends one message. Answers WeChat's code (0 = it took the message), or `unanswered` where nobody knows.
 * Never throws: what goes wrong on the way is an answer too.
 */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<number | 'unanswered'> {
  try {
    const { openapi } = await (loaded ??= load());
    await openapi.subscribeMessage.send(message);
    return 0;
  } catch (error) {
    const { errCode } = error as { errCode?: number };
    return typeof errCode !== 'number' || unanswered.includes(errCode) ? 'unanswered' : errCode;
  }
}

/** A mini-program code 小程序码, as WeChat draws it. */
export interface MiniCode {
  readonly type: 'png' | 'jpeg';
  readonly content: Buffer;
}

/** In pixels: enough for a poster, and some hundred kilobytes. */
const codeWidth = 860;

/** The page is in no version that was released, or nothing is released yet. */
const invalidPage = 41030;
const overQuota = 45009;

/**
 * The code that opens a page of ours with a scene of at most 32 characters, for good.
 * @throws what WeChat answers about our own mistakes
 */
export async function miniCodeOf(
  scene: string,
  page: string,
): Promise<MiniCode | 'notReleased' | 'overQuota' | 'unanswered'> {
  try {
    const { openapi } = await (loaded ??= load());
    const { contentType, buffer } = await openapi.wxacode.getUnlimited({ scene, page, width: codeWidth });
    if (!buffer?.length) throw new Error('WeChat answered without a picture');
    return { type: contentType === 'image/png' ? 'png' : 'jpeg', content: buffer };
  } catch (error) {
    const { errCode } = error as { errCode?: number };
    if (errCode === invalidPage) return 'notReleased';
    if (errCode === overQuota) return 'overQuota';
    if (errCode === -1 || (errCode !== undefined && unanswered.includes(errCode))) return 'unanswered';
    throw error;
  }
}
