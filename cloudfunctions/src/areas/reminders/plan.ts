import type { ReminderKind } from '../../../../types/reminders';
import type { ReminderDocument } from '../../records/reminders/document';
import { listToRemind, markReminded } from '../../records/gatherings/store';
import { listAbsent, listMeant, type Person } from './concerned';
import { keepInLine } from '../sign-ups/list';
import { dueAt, type Occasion, occasionsOf } from './occasion-rules';
import { sendingTime } from './quiet-hours-rules';
import { addReminders, reminderId } from '../../records/reminders/store';
import { wordsOf } from './words-rules';
import type { GatheringDocument } from '../../records/gatherings/document';
import { readSeated } from '../../records/sign-up-lists/store';

function reminderOf(gathering: GatheringDocument, occasion: Occasion, person: Person, now: number): ReminderDocument {
  const { _id: gatheringId, title } = gathering;
  const { kind, sendAt, useUntil } = occasion;
  return {
    _id: reminderId(gatheringId, person._id, occasion.id),
    gatheringId,
    memberId: person._id,
    branchId: person.branchId,
    kind,
    title,
    words: wordsOf(kind, gathering),
    at: now,
    read: false,
    push: sendAt === null ? 'notPushed' : 'waiting',
    sendAt: sendAt ?? now,
    useUntil,
    fence: null,
    leaseUntil: 0,
    attempts: 0,
    sentAt: null,
    errCode: null,
  };
}

/**
 * Plans what some people are told about a gathering, each for a reason of their own that `of` names: the same reason twice
 * is one message.
 */
export async function remindPeople(
  gathering: GatheringDocument,
  kind: ReminderKind,
  people: readonly (Person & { readonly of: string })[],
  now: number,
): Promise<void> {
  const useUntil = gathering.startsAt;
  const sendAt = sendingTime(now, useUntil, now);
  await addReminders(
    people.map(person =>
      reminderOf(gathering, { id: `${kind}-${person.of}`, kind, sendAt, useUntil, covers: [] }, person, now),
    ),
  );
}

/** Whom an occasion concerns: news are for all who may sign up, the nearing start for those who have a seat. */
async function concerned(gathering: GatheringDocument, { kind }: Occasion): Promise<AsyncGenerator<Person[]>> {
  if (kind === 'absent') return listAbsent(gathering);
  const isNear = kind === 'dayBefore' || kind === 'hourBefore';
  return listMeant(gathering, isNear ? await readSeated(gathering) : null);
}

/**
 * Makes the reminders that are due for gatherings. Each has an id that follows from person and occasion, so doing it again
 * after a crash, or twice at once, makes none twice. Answers how many occasions it came to the end of.
 */
export async function planReminders(now: number, hasTime: () => boolean): Promise<number> {
  let planned = 0;
  for (const gathering of await listToRemind(now, 100)) {
    // A change may have brought seats: the list says then that there is somebody to tell, before the change counts as told.
    if (gathering.state === 'published' && !(await keepInLine(gathering))) continue;
    const { due, covered, next } = dueAt(occasionsOf(gathering), now);
    for (const occasion of due) {
      if (!hasTime()) return planned;
      if (occasion.useUntil > now)
        for await (const people of await concerned(gathering, occasion))
          await addReminders(people.map(person => reminderOf(gathering, occasion, person, now)));
      planned += 1;
    }
    await markReminded(
      gathering,
      [...due.map(({ id }) => id), ...covered],
      // What has just been announced may bring further occasions: the next look decides.
      due.length > 0 ? now : next,
    );
  }
  return planned;
}
