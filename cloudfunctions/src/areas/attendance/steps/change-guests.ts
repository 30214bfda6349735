import type { GuestListDocument } from '../../../records/guest-lists/document';
import { addGuestList, findGuestList, replaceGuestList } from '../../../records/guest-lists/store';
import { retryWrite, triesInACrowd } from '../../../runtime/retry-write';

/** Changes the guests of a gathering as `decide` says, or answers its word. `list` is the list after that. */
export const changeGuests = <Word extends string>(
  gatheringId: string,
  decide: (list: GuestListDocument | null) => GuestListDocument | 'unchanged' | Word,
): Promise<{ readonly list: GuestListDocument | null; readonly word: Word | null }> =>
  retryWrite(async () => {
    const list = await findGuestList(gatheringId);
    const next = decide(list);
    if (next === 'unchanged') return { list, word: null };
    if (typeof next === 'string') return { list, word: next };
    const written = list ? await replaceGuestList(next) : (await addGuestList(next)) && next;
    return written ? { list: written, word: null } : undefined;
  }, triesInACrowd);
