import type { Contract } from '../../../../../types/contract';
import { recordConsent } from '../../../records/consents/store';
import { done, type Handler } from '../../../runtime/handlers';

/** A WeChat identity agrees to a version of the privacy notice. */
export const giveConsent: Handler<Contract['identity']['giveConsent']> = async ({ version }, { openid, now }) => {
  const { givenAt } = await recordConsent(openid, version, now);
  return done({ consent: { version, givenAt }, now });
};
