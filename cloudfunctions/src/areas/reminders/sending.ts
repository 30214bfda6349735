import { configuredTemplates } from '../../platform/message-templates';
import { now as clock } from '../../platform/clock';
import type { GatheringDocument } from '../../platform/documents';
import type { ReminderDocument } from '../../platform/reminder-documents';
import { sendSubscribeMessage, type SubscribeMessage } from '../../platform/wechat';
import { log } from '../../runtime/logging';
import { findGatherings } from '../gatherings/store';
import { findAccountsOf } from '../identity/store';
import { isOurFault, type Verdict, verdictOn } from './delivery-rules';
import { consentId, findConsents } from './store';
import { fieldsOf, templateOf } from './words-rules';

/** A message that can be sent, with the consent that it uses. */
export interface Sendable {
  readonly reminder: ReminderDocument;
  readonly message: SubscribeMessage;
  readonly consentId: string;
}

export type Ending = Verdict | { readonly state: 'skipped' };
/** What came of a message; `used`: the consent that it took; `empty`: the one that WeChat says is used up. */
export interface Outcome {
  readonly id: string;
  readonly ending: Ending;
  readonly errCode: number | null;
  readonly used?: string;
  readonly empty?: string;
}

/** Whether a message still says what is so. */
function isOfUse({ kind, useUntil }: ReminderDocument, { state }: GatheringDocument, now: number): boolean {
  if (useUntil <= now) return false;
  if (kind === 'cancelled') return state === 'cancelled';
  return kind === 'absent' ? state === 'closed' : state === 'published';
}

/** The consent that a message needs. */
const consentOf = ({ memberId, kind }: ReminderDocument) => consentId(memberId, templateOf[kind]);

/** Finds out for each message whether it can be sent; what cannot has its ending already. */
export async function prepare(batch: readonly ReminderDocument[], now: number) {
  const templates = configuredTemplates();
  const [gatherings, accounts, consents] = await Promise.all([
    findGatherings([...new Set(batch.map(({ gatheringId }) => gatheringId))]),
    findAccountsOf([...new Set(batch.map(({ memberId }) => memberId))]),
    findConsents(new Set(batch.map(consentOf))),
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
    const consent = consents.get(consentOf(reminder));
    if (!template || touser === undefined || !consent || consent.granted <= consent.used) {
      ended.push({ id, ending: { state: 'notPushed' }, errCode: null });
      continue;
    }
    const values = fieldsOf(kind, gathering);
    const data = Object.fromEntries(
      Object.entries(template.fields).map(([key, field]) => [key, { value: values[field] }]),
    );
    const page = `member/gathering/index?gatheringId=${gatheringId}&noticeId=${id}`;
    sendable.push({ reminder, message: { touser, templateId: template.id, page, data }, consentId: consent._id });
  }
  return { sendable, ended };
}

const sending = { level: 'error', requestId: 'scheduler', operation: 'subscribeMessage.send', ms: 0 } as const;

export async function sendOne({ reminder, message, consentId: consent }: Sendable): Promise<Outcome> {
  const answer = await sendSubscribeMessage(message);
  if (isOurFault(answer)) log({ ...sending, outcome: `${answer}`, memberId: reminder.memberId });
  return {
    id: reminder._id,
    ending: verdictOn(answer, reminder.attempts + 1, clock()),
    errCode: typeof answer === 'number' && answer !== 0 ? answer : null,
    ...((answer === 0 || answer === 'unanswered') && { used: consent }),
    ...(answer === 43101 && { empty: consent }),
  };
}
