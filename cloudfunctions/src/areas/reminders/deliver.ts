import { configuredTemplates } from '../../platform/configuration';
import { now as clock } from '../../platform/clock';
import type { GatheringDocument } from '../../platform/documents';
import { randomId } from '../../platform/random';
import type { ReminderDocument } from '../../platform/reminder-documents';
import { sendSubscribeMessage, type SubscribeMessage } from '../../platform/wechat';
import { log } from '../../runtime/logging';
import { findGatherings } from '../gatherings/store';
import { findAccountsOf } from '../identity/store';
import { isOurFault, type Verdict, verdictOn } from './delivery-rules';
import {
  claim,
  emptyConsents,
  findConsents,
  giveUpAbandoned,
  listWaiting,
  settle,
  start,
  useConsent,
  useConsents,
} from './store';
import { isQuiet } from './quiet-hours-rules';
import { fieldsOf, templateOf } from './words-rules';

/**
 * Messages that are taken at a time, and those of them that are under way at WeChat at the same moment. If a sender dies,
 * of no more than two rows `inFlight` long it stays unknown whether they were delivered.
 */
const batchSize = 200;
const inFlight = 20;
/** A sender that has not come back by then has died. Longer than a function may run. */
const leaseMs = 90_000;

/** A message that can be sent, with the consent that it uses. */
interface Sendable {
  readonly reminder: ReminderDocument;
  readonly message: SubscribeMessage;
  readonly consentId: string;
}

type Ending = Verdict | { readonly state: 'skipped' };
/** What came of a message; `used`: the consent that it took; `empty`: the one that WeChat says is used up. */
interface Outcome {
  readonly id: string;
  readonly ending: Ending;
  readonly errCode: number | null;
  readonly used?: string;
  readonly empty?: string;
}

/** Whether a message still says what is so. */
function isOfUse({ kind, useUntil }: ReminderDocument, gathering: GatheringDocument | undefined, now: number): boolean {
  if (!gathering || useUntil <= now) return false;
  if (kind === 'cancelled') return gathering.state === 'cancelled';
  return kind === 'absent' ? gathering.state === 'closed' : gathering.state === 'published';
}

/** Finds out for each message whether it can be sent; what cannot has its ending already. */
async function prepare(batch: readonly ReminderDocument[], now: number) {
  const memberIds = [...new Set(batch.map(({ memberId }) => memberId))];
  const templates = configuredTemplates();
  const kinds = [...new Set(batch.map(({ kind }) => templateOf[kind]))];
  const [gatherings, accounts, consents] = await Promise.all([
    findGatherings([...new Set(batch.map(({ gatheringId }) => gatheringId))]),
    findAccountsOf(memberIds),
    findConsents(memberIds, kinds),
  ]);
  const gatheringOf = new Map(gatherings.map(gathering => [gathering._id, gathering]));
  const openidOf = new Map(accounts.map(({ _id, memberId }) => [memberId, _id]));
  const sendable: Sendable[] = [];
  const ended: Outcome[] = [];
  for (const reminder of batch) {
    const { _id: id, kind, memberId, gatheringId } = reminder;
    const gathering = gatheringOf.get(gatheringId);
    if (!gathering || !isOfUse(reminder, gathering, now)) {
      ended.push({ id, ending: { state: 'skipped' }, errCode: null });
      continue;
    }
    const template = templates[templateOf[kind]];
    const touser = openidOf.get(memberId);
    const consentId = `${memberId}:${templateOf[kind]}`;
    const consent = consents.get(consentId);
    if (!template || touser === undefined || !consent || consent.granted <= consent.used) {
      ended.push({ id, ending: { state: 'notPushed' }, errCode: null });
      continue;
    }
    const values = fieldsOf(kind, gathering);
    const data = Object.fromEntries(
      Object.entries(template.fields).map(([key, field]) => [key, { value: values[field] }]),
    );
    const page = `member/gathering/index?id=${gatheringId}`;
    sendable.push({ reminder, message: { touser, templateId: template.id, page, data }, consentId });
  }
  return { sendable, ended };
}

const sending = { level: 'error', requestId: 'scheduler', operation: 'subscribeMessage.send', ms: 0 } as const;

async function sendOne({ reminder, message, consentId }: Sendable): Promise<Outcome> {
  const answer = await sendSubscribeMessage(message);
  if (isOurFault(answer)) log({ ...sending, outcome: `${answer}`, memberId: reminder.memberId });
  return {
    id: reminder._id,
    ending: verdictOn(answer, reminder.attempts + 1, clock()),
    errCode: typeof answer === 'number' && answer !== 0 ? answer : null,
    ...((answer === 0 || answer === 'unanswered') && { used: consentId }),
    ...(answer === 43101 && { empty: consentId }),
  };
}

