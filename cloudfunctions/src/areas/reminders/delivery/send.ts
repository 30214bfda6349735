import { now as clock } from '../../../platform/clock';
import { log } from '../../../runtime/logging';
import type { Route } from '../channels/channel';
import { type Reply, type Verdict, verdictOn } from '../rules/delivery';
import type { Sendable } from './prepare';

/** What came of a message, by which route. */
export interface Outcome {
  readonly id: string;
  readonly verdict: Verdict;
  readonly route: Route;
  /** Consents that a channel says are used up. */
  readonly empty: readonly string[];
  /** The channel's code, where it did not take the message. */
  readonly errCode: number | null;
}

const entry = { level: 'error', requestId: 'scheduler', ms: 0 } as const;

/** Whether it is certain that a channel has not delivered and will not. */
const isFinal = ({ is }: Reply) => is === 'refused' || is === 'fault';

/** Sends a message by the first channel that takes it. */
export async function sendOne({ reminder, routes }: Sendable): Promise<Outcome> {
  const { _id: id, memberId, tries } = reminder;
  const empty: string[] = [];
  let [route] = routes;
  let reply = await route.send();
  for (const next of [...routes.slice(1), null]) {
    if (reply.is === 'fault')
      log({ ...entry, operation: `reminders.${route.channel}`, outcome: `${reply.code}`, memberId });
    if (reply.is === 'refused' && route.consent) empty.push(route.consent.id);
    if (!next || !isFinal(reply)) break;
    route = next;
    reply = await route.send();
  }
  const verdict = verdictOn(reply, tries + 1, clock());
  return { id, verdict, route, empty, errCode: 'code' in reply ? reply.code : null };
}
