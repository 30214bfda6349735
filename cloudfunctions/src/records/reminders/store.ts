import { collection } from '../../platform/database';
import type { ReminderDocument } from './document';
import { is, write } from '../../platform/operators';

const reminders = collection('reminders');
export const reminderId = (gatheringId: string, memberId: string, occasionId: string) =>
  `${gatheringId}:${memberId}:${occasionId}`;

/** So many are looked for and written at a time. */
const addedAtOnce = 500;

/** Adds those that are not there yet, as many as there are: each is planned once, however often its occasion is looked at. */
export async function addReminders(wanted: readonly ReminderDocument[]): Promise<void> {
  for (let at = 0; at < wanted.length; at += addedAtOnce) await addSome(wanted.slice(at, at + addedAtOnce));
}

async function addSome(wanted: readonly ReminderDocument[]): Promise<void> {
  const ids = wanted.map(({ _id }) => _id);
  const there = await reminders.list({ _id: is.in(ids) }, { limit: ids.length, fields: ['_id'] });
  const known = new Set(there.map(({ _id }) => _id));
  const missing = wanted.filter(({ _id }) => !known.has(_id));
  if (missing.length === 0 || (await reminders.insertMany(missing))) return;
  // Somebody else plans the same at the same time.
  for (const reminder of missing) await reminders.insert(reminder);
}

/** Messages that wait to be sent, by their turn, after the one that is given. */
export const listQueued = (now: number, after: ReminderDocument | null, limit: number) =>
  reminders.list(
    { push: 'queued', sendAt: is.lte(now) },
    {
      limit,
      orderBy: [
        ['sendAt', 'asc'],
        ['_id', 'asc'],
      ],
      after: after && [after.sendAt, after._id],
    },
  );

/** Ends messages that wait and are not to be sent. */
export const endQueued = async (ids: readonly string[], push: 'skipped' | 'notPushed') =>
  ids.length > 0 && reminders.changeAll({ _id: is.in(ids), push: 'queued' }, { push });

/**
 * Marks messages that are about to be handed to a channel as those of one sender, who has until `leaseUntil`; answers the ids
 * of those that nobody else took.
 */
export async function takeToSend(
  ids: readonly string[],
  fence: string,
  leaseUntil: number,
): Promise<ReadonlySet<string>> {
  const begun = await reminders.changeAll(
    { _id: is.in(ids), push: 'queued' },
    { push: 'sending', fence, leaseUntil, tries: write.inc(1) },
  );
  if (begun === ids.length) return new Set(ids);
  const mine = await reminders.list(
    { _id: is.in(ids), fence, push: 'sending' },
    { limit: ids.length, fields: ['_id'] },
  );
  return new Set(mine.map(({ _id }) => _id));
}

/** Writes what came of messages that this sender took, also where it was taken for dead meanwhile. */
export const recordOutcome = (
  ids: readonly string[],
  fence: string,
  outcome: Pick<ReminderDocument, 'push'> &
    Partial<Pick<ReminderDocument, 'sendAt' | 'errCode' | 'sentAt' | 'channel'>>,
) => reminders.changeAll({ _id: is.in(ids), fence }, { ...outcome, fence: null, leaseUntil: 0 });

/** Messages whose sender died: nobody knows whether they were delivered. */
export const giveUpAbandoned = (now: number) =>
  reminders.changeAll({ push: 'sending', leaseUntil: is.lt(now) }, { push: 'unknown', leaseUntil: 0 });

export const listOwn = (memberId: string, after: readonly [number, string] | null, limit: number) =>
  reminders.list(
    { memberId },
    {
      limit,
      after,
      orderBy: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
    },
  );

export const countUnread = (memberId: string) => reminders.count({ memberId, read: false });

export const markRead = (memberId: string, ids: readonly string[], upTo: number) =>
  reminders.changeAll(
    { memberId, read: false, at: is.lte(upTo), ...(ids.length > 0 && { _id: is.in(ids) }) },
    { read: true },
  );

/** Every reminder about a gathering to the people of a branch. */
export const listOfBranch = (gatheringId: string, branchId: string) =>
  reminders.list({ gatheringId, branchId }, { limit: 1000 });
