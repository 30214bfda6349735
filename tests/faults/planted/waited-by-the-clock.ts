import type * as sound from '../../../cloudfunctions/src/records/sign-up-lists/rules';
import { seatingOf } from '../../../cloudfunctions/src/domain/seating';

/** Judges who had to wait by the times at which people came and left: those are when their calls began. */
export const promotedIn: typeof sound.promotedIn = ({ order, withdrawn, terms, kept }) =>
  seatingOf({ order, terms, kept }).seated.filter(entry => {
    const gone = withdrawn.filter(other => other.at <= entry.at && other.withdrawnAt > entry.at);
    const ahead = [...order.slice(0, order.indexOf(entry)), ...gone].sort((a, b) => a.at - b.at);
    return seatingOf({ order: [...ahead, entry], terms, kept }).waiting.includes(entry);
  });
