import type { PlainPath } from '../../../platform/document-paths';
import type { Documents } from '../../../records/collections';

/** What becomes of a collection's traces of a person who is forgotten. */
export interface Treatment<Path extends string = string> {
  /** Documents go where one of these fields is the member. */
  readonly remove?: readonly Path[];
  /** The name is replaced where one of these fields is the member. */
  readonly rename?: readonly Path[];
  /** Lists that go from documents about the member: they say what the roster said before. */
  readonly empty?: readonly Path[];
  /** Fields that go from documents whose `memberId` is the member: what they wrote themselves. */
  readonly erase?: readonly Path[];
}

/**
 * How a person is forgotten, collection by collection; one that is missing here does not compile. What hangs on the WeChat
 * identity (consents, guesses) and the entry on the roster have steps of their own.
 */
export const treatments: {
  readonly [Name in keyof Documents]: Treatment<PlainPath<Documents[Name]>>;
} = {
  orgUnits: {},
  members: { rename: ['grants.by.memberId', 'grants.ended.by.memberId'] },
  accounts: { remove: ['memberId'] },
  consents: {},
  activations: { remove: ['memberId'], rename: ['by.memberId'] },
  gatherings: { rename: ['chair.memberId', 'recorder.memberId', 'labels.memberId'] },
  signUpLists: {},
  checkIns: { rename: ['by.memberId', 'left.by.memberId'], erase: ['study'] },
  attempts: { rename: ['memberId', 'by.memberId', 'checkIn.by.memberId', 'checkIn.left.by.memberId'] },
  guesses: {},
  claims: { rename: ['memberId', 'decidedBy.memberId'] },
  leaves: { rename: ['memberId', 'decidedBy.memberId'] },
  guestLists: { rename: ['guests.by.memberId'] },
  attachments: { remove: ['proof.memberId'], rename: ['by.memberId'] },
  sheets: { rename: ['rows.memberId', 'by.memberId', 'gathering.chair.memberId', 'gathering.recorder.memberId'] },
  minutes: {},
  minutesVersions: {},
  directoryHead: {},
  directoryParts: {},
  reveals: { remove: ['memberId'], rename: ['by.memberId'] },
  favourites: { remove: ['_id'] },
  reminders: { remove: ['memberId'] },
  reminderRounds: { rename: ['by.memberId'] },
  messageConsents: { remove: ['memberId'] },
  readBudgets: { remove: ['_id'] },
  bulkReads: { remove: ['memberId'] },
  visibilities: { rename: ['by.memberId'] },
  entryLimits: { rename: ['memberId', 'by.memberId'] },
  rosterChanges: { rename: ['subject.memberId', 'by.memberId'], empty: ['fields'] },
  rosterImports: { rename: ['checkedBy.memberId', 'appliedBy.memberId'] },
  tallies: {},
  ledgers: { rename: ['by.memberId'] },
  expiringFiles: {},
  privacyRequests: { remove: ['memberId'], rename: ['answer.by.memberId'] },
  forgettings: { rename: ['by.memberId'] },
};
