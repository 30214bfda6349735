import type { Contract } from '../../../../../types/contract';
import { done, type Handler } from '../../../runtime/handlers';
import { readConsentStandings } from '../steps/read-consent-standings';

/** Shows what the caller is asked to consent to, and how many messages of each they still get. */
export const getConsents: Handler<Contract['reminders']['getConsents']> = async (
  _input,
  { caller: { memberId }, now },
) => done({ items: await readConsentStandings(memberId), now });
