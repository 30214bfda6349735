import type { PhoneAnswer } from './phone-code';

/** On a phone nothing but WeChat's own button may ask. */
export const askPhoneCode: (() => Promise<PhoneAnswer>) | undefined = undefined;

/** Reads what WeChat's phone button tells: a code, a refusal of the user, or that the number is not to be had. */
export function readPhoneEvent({ code, errMsg }: { readonly code?: string; readonly errMsg?: string }): PhoneAnswer {
  if (code) return { is: 'code', code };
  return /deny|denied|cancel/i.test(errMsg ?? '') ? { is: 'declined' } : { is: 'unavailable' };
}
