import {
  type ConsentStanding,
  type MessageTemplate,
  messageTemplates,
  type Notice,
  type PushState,
  type Told,
} from '../../../../types/reminders';
import type { ConfiguredTemplate } from '../../platform/message-templates';
import type { MemberDocument } from '../../platform/documents';
import type { MessageConsentDocument, ReminderDocument } from '../../platform/reminder-documents';

/** A reminder as its owner reads it. */
export function noticeOf({ _id, kind, gatheringId, title, words, at, read, push }: ReminderDocument): Notice {
  return { noticeId: _id, kind, gatheringId, title, words, at, read, push };
}

/** How somebody stands to every template there is. */
export function standingsOf(
  memberId: string,
  templates: Partial<Record<MessageTemplate, ConfiguredTemplate>>,
  consents: ReadonlyMap<string, MessageConsentDocument>,
): ConsentStanding[] {
  return messageTemplates.flatMap(template => {
    const configured = templates[template];
    if (!configured) return [];
    const consent = consents.get(`${memberId}:${template}`);
    const left = Math.max(0, (consent?.granted ?? 0) - (consent?.used ?? 0));
    return [{ template, templateId: configured.id, title: configured.title, left, always: consent?.always ?? null }];
  });
}

/** The best first: whoever got one message knows of the gathering. */
const best: readonly PushState[] = ['sent', 'unknown', 'sending', 'waiting', 'notPushed', 'failed', 'skipped'];

/** How somebody was told of a gathering. */
export function toldOf(
  { _id: memberId, name, branchName }: MemberDocument,
  reminders: readonly ReminderDocument[],
  bound: ReadonlySet<string>,
): Told {
  const own = reminders.filter(reminder => reminder.memberId === memberId);
  const push = best.find(state => own.some(reminder => reminder.push === state)) ?? 'waiting';
  return { memberId, name, branchName, push, read: own.some(({ read }) => read), reachable: bound.has(memberId) };
}
