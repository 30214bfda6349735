import { collection } from '../../platform/database';
import { type MessageTemplate, messageTemplates } from '../../../../types/reminders';
import { is, write } from '../../platform/operators';

const consents = collection('messageConsents');

export const consentId = (memberId: string, template: MessageTemplate) => `${memberId}:${template}`;

/** Consents by their ids; of those that nobody gave there is none. */
export async function findConsents(ids: ReadonlySet<string>) {
  const found = await consents.list({ _id: is.in([...ids]) }, { limit: Math.max(1, ids.size) });
  return new Map(found.map(consent => [consent._id, consent]));
}

/** What is known of the consents of one person. */
export const listConsentsOf = (memberId: string) => consents.list({ memberId }, { limit: messageTemplates.length });

/**
 * Counts a person's answer to WeChat's question, once for a `requestId`; the last hundred are remembered, so a call that is
 * repeated later than that would count again.
 */
export async function countConsent(
  memberId: string,
  template: MessageTemplate,
  answer: { readonly requestId: string; readonly accepted: 0 | 1; readonly always: 'accept' | 'reject' | null },
): Promise<void> {
  const { requestId, accepted, always } = answer;
  const _id = consentId(memberId, template);
  const change = {
    accepted: write.inc(accepted),
    requests: write.pushKeeping([requestId], 100),
    ...(always && { always }),
  };
  if (await consents.changeOne({ _id, requests: is.neq(requestId) }, change)) return;
  const first = { _id, memberId, template, accepted, used: 0, always, requests: [requestId] };
  if (!(await consents.insert(first))) await consents.changeOne({ _id, requests: is.neq(requestId) }, change);
}

/**
 * Counts one message each that went out on some consents, of which there were `accepted` when they were looked at: no more
 * than were accepted, and none on what WeChat has called used up since.
 */
export const useConsents = (ids: readonly string[], accepted: number) =>
  consents.changeAll({ _id: is.in(ids), accepted: is.gte(accepted), used: is.lt(accepted) }, { used: write.inc(1) });

/** WeChat says that there is no consent left: whatever we counted. */
export const emptyConsents = (ids: readonly string[]) =>
  consents.changeAll({ _id: is.in(ids) }, { accepted: 0, used: 0 });
