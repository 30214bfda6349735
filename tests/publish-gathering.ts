import { valueOf } from './answers';
import type { Product } from './emulated-product';
import { openPlan } from './sample-plan';
import { openidOf } from './small-organisation';

let made = 0;

interface Published {
  readonly gatheringId?: string;
  readonly hostId?: string;
  /** Who schedules and publishes it. */
  readonly openid?: string;
}

/** Schedules a gathering and publishes it, unless told otherwise as the secretary of the first branch; answers its id. */
export async function publishGathering(
  product: Product,
  plan = openPlan(Date.now()),
  {
    gatheringId = `published${String(++made).padStart(11, '0')}`,
    hostId = 'B1',
    openid = openidOf('M100'),
  }: Published = {},
): Promise<string> {
  valueOf(await product.call(openid, 'gatherings', 'schedule', { gatheringId, hostId, plan }));
  valueOf(await product.call(openid, 'gatherings', 'publish', { gatheringId }));
  return gatheringId;
}
