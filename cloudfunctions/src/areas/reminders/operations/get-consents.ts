import type { Contract } from '../../../../../types/contract';
import { done, type Handler } from '../../../runtime/handlers';
import { readConsentStatuses } from '../steps/read-consent-statuses';

/** Shows what the caller is asked to consent to, and how many messages of each they still get. */
export const getConsents: Handler<Contract['reminders']['getConsents']> = async (
  _input,
  { caller: { memberId }, now },
) => done({ items: await readConsentStatuses(memberId), now });
