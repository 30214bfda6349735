import type { Product } from '../emulated-product';
import { openidOf } from '../small-organisation';
import { launch, type LaunchOptions, type MiniProgram } from './mini-program';

const inUse: MiniProgram[] = [];

/** The phone of a member of the small organisation, with the mini-program open. */
export function openPhone(
  { url }: Product,
  memberId: string,
  how: Omit<LaunchOptions, 'url' | 'openid'> = {},
): MiniProgram {
  const phone = launch({ url, openid: openidOf(memberId), ...how });
  inUse.push(phone);
  return phone;
}

/** Puts every phone away, whatever one of them complains about; throws if one did. */
export function putPhonesAway(): void {
  const complaints = inUse.splice(0).flatMap(phone => {
    try {
      phone.close();
      return [];
    } catch (thrown) {
      return [thrown];
    }
  });
  if (complaints.length > 0) throw new AggregateError(complaints, complaints.map(String).join('\n'));
}
