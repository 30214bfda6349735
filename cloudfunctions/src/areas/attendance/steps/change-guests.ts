import type { GuestListDocument } from '../../../records/guest-lists/document';
import { addGuestList, findGuestList, replaceGuestList } from '../../../records/guest-lists/store';
import { Failure } from '../../../runtime/failures';

/** Of those who write at the same time, one more is done with each attempt. */
const attemptsAtMost = 20;

/** Changes the guests of a gathering as `decide` says, or answers its word. `list` is the list after that. */
export async function changeGuests<Word extends string>(
  gatheringId: string,
  decide: (list: GuestListDocument | null) => GuestListDocument | 'unchanged' | Word,
): Promise<{ readonly list: GuestListDocument | null; readonly word: Word | null }> {
  for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
    const list = await findGuestList(gatheringId);
    const next = decide(list);
    if (next === 'unchanged') return { list, word: null };
    if (typeof next === 'string') return { list, word: next };
    const written = list ? await replaceGuestList(next) : (await addGuestList(next)) && next;
    if (written) return { list: written, word: null };
  }
  throw new Failure('conflict');
}
