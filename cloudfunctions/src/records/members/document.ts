import { index } from '../../platform/indexes';
import type { StandIn, Delegable } from '../../platform/stand-in';
import type { Role } from '../../../../types/operation';
import type { Author } from '../../domain/author';

/** Where a member belonged, from … until (exclusive). `from` null: as long as is known; `until` null: still. */
export interface Placement {
  readonly branchId: string;
  readonly branchName: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Ids of organisation units from the root down to the branch, as the tree was then. */
  readonly path: readonly string[];
  /** What they did there, and their group. */
  readonly duty: MemberDocument['duty'];
  readonly group: string | null;
  readonly from: number | null;
  readonly until: number | null;
}

/** A person on the roster. `_id` is `M` + the personnel number. */
export interface MemberDocument extends StandIn {
  readonly _id: string;
  readonly no: string;
  readonly name: string;
  /** Syllables with the surname's own reading, lower case, separated by blanks: `ou yang xiu`. */
  readonly pinyin: string;
  readonly initials: string;
  readonly gender: 'male' | 'female' | 'unknown';
  readonly title: string;
  readonly standing: 'full' | 'probationary';
  readonly branchId: string;
  readonly branchName: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Ids of organisation units from the root down to the branch. */
  readonly path: readonly string[];
  /** When the member came to stand there; null = as long as is known. */
  readonly since: number | null;
  /** Where the member belonged before, latest first. */
  readonly past: readonly Placement[];
  /** The present branch and every one of `past`. */
  readonly branchIds: readonly string[];
  readonly group: string | null;
  readonly duty: 'secretary' | 'deputy' | 'organisation' | 'publicity' | 'discipline' | null;
  /** Every role ever granted, those that have ended included; what a duty brings is not among them (`domain/roles.ts`). */
  readonly grants: readonly RoleGrant[];
  readonly phone: SealedPhone | null;
  readonly officePhone: string | null;
  readonly email: string | null;
  readonly wecom: string | null;
  /** Seen only by the own branch, and by secretaries and administrators above. */
  readonly limited?: boolean;
  /** Midnight in UTC+8 of the day they joined the party; negative before 1970. */
  readonly joinedAt: number | null;
  /** `forgotten`: left, and the personal data was erased on request. */
  readonly state: 'active' | 'left' | 'forgotten';
  /** When they left the roster; null while `active`. */
  readonly leftAt: number | null;
  /** The same person's other entry, which counts; null unless this one was a duplicate. */
  readonly mergedInto: string | null;
  /** Goes up with every change of what the roster says. */
  readonly version: number;
}

/** A role granted over an organisation unit and everything below it. Ended ones stay, as the record of who could do what. */
export interface RoleGrant extends Delegable {
  /** Made by the client. */
  readonly grantId: string;
  readonly role: Role;
  readonly orgUnitId: string;
  readonly orgUnitName: string;
  readonly from: number;
  /** Exclusive; null = until it is revoked. */
  readonly until: number | null;
  readonly reason: string;
  readonly by: Author;
  readonly at: number;
  /** How it was revoked; null = it was not. */
  readonly ended: { readonly by: Author; readonly at: number; readonly reason: string } | null;
}

/** A phone number at rest: AES-256-GCM, a keyed hash to look it up, and the last four digits. */
export interface SealedPhone {
  readonly cipher: string;
  readonly hash: string;
  readonly tail: string;
}

/** What is read of those who were granted something. */
export type Granted = Pick<
  MemberDocument,
  '_id' | 'no' | 'name' | 'branchId' | 'branchName' | 'unitName' | 'path' | 'state' | 'duty' | 'grants'
>;

export const indexes = [
  index<MemberDocument>('branches', 'branchIds', 'pinyin'),
  index<MemberDocument>('path', 'path', '_id'),
  index<MemberDocument>('phone', 'phone.hash'),
  index<MemberDocument>('grants', 'grants.orgUnitId'),
  index<MemberDocument>('grantedBy', 'grants.by.memberId'),
  index<MemberDocument>('revokedBy', 'grants.ended.by.memberId'),
  index<MemberDocument>('left', 'state', 'leftAt'),
];
