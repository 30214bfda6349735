import { now as clock } from '../../platform/clock';
import type { ReminderDocument } from '../../records/reminders/document';
import { log } from '../../runtime/logging';
import { findGatherings } from '../../records/gatherings/store';
import type { Letter, Way } from './channels/channel';
import { waysFor } from './channels/table';
import { type Reply, type Verdict, verdictOn } from './delivery-rules';
import type { GatheringDocument } from '../../records/gatherings/document';

/** A message that can be sent, with the ways by which it can, the first to be tried at the head. */
export interface Sendable {
  readonly reminder: ReminderDocument;
  readonly ways: readonly [Way, ...Way[]];
}

/** What came of a message, by which way. */
export interface Outcome {
  readonly id: string;
  readonly verdict: Verdict;
  readonly way: Way;
  /** Consents that a channel says are used up. */
  readonly empty: readonly string[];
  /** The channel's code, where it did not take the message. */
  readonly errCode: number | null;
}

/** What of a batch can be sent, and what cannot. */
export interface Prepared {
  readonly sendable: readonly Sendable[];
  /** Ids of messages that are of no use any more. */
  readonly skipped: readonly string[];
  /** Ids of messages that no channel takes to their owners. */
  readonly notPushed: readonly string[];
}

/** Whether a message still says what is so. */
function isOfUse({ kind, useUntil }: ReminderDocument, { state }: GatheringDocument, now: number): boolean {
  if (useUntil <= now) return false;
  if (kind === 'cancelled') return state === 'cancelled';
  return kind === 'absent' ? state === 'closed' : state === 'published';
}

/** Finds out for each message whether it can be sent, and how. */
export async function prepare(batch: readonly ReminderDocument[], now: number): Promise<Prepared> {
  const gatherings = await findGatherings([...new Set(batch.map(({ gatheringId }) => gatheringId))]);
  const gatheringOf = new Map(gatherings.map(gathering => [gathering._id, gathering]));
  const letters = batch.flatMap((reminder): Letter[] => {
    const { _id, gatheringId } = reminder;
    const gathering = gatheringOf.get(gatheringId);
    if (!gathering || !isOfUse(reminder, gathering, now)) return [];
    return [{ reminder, gathering, page: `member/gathering/index?gatheringId=${gatheringId}&noticeId=${_id}` }];
  });
  const waysOf = await waysFor(letters);
  const ofUse = new Set(letters.map(({ reminder }) => reminder._id));
  const sendable = letters.flatMap(({ reminder }): Sendable[] => {
    const [first, ...others] = waysOf.get(reminder._id) ?? [];
    return first ? [{ reminder, ways: [first, ...others] }] : [];
  });
  return {
    sendable,
    skipped: batch.map(({ _id }) => _id).filter(id => !ofUse.has(id)),
    notPushed: [...ofUse].filter(id => (waysOf.get(id) ?? []).length === 0),
  };
}

const sending = { level: 'error', requestId: 'scheduler', ms: 0 } as const;

/** Whether it is certain that a channel has not delivered and will not. */
const isClosed = ({ is }: Reply) => is === 'refused' || is === 'fault';

/** Sends a message by the first channel that takes it. */
export async function sendOne({ reminder, ways }: Sendable): Promise<Outcome> {
  const { _id: id, memberId, attempts } = reminder;
  const empty: string[] = [];
  let [way] = ways;
  let reply = await way.send();
  for (const next of [...ways.slice(1), null]) {
    if (reply.is === 'fault')
      log({ ...sending, operation: `reminders.${way.channel}`, outcome: `${reply.code}`, memberId });
    if (reply.is === 'refused' && way.consent) empty.push(way.consent.id);
    if (!next || !isClosed(reply)) break;
    way = next;
    reply = await way.send();
  }
  const verdict = verdictOn(reply, attempts + 1, clock());
  return { id, verdict, way, empty, errCode: 'code' in reply ? reply.code : null };
}
