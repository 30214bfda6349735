// Taro takes phone-code.weapp.ts or phone-code.h5.ts in place of this file; types and tests read the browser's.
export { askPhoneCode, readPhoneEvent } from './phone-code.h5';

/** What comes of asking WeChat for the user's phone number: a code for the server, or why not. */
export type PhoneAnswer =
  { readonly is: 'code'; readonly code: string } | { readonly is: 'declined' } | { readonly is: 'unavailable' };
