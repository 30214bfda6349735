import type { DeviceMark } from './device-mark';
import type { PlaceWord } from '../../../types/roll-call';
import type { AddedToPlan, GatheringPlan, Paper } from '../../../types/gathering-plan';
import type { ChangedField, RecordedMeans } from '../../../types/gatherings';
import type { Role } from '../../../types/operation';
import type { AttachmentDocument } from './attachment-documents';
import type { AttemptDocument, GuessesDocument } from './attempt-documents';
import type { ClaimDocument } from './claim-documents';
import type {
  BulkReadDocument,
  DirectoryHeadDocument,
  DirectoryPartDocument,
  EntryLimitDocument,
  FavouritesDocument,
  ReadBudgetDocument,
  RevealDocument,
  VisibilityDocument,
} from './contacts-documents';
import type { GuestListDocument } from './guest-documents';
import type { LeaveDocument } from './leave-documents';
import type { MinutesDocument, MinutesVersionDocument } from './minutes-documents';
import type { ForgettingDocument, PrivacyRequestDocument } from './privacy-documents';
import type { LedgerDocument } from './ledger-documents';
import type { MessageConsentDocument, ReminderDocument, ReminderRoundDocument } from './reminder-documents';
import type { SheetDocument, SheetWork } from './sheet-documents';
import type { TallyDocument } from './tally-documents';
import type { Delegable, StandIn } from './stand-in';
import type { SignUpListDocument } from './sign-up-documents';
import type { ExpiringFileDocument, RosterChangeDocument, RosterImportDocument } from './roster-documents';

/** A node of the organisation tree: committee → unit → (general branch) → branch → group. */
export interface OrgUnitDocument {
  readonly _id: string;
  readonly kind: 'committee' | 'unit' | 'generalBranch' | 'branch' | 'group';
  readonly name: string;
  readonly parentId: string | null;
  /** Ids from the root down to this node itself. */
  readonly path: readonly string[];
  readonly order: number;
  /** Where it stood before, earliest first; `path` as it was then, until that time. */
  readonly past: readonly { readonly path: readonly string[]; readonly until: number }[];
  /** Every id of `path` and of `past`: what it has ever stood below. */
  readonly everBelow: readonly string[];
  /** When it was dissolved; null = it exists. It stays, because sheets and changes name it. */
  readonly dissolvedAt: number | null;
  /** Goes up with every change. */
  readonly version: number;
}

