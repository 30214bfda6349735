import { findGatherings } from '../../../records/gatherings/store';
import type { ReminderDocument } from '../../../records/reminders/document';
import type { OutgoingMessage, Route } from '../channels/channel';
import { routesFor } from '../channels/routes';
import { isOfUse } from '../rules/delivery';

/** A message that can be sent, with the routes that it can take, the first to be tried at the head. */
export interface Sendable {
  readonly reminder: ReminderDocument;
  readonly routes: readonly [Route, ...Route[]];
}

/** What of a batch can be sent, and what cannot. */
interface Prepared {
  readonly sendable: readonly Sendable[];
  /** Ids of messages that are of no use any more. */
  readonly skipped: readonly string[];
  /** Ids of messages that no channel takes to their owners. */
  readonly notPushed: readonly string[];
}

/** Finds out for each message whether it can be sent, and how. */
export async function prepare(batch: readonly ReminderDocument[], now: number): Promise<Prepared> {
  const gatherings = await findGatherings([...new Set(batch.map(({ gatheringId }) => gatheringId))]);
  const gatheringOf = new Map(gatherings.map(gathering => [gathering._id, gathering]));
  const messages = batch.flatMap((reminder): OutgoingMessage[] => {
    const { _id, gatheringId } = reminder;
    const gathering = gatheringOf.get(gatheringId);
    if (!gathering || !isOfUse(reminder, gathering, now)) return [];
    return [{ reminder, gathering, page: `member/gathering/index?gatheringId=${gatheringId}&noticeId=${_id}` }];
  });
  const routesOf = await routesFor(messages);
  const ofUse = new Set(messages.map(({ reminder }) => reminder._id));
  const sendable = messages.flatMap(({ reminder }): Sendable[] => {
    const [first, ...others] = routesOf.get(reminder._id) ?? [];
    return first ? [{ reminder, routes: [first, ...others] }] : [];
  });
  return {
    sendable,
    skipped: batch.map(({ _id }) => _id).filter(id => !ofUse.has(id)),
    notPushed: [...ofUse].filter(id => (routesOf.get(id) ?? []).length === 0),
  };
}
