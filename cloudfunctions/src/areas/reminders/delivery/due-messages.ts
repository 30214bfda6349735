import { now as clock } from '../../../platform/clock';
import type { ReminderDocument } from '../../../records/reminders/document';
import { listQueued, endQueued } from '../../../records/reminders/store';
import { prepare, type Sendable } from './prepare';

/** So many messages are looked at together. */
const batchSize = 400;

/** Goes through what is due in the order in which it is; says of what cannot be sent that it is not. */
export async function* listSendable(): AsyncGenerator<readonly Sendable[]> {
  let following = listQueued(clock(), null, batchSize);
  for (;;) {
    const batch: ReminderDocument[] = await following;
    if (batch.length === 0) return;
    const last = batch.length === batchSize ? batch.at(-1) : undefined;
    // Read while these are sent.
    if (last) following = listQueued(clock(), last, batchSize);
    following.catch(() => undefined);
    const { sendable, skipped, notPushed } = await prepare(batch, clock());
    await Promise.all([endQueued(skipped, 'skipped'), endQueued(notPushed, 'notPushed')]);
    yield sendable;
    if (!last) return;
  }
}
