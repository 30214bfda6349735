import { configuredTemplates } from '../../../platform/message-templates';
import { listConsentsOf } from '../../../records/message-consents/store';
import { consentStatusesOf } from '../view';

/** What somebody is asked to consent to, and what they answered so far. */
export async function readConsentStatuses(memberId: string) {
  return consentStatusesOf(configuredTemplates(), await listConsentsOf(memberId));
}