/** Messages in rows of `inFlight`, never two to one person in a row. */
function inRows(all: readonly Sendable[]): Sendable[][] {
  const rows: Sendable[][] = [];
  for (const one of all) {
    const hasRoom = (row: Sendable[]) =>
      row.length < inFlight && row.every(other => other.message.touser !== one.message.touser);
    const row = rows.at(-1);
    if (row && hasRoom(row)) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

/** Sends row by row as long as there is time; while one is under way the next is marked. What is not begun waits on. */
async function sendAll(all: readonly Sendable[], fence: string, hasTime: () => boolean): Promise<Outcome[]> {
  const rows = inRows(all);
  const begin = (row: readonly Sendable[] | undefined) =>
    row && hasTime()
      ? start(
          row.map(({ reminder }) => reminder._id),
          fence,
        )
      : null;
  const outcomes: Outcome[] = [];
  let started = begin(rows[0]);
  for (const [index, row] of rows.entries()) {
    const held = await started;
    if (!held) {
      const rest = rows.slice(index).flat();
      const later = ({ reminder: { _id, sendAt } }: Sendable): Outcome => ({
        id: _id,
        ending: { state: 'waiting', at: sendAt },
        errCode: null,
      });
      return [...outcomes, ...rest.map(later)];
    }
    started = begin(rows[index + 1]);
    outcomes.push(...(await Promise.all(row.filter(({ reminder }) => held.has(reminder._id)).map(sendOne))));
  }
  return outcomes;
}

/** Counts the consents that were used, one by one those that were used more than once. */
async function countUsed(ids: readonly string[]): Promise<void> {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  const once = [...times].filter(([, count]) => count === 1).map(([id]) => id);
  if (once.length > 0) await useConsents(once);
  for (const [id, count] of times) if (count > 1) await useConsent(id, count);
}

/** Writes what came of a batch: one change for each way it can end. */
async function record(outcomes: readonly Outcome[], fence: string, now: number): Promise<void> {
  const ways = new Map<string, { readonly outcome: Outcome; readonly ids: string[] }>();
  for (const outcome of outcomes) {
    const { ending, errCode } = outcome;
    const way = JSON.stringify([ending, errCode]);
    const known = ways.get(way) ?? { outcome, ids: [] };
    known.ids.push(outcome.id);
    ways.set(way, known);
  }
  await Promise.all(
    [...ways.values()].map(({ outcome: { ending, errCode }, ids }) =>
      settle(ids, fence, {
        push: ending.state,
        errCode,
        ...(ending.state === 'waiting' && { sendAt: ending.at }),
        ...(ending.state === 'sent' && { sentAt: now }),
      }),
    ),
  );
  await countUsed(outcomes.flatMap(({ used }) => used ?? []));
  const empty = outcomes.flatMap(({ empty: one }) => one ?? []);
  if (empty.length > 0) await emptyConsents(empty);
}

/** Takes a batch of what is due and finds out what can be sent; null when nothing is. */
async function takeBatch() {
  const now = clock();
  const waiting = await listWaiting(now, batchSize);
  if (waiting.length === 0) return null;
  const fence = randomId();
  const ids = waiting.map(({ _id }) => _id);
  return { fence, ...(await prepare(await claim(ids, fence, now, now + leaseMs), now)) };
}

/**
 * Sends what is due, batch after batch, while `hasTime`. A message is marked before it is handed to WeChat and after: one
 * whose sender died in between becomes `unknown` and is not sent again. Answers how many it came to the end of.
 */
export async function deliverReminders(hasTime: () => boolean): Promise<number> {
  await giveUpAbandoned(clock());
  // What was left over from the day waits as well; the evening's messages have gone out before, or are of no use.
  if (isQuiet(clock())) return 0;
  let delivered = 0;
  let next = hasTime() ? takeBatch() : null;
  for (let batch = await next; batch; batch = await next) {
    next = hasTime() ? takeBatch() : null;
    const { fence, sendable, ended } = batch;
    const outcomes = [...ended, ...(await sendAll(sendable, fence, hasTime))];
    await record(outcomes, fence, clock());
    delivered += outcomes.filter(({ ending }) => ending.state !== 'waiting').length;
  }
  return delivered;
}
