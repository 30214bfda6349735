import type { MessageConsentDocument } from '../../../records/message-consents/document';

/** How many messages may still go out on a consent, as far as we know; one that is `longTerm` holds until it is taken back. */
export function messagesLeft(
  consent: Pick<MessageConsentDocument, 'accepted' | 'used'> | undefined,
  longTerm: boolean,
): number {
  if (!consent) return 0;
  return longTerm ? Math.min(1, consent.accepted) : Math.max(0, consent.accepted - consent.used);
}
