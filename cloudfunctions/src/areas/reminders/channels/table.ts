import type { Channel as Name } from '../../../../../types/reminders';
import { configuredChannels } from '../../../platform/message-channels';
import type { Channel, Letter, Way } from './channel';
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

/** The ways by which each of some letters can go, the one to be tried first at the head; by the id of the reminder. */
export async function waysFor(letters: readonly Letter[]): Promise<ReadonlyMap<string, readonly Way[]>> {
  const found = await Promise.all(configuredChannels().map(name => channels[name](letters)));
  return new Map(letters.map(({ reminder: { _id } }) => [_id, found.flatMap(ways => ways.get(_id) ?? [])] as const));
}
