import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { call } from '../../platform/call';

type In<O extends keyof Contract['guests']> = Input<Contract['guests'][O]>;

/** Puts a guest on the list; `guestId` from `newId()`, the same one on every retry. */
export const registerGuest = (input: In<'registerGuest'>) => call('guests', 'registerGuest', input);

/** Says better who a guest is. */
export const correctGuest = (input: In<'correctGuest'>) => call('guests', 'correctGuest', input);

/** Takes a guest off the list. */
export const removeGuest = (gatheringId: string, guestId: string) =>
  call('guests', 'removeGuest', { gatheringId, guestId });

/** Adds, corrects or removes a guest on a closed sheet. */
export const correctGuestOnSheet = (input: In<'correctGuestOnSheet'>) => call('guests', 'correctGuestOnSheet', input);
