import { index } from '../../platform/indexes';
import type { Electorate, MinutesState, PartBody } from '../../../../types/minutes';

/** Who did something and when. The name is looked up where it is shown. */
export interface Deed {
  readonly memberId: string;
  readonly at: number;
}

/** One part of the minutes, as it was saved last. */
export interface PartDocument {
  readonly version: number;
  /** Where it stands among its kind: place in the agenda, or when it was added. */
  readonly order: number;
  readonly by: Deed;
  readonly body: PartBody;
  /** It was taken out. It stays, so that who still edits it is told. */
  readonly removed: boolean;
}

/** By the ids that their clients made. */
export type Parts = Readonly<Record<string, PartDocument>>;

/** Why a confirmed version was opened again. */
export type AmendmentDeed = Deed & { readonly reason: string };

/** Who confirmed a version, and how many had a vote then. */
export type Confirmation = Deed & { readonly electorate: Electorate | null };

/** The minutes of a gathering, as they are being written and as they were confirmed last. `_id` is the gathering's. */
export interface MinutesDocument {
  readonly _id: string;
  readonly state: Exclude<MinutesState, 'none'>;
  readonly parts: Parts;
  /** Tasks that are done, by the ids of their parts; null = no longer. Goes on after the minutes are confirmed. */
  readonly done: Readonly<Record<string, Deed | null>>;
  /** Every attachment that they ever named, so that it is kept as long as they are. */
  readonly fileIds: readonly string[];
  /** Goes up with every change but of what is done. */
  readonly revision: number;
  /** The version that was confirmed last; 0 = none. */
  readonly version: number;
  /** Who has to do something about them: the chair, or the one to whom they were returned; null = nobody by name. */
  readonly waitsFor: string | null;
  readonly submitted: Deed | null;
  readonly returned: (Deed & { readonly words: string }) | null;
  /** Of `version`; stays while an amendment is being written. */
  readonly confirmed: Confirmation | null;
  /** What this version is for, or the draft of the next one; null = the first. */
  readonly amendment: AmendmentDeed | null;
}

export const indexes = [index<MinutesDocument>('waiting', 'waitsFor'), index<MinutesDocument>('file', 'fileIds')];
