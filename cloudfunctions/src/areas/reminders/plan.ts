import type { ReminderKind } from '../../../../types/reminders';
import { expectedIn } from '../../domain/placement';
import type { GatheringDocument, MemberDocument } from '../../platform/documents';
import type { ReminderDocument } from '../../platform/reminder-documents';
import { listSheets } from '../attendance/store';
import { listToRemind, markReminded } from '../gatherings/store';
import { findMembers, listMembersBelow } from '../roster/store';
import { dueAt, type Occasion, occasionsOf } from './occasion-rules';
import { sendingTime } from './quiet-hours-rules';
import { addReminders, reminderId } from './store';
import { wordsOf } from './words-rules';

const batchSize = 500;
const sheetsAtOnce = 100;

type Person = Pick<MemberDocument, '_id' | 'branchId'>;

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
    people.map(person => reminderOf(gathering, { id: `${kind}-${person.of}`, kind, sendAt, useUntil }, person, now)),
  );
}

/** Everyone who is expected at a gathering, some at a time. */
async function* expected(gathering: GatheringDocument): AsyncGenerator<Person[]> {
  for (const orgUnitId of gathering.audience)
    for (let after: string | null = null; ;) {
      const page: MemberDocument[] = await listMembersBelow(orgUnitId, after, batchSize);
      yield page.flatMap(member => {
        const placement = expectedIn(member, gathering);
        return placement ? [{ _id: member._id, branchId: placement.branchId }] : [];
      });
      if (page.length < batchSize) break;
      after = page.at(-1)?._id ?? null;
    }
}

/** Everyone whom a closed gathering's sheets list as absent, as corrected until now; those who left are not written to. */
async function* absent({ _id }: GatheringDocument): AsyncGenerator<Person[]> {
  for (let after: string | null = null; ;) {
    const page = await listSheets(_id, after, sheetsAtOnce);
    // Versions of one branch's sheet may lie on two pages: the reminder's id makes them one, the latest decides.
    const latest = new Map<string, (typeof page)[number]>();
    for (const sheet of page)
      if (sheet.version > (latest.get(sheet.branchId)?.version ?? 0)) latest.set(sheet.branchId, sheet);
    const people = [...latest.values()].flatMap(({ branchId, rows }) =>
      rows.filter(row => row.attendance === 'absent').map(({ memberId }) => ({ _id: memberId, branchId })),
    );
    const active = people.length > 0 ? await findMembers(people.map(person => person._id)) : [];
    const here = new Set(active.filter(({ state }) => state === 'active').map(member => member._id));
    yield people.filter(person => here.has(person._id));
    if (page.length < sheetsAtOnce) return;
    after = page.at(-1)?._id ?? null;
  }
}

/**
 * Makes the reminders that are due for gatherings. Each has an id that follows from person and occasion, so doing it again
 * after a crash, or twice at once, makes none twice. Answers how many occasions it came to the end of.
 */
export async function planReminders(now: number, hasTime: () => boolean): Promise<number> {
  let planned = 0;
  for (const gathering of await listToRemind(now, 100)) {
    const { due, next } = dueAt(occasionsOf(gathering), now);
    for (const occasion of due) {
      if (!hasTime()) return planned;
      if (occasion.useUntil > now)
        for await (const people of occasion.kind === 'absent' ? absent(gathering) : expected(gathering))
          await addReminders(people.map(person => reminderOf(gathering, occasion, person, now)));
      planned += 1;
    }
    await markReminded(
      gathering,
      due.map(({ id }) => id),
      // What has just been announced may bring further occasions: the next look decides.
      due.length > 0 ? now : next,
    );
  }
  return planned;
}
