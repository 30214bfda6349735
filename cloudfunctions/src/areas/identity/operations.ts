import type { Contract } from '../../../../types/contract';
import { done, type Handlers } from '../../runtime/handlers';
import { issueActivation } from './activation';
import { bindByActivation, bindByPhone } from './binding';
import { removeAccount } from '../../records/accounts/store';
import { consentOf, meOf } from './view';
import { endConsent, findConsent, recordConsent } from '../../records/consents/store';

export const identity: Handlers<Contract['identity']> = {
  async getMe(_input, { caller, openid, now }) {
    const consent = consentOf(await findConsent(openid));
    return done({ me: caller && meOf(caller.member, caller.held), consent, now });
  },

  async giveConsent({ version }, { openid, now }) {
    const { givenAt } = await recordConsent(openid, version, now);
    return done({ consent: { version, givenAt }, now });
  },

  async withdrawConsent(_input, { openid, now }) {
    // Access ends first: what is left undone by a crash is the record, which a second try makes good.
    await removeAccount(openid);
    await endConsent(openid, now);
    return done({ now });
  },

  bindByPhone,
  bindByActivation,
  issueActivation,

  async unbind(_input, { openid, now }) {
    await removeAccount(openid);
    return done({ now });
  },
};
