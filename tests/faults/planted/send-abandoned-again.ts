import { collection } from '../../../cloudfunctions/src/platform/database';
import { is } from '../../../cloudfunctions/src/platform/operators';

/** Sends once more what a sender that died had marked. */
export const giveUpAbandoned = (now: number) =>
  collection('reminders').changeAll(
    { push: 'sending', leaseUntil: is.lt(now) },
    { push: 'queued', fence: null, leaseUntil: 0 },
  );
