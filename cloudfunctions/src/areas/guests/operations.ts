import type { Contract } from '../../../../types/contract';
import { mostGuests } from '../../../../types/guests';
import type { GuestListDocument } from '../../records/guest-lists/document';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { correctGuestOnSheet } from './on-sheet';
import { corrected, guestsOf, registered, removed } from './rules';
import { addGuestList, findGuestList, replaceGuestList } from '../../records/guest-lists/store';
import { refuseNotLive } from '../../records/gatherings/rules';

type Operations = Contract['guests'];

/** Somebody else may write at the same time; each time there is one more of them who is done. */
const attempts = 20;

/** Changes the guests of a gathering as `decide` says, or answers its word. The list is that after the change. */
async function changeGuests<Word extends string>(
  gatheringId: string,
  decide: (list: GuestListDocument | null) => GuestListDocument | 'unchanged' | Word,
): Promise<{ readonly list: GuestListDocument | null; readonly word: Word | null }> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const list = await findGuestList(gatheringId);
    const next = decide(list);
    if (next === 'unchanged') return { list, word: null };
    if (typeof next === 'string') return { list, word: next };
    const written = list ? await replaceGuestList(next) : (await addGuestList(next)) && next;
    if (written) return { list: written, word: null };
  }
  throw new Failure('conflict');
}

const registerGuest: Handler<Operations['registerGuest']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, guestId, guest } = input;
  const over = refuseNotLive(gathering);
  if (over) return { ok: false, refusal: over };
  const written = { guestId, guest, by: authorOf(caller), at: now };
  const { list, word } = await changeGuests(gatheringId, before => registered(before, gatheringId, written));
  return word ? refuse(word, { most: mostGuests }) : done({ guests: guestsOf(list), now });
};

const correctGuest: Handler<Operations['correctGuest']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, guestId, basedOn, guest } = input;
  const over = refuseNotLive(gathering);
  if (over) return { ok: false, refusal: over };
  const written = { guestId, guest, by: authorOf(caller), at: now };
  const { list, word } = await changeGuests(gatheringId, before => corrected(before, written, basedOn));
  return word ? refuse(word, { guests: guestsOf(list) }) : done({ guests: guestsOf(list), now });
};

const removeGuest: Handler<Operations['removeGuest']> = async ({ gatheringId, guestId }, { gathering, now }) => {
  const over = refuseNotLive(gathering);
  if (over) return { ok: false, refusal: over };
  const { list } = await changeGuests(gatheringId, before => removed(before, gatheringId, guestId, now));
  return done({ guests: guestsOf(list), now });
};

export const guests: Handlers<Operations> = { registerGuest, correctGuest, removeGuest, correctGuestOnSheet };
