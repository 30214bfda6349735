import type { ReminderKind } from '../../../../../types/reminders';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { ReminderDocument } from '../../../records/reminders/document';
import { addReminders, reminderId } from '../../../records/reminders/store';
import type { Occasion } from '../rules/occasions';
import { sendingTime } from '../rules/quiet-hours';
import { wordsOf } from '../rules/texts';
import type { Recipient } from './list-recipients';

type Reason = Pick<Occasion, 'id' | 'kind' | 'sendAt' | 'useUntil'>;

function newReminder(gathering: GatheringDocument, reason: Reason, person: Recipient, now: number): ReminderDocument {
  const { _id: gatheringId, title } = gathering;
  const { kind, sendAt, useUntil } = reason;
  return {
    _id: reminderId(gatheringId, person._id, reason.id),
    gatheringId,
    memberId: person._id,
    branchId: person.branchId,
    kind,
    title,
    words: wordsOf(kind, gathering),
    at: now,
    read: false,
    push: sendAt === null ? 'notPushed' : 'queued',
    sendAt: sendAt ?? now,
    useUntil,
    fence: null,
    leaseUntil: 0,
    tries: 0,
    sentAt: null,
    errCode: null,
    channel: null,
  };
}

/** Plans what people are told on an occasion of a gathering; the same occasion twice is one message. */
export const remindOf = (
  gathering: GatheringDocument,
  occasion: Occasion,
  people: readonly Recipient[],
  now: number,
): Promise<void> => addReminders(people.map(person => newReminder(gathering, occasion, person, now)));

/**
 * Plans what some people are told about a gathering, each for a reason of their own that `of` names; the same reason twice
 * is one message.
 */
export async function remindPeople(
  gathering: GatheringDocument,
  kind: ReminderKind,
  people: readonly (Recipient & { readonly of: string })[],
  now: number,
): Promise<void> {
  const useUntil = gathering.startsAt;
  const sendAt = sendingTime(now, useUntil, now);
  await addReminders(
    people.map(person => newReminder(gathering, { id: `${kind}-${person.of}`, kind, sendAt, useUntil }, person, now)),
  );
}
