import * as z from 'zod';
import { channels } from '../../../types/reminders';

const wanted = z.array(z.enum(channels));

/**
 * By which channels messages go out, the one to be tried first at the head: `QINGLIAN_MESSAGE_CHANNELS`, names with commas
 * between them; WeChat's subscribe messages where it is not set.
 * @throws when a name is not that of a channel
 */
export function configuredChannels() {
  const names = process.env.QINGLIAN_MESSAGE_CHANNELS || 'longTerm,oneTime';
  return wanted.parse(names.split(',').map(name => name.trim()));
}
