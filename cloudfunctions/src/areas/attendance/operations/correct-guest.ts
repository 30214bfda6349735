import type { Contract } from '../../../../../types/contract';
import { refuseNotLive } from '../../../records/gatherings/rules';
import { authorOf } from '../../../runtime/facts';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { withCorrectedGuest } from '../rules/guest-list';
import { changeGuests } from '../steps/change-guests';
import { rollGuestsOf } from '../view';

/** The host's secretary says better who a guest is. */
export const correctGuest: Handler<Contract['guests']['correctGuest']> = async (
  { gatheringId, guestId, basedOn, guest },
  { gathering, caller, now },
) => {
  const over = refuseNotLive(gathering);
  if (over) return { ok: false, refusal: over };
  const edit = { guestId, guest, by: authorOf(caller), at: now };
  const { list, word } = await changeGuests(gatheringId, before => withCorrectedGuest(before, edit, basedOn));
  const guests = rollGuestsOf(list);
  return word ? refuse(word, { guests }) : done({ guests, now });
};
