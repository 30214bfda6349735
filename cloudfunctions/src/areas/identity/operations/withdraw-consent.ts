import type { Contract } from '../../../../../types/contract';
import { removeAccount } from '../../../records/accounts/store';
import { endConsent } from '../../../records/consents/store';
import { done, type Handler } from '../../../runtime/handlers';

/** A WeChat identity takes its consent back, and has no access from then on. */
export const withdrawConsent: Handler<Contract['identity']['withdrawConsent']> = async (_input, { openid, now }) => {
  // Access ends first: what is left undone by a crash is the record, which a second try makes good.
  await removeAccount(openid);
  await endConsent(openid, now);
  return done({ now });
};
