import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { ask, call } from '../../platform/call';

type In<O extends keyof Contract['attendance']> = Input<Contract['attendance'][O]>;

/** Checks the caller in: with the code on the secretary's screen, by being at the place, or both. */
export const checkIn = (input: In<'checkIn'>) => call('attendance', 'checkIn', input);

/** The rotating codes of the window that is left, four hours at the most. */
export const listCodes = (gatheringId: string) => call('attendance', 'listCodes', { gatheringId });

/** What phones of one branch kept without a network, and what is to be verified of it. */
export const listClaims = (gatheringId: string, branchId: string) =>
  ask('claims', 'listClaims', { gatheringId, branchId });

/** Confirms a claim, or rejects it with a word. */
export const decideClaim = (input: Input<Contract['claims']['decideClaim']>) => call('claims', 'decideClaim', input);

/** Who of one branch is here, not yet, or excused. */
export const getRollCall = (gatheringId: string, branchId: string) =>
  call('attendance', 'getRollCall', { gatheringId, branchId });

/** Who of a branch checked in at two gatherings closer in time than their places are. */
export const listOddSpacing = (gatheringId: string, branchId: string) =>
  ask('attendance', 'listOddSpacing', { gatheringId, branchId });

/** Checks people in by hand. */
export const checkInByHand = (input: In<'checkInByHand'>) => call('attendance', 'checkInByHand', input);

/** Takes a mistaken check-in back; `undoId` from `newId()`, the same one on every retry. */
export const undoCheckIn = (input: In<'undoCheckIn'>) => call('attendance', 'undoCheckIn', input);

/** Records that a person is on leave. */
export const excuse = (input: In<'excuse'>) => call('attendance', 'excuse', input);

/** Takes an excuse back. */
export const withdrawExcuse = (input: In<'withdrawExcuse'>) => call('attendance', 'withdrawExcuse', input);

/** Freezes the sheet of a gathering. */
export const close = (gatheringId: string) => call('attendance', 'close', { gatheringId });

/** The closed sheet of one branch. */
export const getSheet = (gatheringId: string, branchId: string) =>
  call('attendance', 'getSheet', { gatheringId, branchId });

/** Corrects one line of a closed sheet. */
export const correct = (input: In<'correct'>) => call('attendance', 'correct', input);

/** Checks the caller out with the code on the secretary's screen. */
export const checkOut = (gatheringId: string, code: string) => call('checkOuts', 'checkOut', { gatheringId, code });

/** Notes that people have left. */
export const checkOutByHand = (input: Input<Contract['checkOuts']['checkOutByHand']>) =>
  call('checkOuts', 'checkOutByHand', input);

/** Takes a mistaken check-out back; `undoId` from `newId()`, the same one on every retry. */
export const undoCheckOut = (input: Input<Contract['checkOuts']['undoCheckOut']>) =>
  call('checkOuts', 'undoCheckOut', input);
