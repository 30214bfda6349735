import { chosenPerson } from './demo-person.h5';
import type { PhoneAnswer } from './phone-code';

/** In the preview the emulated cloud stands for WeChat: it knows the numbers of some demo people. */
export const askPhoneCode: (() => Promise<PhoneAnswer>) | undefined = async () => {
  const response = await fetch('/emulator/phone-codes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: chosenPerson() }),
  }).catch(() => undefined);
  if (!response?.ok) return { is: 'unavailable' };
  return { is: 'code', code: ((await response.json()) as { code: string }).code };
};

/** A browser has no such button. */
export const readPhoneEvent = (_detail: { readonly code?: string; readonly errMsg?: string }): PhoneAnswer => ({
  is: 'unavailable',
});
