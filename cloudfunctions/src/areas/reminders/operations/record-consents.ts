import type { Contract } from '../../../../../types/contract';
import { countConsent } from '../../../records/message-consents/store';
import { done, type Handler } from '../../../runtime/handlers';
import { readConsentStatuses } from '../steps/read-consent-statuses';

/** Counts what the caller answered to WeChat's question. */
export const recordConsents: Handler<Contract['reminders']['recordConsents']> = async (
  { requestId, choices },
  { caller: { memberId }, now },
) => {
  for (const { template, choice, forGood } of choices)
    await countConsent(memberId, template, {
      requestId,
      accepted: choice === 'accept' ? 1 : 0,
      always: forGood && (choice === 'accept' || choice === 'reject') ? choice : null,
    });
  return done({ items: await readConsentStatuses(memberId), now });
};
