import { type OrgUnitDocument, indexes as orgUnits } from './org-units/document';
import { type MemberDocument, indexes as members } from './members/document';
import { type AccountDocument, indexes as accounts } from './accounts/document';
import { type ConsentDocument, indexes as consents } from './consents/document';
import { type ActivationDocument, indexes as activations } from './activations/document';
import { type GatheringDocument, indexes as gatherings } from './gatherings/document';
import { type SignUpListDocument, indexes as signUpLists } from './sign-up-lists/document';
import { type CheckInDocument, indexes as checkIns } from './check-ins/document';
import { type AttemptDocument, indexes as attempts } from './attempts/document';
import { type GuessesDocument, indexes as guesses } from './guesses/document';
import { type ClaimDocument, indexes as claims } from './claims/document';
import { type LeaveDocument, indexes as leaves } from './leaves/document';
import { type GuestListDocument, indexes as guestLists } from './guest-lists/document';
import { type AttachmentDocument, indexes as attachments } from './attachments/document';
import { type SheetDocument, indexes as sheets } from './sheets/document';
import { type MinutesDocument, indexes as minutes } from './minutes/document';
import { type MinutesVersionDocument, indexes as minutesVersions } from './minutes-versions/document';
import { type DirectoryHeadDocument, indexes as directoryHead } from './directory-head/document';
import { type DirectoryPartDocument, indexes as directoryParts } from './directory-parts/document';
import { type RevealDocument, indexes as reveals } from './reveals/document';
import { type FavouritesDocument, indexes as favourites } from './favourites/document';
import { type ReadBudgetDocument, indexes as readBudgets } from './read-budgets/document';
import { type BulkReadDocument, indexes as bulkReads } from './bulk-reads/document';
import { type VisibilityDocument, indexes as visibilities } from './visibilities/document';
import { type EntryLimitDocument, indexes as entryLimits } from './entry-limits/document';
import { type PrivacyRequestDocument, indexes as privacyRequests } from './privacy-requests/document';
import { type ForgettingDocument, indexes as forgettings } from './forgettings/document';
import { type RosterChangeDocument, indexes as rosterChanges } from './roster-changes/document';
import { type ReminderDocument, indexes as reminders } from './reminders/document';
import { type ReminderRoundDocument, indexes as reminderRounds } from './reminder-rounds/document';
import { type MessageConsentDocument, indexes as messageConsents } from './message-consents/document';
import { type RosterImportDocument, indexes as rosterImports } from './roster-imports/document';
import { type TallyDocument, indexes as tallies } from './tallies/document';
import { type LedgerDocument, indexes as ledgers } from './ledgers/document';
import { type ExpiringFileDocument, indexes as expiringFiles } from './expiring-files/document';
import type { IndexDeclaration } from '../platform/indexes';

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
  privacyRequests: PrivacyRequestDocument;
  forgettings: ForgettingDocument;
  rosterChanges: RosterChangeDocument;
  reminders: ReminderDocument;
  reminderRounds: ReminderRoundDocument;
  messageConsents: MessageConsentDocument;
  rosterImports: RosterImportDocument;
  tallies: TallyDocument;
  ledgers: LedgerDocument;
  expiringFiles: ExpiringFileDocument;
}

/** Every collection and its indexes. `npm run database:setup` makes a database match this. */
export const collections: { readonly [Name in keyof Documents]: readonly IndexDeclaration[] } = {
  orgUnits,
  members,
  accounts,
  consents,
  activations,
  gatherings,
  signUpLists,
  checkIns,
  attempts,
  guesses,
  claims,
  leaves,
  guestLists,
  attachments,
  sheets,
  minutes,
  minutesVersions,
  directoryHead,
  directoryParts,
  reveals,
  favourites,
  readBudgets,
  bulkReads,
  visibilities,
  entryLimits,
  privacyRequests,
  forgettings,
  rosterChanges,
  reminders,
  reminderRounds,
  messageConsents,
  rosterImports,
  tallies,
  ledgers,
  expiringFiles,
};
