import type { Contract } from '../../../../../types/contract';
import { refuseNotLive } from '../../../records/gatherings/rules';
import { done, type Handler } from '../../../runtime/handlers';
import { withoutGuest } from '../rules/guest-list';
import { changeGuests } from '../steps/change-guests';
import { rollGuestsOf } from '../view';

/** The host's secretary takes a guest off the list. */
export const removeGuest: Handler<Contract['guests']['removeGuest']> = async (
  { gatheringId, guestId },
  { gathering, now },
) => {
  const over = refuseNotLive(gathering);
  if (over) return { ok: false, refusal: over };
  const { list } = await changeGuests(gatheringId, before => withoutGuest(before, gatheringId, guestId, now));
  return done({ guests: rollGuestsOf(list), now });
};
