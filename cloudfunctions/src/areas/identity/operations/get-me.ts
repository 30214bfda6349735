import type { Contract } from '../../../../../types/contract';
import { findConsent } from '../../../records/consents/store';
import { done, type Handler } from '../../../runtime/handlers';
import { consentOf, meOf } from '../view';

/** Whoever opens the program learns who they are to it, and whether they have agreed to the privacy notice. */
export const getMe: Handler<Contract['identity']['getMe']> = async (_input, { caller, openid, now }) => {
  const consent = consentOf(await findConsent(openid));
  return done({ me: caller && meOf(caller.member, caller.held), consent, now });
};
