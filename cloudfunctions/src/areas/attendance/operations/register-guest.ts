import type { Contract } from '../../../../../types/contract';
import { mostGuests } from '../../../../../types/guests';
import { refuseNotLive } from '../../../records/gatherings/rules';
import { authorOf } from '../../../runtime/facts';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { withGuest } from '../rules/guest-list';
import { changeGuests } from '../steps/change-guests';
import { rollGuestsOf } from '../view';

/** The host's secretary puts a guest on the list. */
export const registerGuest: Handler<Contract['guests']['registerGuest']> = async (
  { gatheringId, guestId, guest },
  { gathering, caller, now },
) => {
  const over = refuseNotLive(gathering);
  if (over) return { ok: false, refusal: over };
  const edit = { guestId, guest, by: authorOf(caller), at: now };
  const { list, word } = await changeGuests(gatheringId, before => withGuest(before, gatheringId, edit));
  return word ? refuse(word, { most: mostGuests }) : done({ guests: rollGuestsOf(list), now });
};
