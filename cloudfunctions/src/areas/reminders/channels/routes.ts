import type { Channel as Name } from '../../../../../types/reminders';
import { configuredChannels } from '../../../platform/message-channels';
import type { Channel, OutgoingMessage, Route } from './channel';
import { employee } from './employee';
import { sms } from './sms';
import { subscription } from './subscription';

/** Every channel there is. */
const channels: Readonly<Record<Name, Channel>> = {
  oneTime: subscription(false),
  longTerm: subscription(true),
  employee,
  sms,
};

/** The routes by which each of some messages can go, the one to be tried first at the head; by the id of the reminder. */
export async function routesFor(messages: readonly OutgoingMessage[]): Promise<ReadonlyMap<string, readonly Route[]>> {
  const found = await Promise.all(configuredChannels().map(name => channels[name](messages)));
  return new Map(
    messages.map(({ reminder: { _id } }) => [_id, found.flatMap(routes => routes.get(_id) ?? [])] as const),
  );
}
