import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { ask, call } from '../../platform/call';

type In<O extends keyof Contract['minutes']> = Input<Contract['minutes'][O]>;

/** How the minutes of a gathering stand for the caller, and what they were given to do. */
export const getEntry = (gatheringId: string) => ask('minutes', 'getEntry', { gatheringId });

/** The minutes, as far as the caller may read them. */
export const getMinutes = (gatheringId: string) => call('minutes', 'getMinutes', { gatheringId });

/** A version as it was confirmed, and what was new in it. */
export const getVersion = (gatheringId: string, version: number) =>
  call('minutes', 'getVersion', { gatheringId, version });

/** Minutes that wait for the caller. */
export const listWaiting = () => ask('minutes', 'listWaiting', {});

/** Whom a task may be given to. */
export const listOwners = (gatheringId: string) => call('minutes', 'listOwners', { gatheringId });

/** Saves one part, if nobody else has since `basedOn`. */
export const savePart = (input: In<'savePart'>) => call('minutes', 'savePart', input);

/** Takes a part out. */
export const removePart = (input: In<'removePart'>) => call('minutes', 'removePart', input);

/** Hands the draft to the chair. */
export const submit = (gatheringId: string) => call('minutes', 'submit', { gatheringId });

/** Takes it back, to go on writing. */
export const takeBack = (gatheringId: string) => call('minutes', 'takeBack', { gatheringId });

/** Returns what was read, with what is to be put right. */
export const sendBack = (input: In<'sendBack'>) => call('minutes', 'sendBack', input);

/** Confirms what was read. */
export const confirm = (gatheringId: string, revision: number) => call('minutes', 'confirm', { gatheringId, revision });

/** Opens a confirmed version for an amendment. */
export const amend = (input: In<'amend'>) => call('minutes', 'amend', input);

/** Gives an amendment up. */
export const dropAmendment = (gatheringId: string, version: number) =>
  call('minutes', 'dropAmendment', { gatheringId, version });

/** Says whether a task is done. */
export const markTask = (input: In<'markTask'>) => call('minutes', 'markTask', input);

/** An address, for an hour, of a file of the minutes. */
export const getFileLink = (gatheringId: string, attachmentId: string) =>
  call('minutes', 'getFileLink', { gatheringId, attachmentId });