/** Where a member belonged, from … until (exclusive). `from` null: as long as is known; `until` null: still. */
export interface Placement {
  readonly branchId: string;
  readonly branchName: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Ids of organisation units from the root down to the branch, as the tree was then. */
  readonly path: readonly string[];
  /** What they did there, and their group; missing in what is older than gatherings for some of a branch. */
  readonly duty?: MemberDocument['duty'];
  readonly group?: string | null;
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

/** Who did something, by the name they had then. */
export interface Author {
  readonly memberId: string;
  readonly name: string;
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

/** A WeChat identity bound to one member. `_id` is the openid. */
export interface AccountDocument {
  readonly _id: string;
  readonly memberId: string;
  readonly boundAt: number;
  /** Keyed hash of the code that it was bound with, so that the same code sent again is known. */
  readonly proof?: string;
}

/** What a WeChat identity agreed to. `_id` is the openid. */
export interface ConsentDocument {
  readonly _id: string;
  /** Of the privacy notice. */
  readonly version: number;
  readonly givenAt: number;
  readonly withdrawnAt: number | null;
}

/** A one-time code that binds a WeChat identity to a member. `_id` is the keyed hash of the code. One a member. */
export interface ActivationDocument {
  readonly _id: string;
  readonly memberId: string;
  /** Made by the client that issued it. */
  readonly activationId: string;
  /** Which of the codes that follow from `activationId`: the first that nobody else has. */
  readonly attempt: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly by: Author;
  /** The openid that took it. */
  readonly usedBy: string | null;
}

type AskedOfClients = 'audience' | 'observers' | 'chairId' | 'recorderId' | 'attachments';

/**
 * A meeting or an education activity. `_id` was made by the client that scheduled it. What came to plans later is missing in
 * older ones: `planOf` of `areas/gatherings` completes them.
 */
export interface GatheringDocument
  extends Omit<GatheringPlan, keyof AddedToPlan>, Partial<Omit<AddedToPlan, AskedOfClients>> {
  readonly _id: string;
  readonly host: { readonly orgUnitId: string; readonly name: string };
  /** Keys of who is expected, and of who may sit in (`domain/audience.ts`). */
  readonly audience: readonly string[];
  /** With what is said of each, which never changes. */
  readonly attachments?: readonly Paper[];
  readonly chair?: Author | null;
  readonly recorder?: Author | null;
  /** What keys of `audience` are called; `memberId` where the name is a person's. Missing in older ones. */
  readonly labels?: readonly { readonly key: string; readonly name: string; readonly memberId: string | null }[];
  /** The place as it is compared with others, within its unit: `U1/三楼会议室`. Missing in older ones. */
  readonly placeKey?: string;
  /** What it is one occurrence of, and when by the rule that one starts; missing where it is held once. */
  readonly series?: { readonly id: string; readonly startsAt: number } | null;
  readonly state: 'draft' | 'published' | 'closed' | 'cancelled';
  /** Goes up with every change. */
  readonly version: number;
  /** The secret of the rotating code, hex. Never leaves the server. */
  readonly codeKey: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly publishedAt: number | null;
  readonly cancelReason: string | null;
  readonly cancelledAt: number | null;
  /** The last change since it was published, and of what. */
  readonly changed: { readonly at: number; readonly version: number; readonly what: readonly ChangedField[] } | null;
  readonly closedAt: number | null;
  /** The id of who closed it. */
  readonly closedBy?: string;
  /** How far its sheets are after the close; null = they are made, and were looked over once more. */
  readonly sheetWork?: SheetWork | null;
  /** When the scheduler is to go on with its sheets, unless somebody else does; null = nothing left to do. */
  readonly settleAt: number | null;
  /** When the scheduler is to see whether there is something to tell; null = never. Every change sets it to at once. */
  readonly remindAt: number | null;
  /** Occasions that reminders were made for. */
  readonly reminded: readonly string[];
}

/** A check-in in force. `_id` is `<gathering>:<member>`, so there is one a person and gathering. */
export interface CheckInDocument {
  readonly _id: string;
  readonly gatheringId: string;
  readonly memberId: string;
  /** The branch of the member at that time. */
  readonly branchId: string;
  readonly means: RecordedMeans;
  /** When it happened. */
  readonly at: number;
  /** When the server learned of it. */
  readonly learnedAt: number;
  /** The secretary who did it by hand, or confirmed what a phone had kept. */
  readonly by: Author | null;
  /** Where the phone was; missing where it was not asked. */
  readonly place?: PlaceWord;
  /** They were invited to sit in 列席, and not expected. */
  readonly observer?: true;
  /** How they checked out; null or missing: they have not. */
  readonly left?: { readonly at: number; readonly means: 'code' | 'byHand'; readonly by: Author | null } | null;
  /** What they made of what they studied online; `reflection` null, or all of it: it has been erased. */
  readonly study?: { readonly reflection: string | null; readonly at: number } | null;
  /** null once it has been erased. */
  readonly device?: DeviceMark | null;
}

/** Every collection and the shape of its documents. */
export interface Documents {
  orgUnits: OrgUnitDocument;
  members: MemberDocument;
  accounts: AccountDocument;
  consents: ConsentDocument;
  activations: ActivationDocument;
  gatherings: GatheringDocument;
  signUpLists: SignUpListDocument;
  checkIns: CheckInDocument;
  attempts: AttemptDocument;
  guesses: GuessesDocument;
  claims: ClaimDocument;
  leaves: LeaveDocument;
  guestLists: GuestListDocument;
  attachments: AttachmentDocument;
  sheets: SheetDocument;
  minutes: MinutesDocument;
  minutesVersions: MinutesVersionDocument;
  directoryHead: DirectoryHeadDocument;
  directoryParts: DirectoryPartDocument;
  reveals: RevealDocument;
  favourites: FavouritesDocument;
  readBudgets: ReadBudgetDocument;
  bulkReads: BulkReadDocument;
  visibilities: VisibilityDocument;
  entryLimits: EntryLimitDocument;
  rosterChanges: RosterChangeDocument;
  privacyRequests: PrivacyRequestDocument;
  forgettings: ForgettingDocument;
  reminders: ReminderDocument;
  reminderRounds: ReminderRoundDocument;
  messageConsents: MessageConsentDocument;
  rosterImports: RosterImportDocument;
  ledgers: LedgerDocument;
  tallies: TallyDocument;
  expiringFiles: ExpiringFileDocument;
}
