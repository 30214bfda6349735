// Taro takes message-consent.weapp.ts or message-consent.h5.ts in place of this file; types and tests read the browser's.
export { askForConsent, openMessageSettings } from './message-consent.h5';

/** What a person answered about messages of one template. */
export interface ConsentChoice {
  /** `ban`: WeChat has blocked the template · `filter`: another one of the same title was asked for as well. */
  readonly choice: 'accept' | 'reject' | 'ban' | 'filter';
  /** "总是保持以上选择，不再询问" */
  readonly forGood: boolean;
}

/**
 * What comes of asking for consent to messages: a choice for each template id; `switchedOff`: the person takes no messages
 * of this mini-program at all; `notAsked`: WeChat could not ask.
 */
export type ConsentAnswer =
  | { readonly is: 'chosen'; readonly choices: ReadonlyMap<string, ConsentChoice> }
  | { readonly is: 'switchedOff' }
  | { readonly is: 'notAsked' };
