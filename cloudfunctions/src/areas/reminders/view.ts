import {
  type ConsentStatus,
  type MessageTemplate,
  messageTemplates,
  type Notice,
  type PushState,
  type ReminderKind,
  type RecipientStatus,
} from '../../../../types/reminders';
import type { ReminderDocument } from '../../records/reminders/document';
import { answerOf, type OnRecord } from './rules/answers';
import type { MemberDocument } from '../../records/members/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import type { MessageConsentDocument } from '../../records/message-consents/document';
import { messagesLeft } from './rules/consents';

/** A reminder as its owner reads it. */
export function noticeOf({ _id, kind, gatheringId, title, words, at, read, push }: ReminderDocument): Notice {
  return { noticeId: _id, kind, gatheringId, title, words, at, read, push };
}

/** How somebody whose consents these are stands to every template there is. */
export function consentStatusesOf(
  templates: Partial<
    Record<MessageTemplate, { readonly id: string; readonly title: string; readonly longTerm: boolean }>
  >,
  consents: readonly MessageConsentDocument[],
): ConsentStatus[] {
  return messageTemplates.flatMap(template => {
    const configured = templates[template];
    if (!configured) return [];
    const consent = consents.find(one => one.template === template);
    const { id: templateId, title, longTerm } = configured;
    return [
      { template, templateId, title, longTerm, left: messagesLeft(consent, longTerm), always: consent?.always ?? null },
    ];
  });
}

/** The best first: whoever got one message knows what it says. */
const best: readonly PushState[] = ['sent', 'unknown', 'sending', 'queued', 'notPushed', 'failed', 'skipped'];

/** What says something new of the gathering: what was sent before it does not tell how things stand. */
const news: readonly ReminderKind[] = ['published', 'changed', 'cancelled'];

/** What is known of those who are invited to a gathering. */
interface Known {
  readonly reminders: readonly Pick<ReminderDocument, 'memberId' | 'kind' | 'at' | 'push' | 'read' | 'channel'>[];
  /** Who has a WeChat identity here. */
  readonly bound: ReadonlySet<string>;
  readonly onRecord: OnRecord;
}

/** How somebody was told of a gathering as it stands now, and what they answered. */
export function recipientStatusOf(
  { _id: memberId, name, branchName }: Pick<MemberDocument, '_id' | 'name' | 'branchName'>,
  gathering: Pick<GatheringDocument, 'signUp'>,
  { reminders, bound, onRecord }: Known,
  now: number,
): RecipientStatus {
  const own = reminders.filter(reminder => reminder.memberId === memberId);
  const latestNews = Math.max(0, ...own.filter(({ kind }) => news.includes(kind)).map(({ at }) => at));
  const current = own.filter(({ at }) => at >= latestNews);
  const push = best.find(state => current.some(reminder => reminder.push === state)) ?? 'queued';
  const channel = current.find(reminder => reminder.push === push)?.channel ?? null;
  const read = current.some(reminder => reminder.read);
  const answer = answerOf(memberId, gathering, onRecord, read, now);
  return { memberId, name, branchName, push, read, reachable: bound.has(memberId), channel, answer };
}
