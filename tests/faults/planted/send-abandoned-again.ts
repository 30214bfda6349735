import { collection, is } from '../../../cloudfunctions/src/platform/database';

/** Sends once more what a sender that died had marked. */
export const giveUpAbandoned = (now: number) =>
  collection('reminders').changeAll(
    { push: 'sending', leaseUntil: is.lt(now) },
    { push: 'waiting', fence: null, leaseUntil: 0 },
  );
