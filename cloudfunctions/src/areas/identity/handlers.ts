import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { bindByActivation } from './operations/bind-by-activation';
import { bindByPhone } from './operations/bind-by-phone';
import { getMe } from './operations/get-me';
import { giveConsent } from './operations/give-consent';
import { issueActivation } from './operations/issue-activation';
import { unbind } from './operations/unbind';
import { withdrawConsent } from './operations/withdraw-consent';

export const identity: Handlers<Contract['identity']> = {
  getMe,
  giveConsent,
  withdrawConsent,
  bindByPhone,
  bindByActivation,
  issueActivation,
  unbind,
};
