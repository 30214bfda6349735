import type { Documents } from '../records/collections';

/** An index: its fields in order, 1 ascending and -1 descending. */
export interface IndexDeclaration {
  readonly name: string;
  readonly unique?: boolean;
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[];
}

/** An index over fields in this order; `-` before a field = descending. */
function index(name: string, ...fields: readonly string[]): IndexDeclaration {
  const keys = fields.map(field => (field.startsWith('-') ? ([field.slice(1), -1] as const) : ([field, 1] as const)));
  return { name, keys };
}

const unique = (name: string, ...fields: readonly string[]): IndexDeclaration => ({
  ...index(name, ...fields),
  unique: true,
});

/** Every collection and its indexes. `npm run database:setup` makes a database match this. */
export const collections: { readonly [Name in keyof Documents]: readonly IndexDeclaration[] } = {
  orgUnits: [index('parent', 'parentId', 'order'), index('below', 'everBelow', 'kind', '_id')],
  members: [
    index('branches', 'branchIds', 'pinyin'),
    index('path', 'path', '_id'),
    index('phone', 'phone.hash'),
    index('grants', 'grants.orgUnitId'),
    index('grantedBy', 'grants.by.memberId'),
    index('revokedBy', 'grants.ended.by.memberId'),
    index('left', 'state', 'leftAt'),
  ],
  accounts: [unique('member', 'memberId')],
  consents: [index('withdrawn', 'withdrawnAt')],
  activations: [unique('member', 'memberId'), index('expiry', 'expiresAt')],
  gatherings: [
    index('audience', 'audience', 'startsAt'),
    index('host', 'host.orgUnitId', '-startsAt'),
    index('chair', 'chair.memberId', 'startsAt'),
    index('recorder', 'recorder.memberId', 'startsAt'),
    index('labels', 'labels.memberId'),
    index('place', 'placeKey', 'startsAt'),
    index('series', 'series.id', 'series.startsAt'),
    index('settle', 'settleAt'),
    index('remind', 'remindAt'),
    index('papers', 'attachments.attachmentId'),
  ],
  signUpLists: [index('member', 'order.memberId'), index('withdrawn', 'withdrawn.memberId'), index('untold', 'untold')],
  checkIns: [
    index('roll', 'gatheringId', 'branchId'),
    index('memberAt', 'memberId', 'at'),
    index('author', 'by.memberId'),
    index('leftAuthor', 'left.by.memberId'),
    index('study', 'study.at'),
    index('device', 'device.at'),
  ],
  attempts: [
    index('gathering', 'gatheringId', 'memberId', 'at'),
    index('outcome', 'outcome', 'at'),
    index('member', 'memberId'),
    index('author', 'by.memberId'),
    index('undone', 'checkIn.by.memberId'),
    index('undoneLeave', 'checkIn.left.by.memberId'),
  ],
  guesses: [index('last', 'lastAt')],
  claims: [
    index('roll', 'gatheringId', 'branchId', 'at'),
    index('member', 'memberId'),
    index('author', 'decidedBy.memberId'),
    index('learned', 'learnedAt'),
    index('device', 'device.at'),
    index('toVerify', 'branchId', 'state', 'at'),
  ],
  leaves: [
    index('roll', 'gatheringId', 'branchId'),
    index('member', 'memberId'),
    index('author', 'decidedBy.memberId'),
    index('undecided', 'path', 'state'),
    index('proofs', 'request.proofIds'),
    index('untold', 'untold'),
  ],
  guestLists: [index('author', 'guests.by.memberId'), index('at', 'at')],
  attachments: [
    index('look', 'lookAt'),
    index('author', 'by.memberId'),
    index('proof', 'proof.memberId'),
    index('proofAge', 'proof.at'),
  ],
  sheets: [
    index('branch', 'gatheringId', 'branchId', '-version'),
    index('member', 'rows.memberId', 'gatheringId'),
    index('author', 'by.memberId'),
    index('held', 'path', 'held.startsAt', '_id'),
    index('chair', 'held.chair.memberId'),
    index('recorder', 'held.recorder.memberId'),
    index('tally', 'tallyAt'),
  ],
  minutes: [index('waiting', 'waitsFor'), index('file', 'fileIds')],
  minutesVersions: [index('gathering', 'gatheringId', 'version')],
  directoryHead: [],
  directoryParts: [index('version', 'version')],
  reveals: [index('owner', 'memberId', '-at', '-_id'), index('reader', 'by.memberId'), index('at', 'at')],
  favourites: [],
  readBudgets: [],
  bulkReads: [index('at', '-at'), index('member', 'memberId')],
  visibilities: [index('version', '-version')],
  entryLimits: [index('member', 'memberId', '-at'), index('author', 'by.memberId'), index('at', 'at')],
  privacyRequests: [
    index('member', 'memberId', '-at', '-_id'),
    index('administrator', 'path', 'state', '-at', '-_id'),
    index('author', 'answer.by.memberId'),
    index('answered', 'answer.at'),
  ],
  forgettings: [unique('pseudonym', 'pseudonym'), index('done', 'doneAt'), index('author', 'by.memberId')],
  rosterChanges: [
    index('concerns', 'concerns', '-at', '-_id'),
    index('member', 'subject.memberId', '-at', '-_id'),
    index('import', 'importId', '-at', '-_id'),
    index('settle', 'settleAt'),
    index('at', 'at'),
    index('author', 'by.memberId'),
  ],
  reminders: [
    index('turn', 'push', 'sendAt', '_id'),
    index('lease', 'push', 'leaseUntil'),
    index('member', 'memberId', '-at', '-_id'),
    index('unread', 'memberId', 'read'),
    index('branch', 'gatheringId', 'branchId'),
    index('at', 'at'),
  ],
  reminderRounds: [
    index('plan', 'planAt'),
    index('branch', 'gatheringId', 'branchId'),
    index('author', 'by.memberId'),
    index('at', 'at'),
  ],
  messageConsents: [index('member', 'memberId')],
  rosterImports: [
    index('path', 'path', '-checkedAt', '-_id'),
    index('work', 'state', 'workedAt'),
    index('at', 'checkedAt'),
    index('checkedBy', 'checkedBy.memberId'),
    index('appliedBy', 'appliedBy.memberId'),
  ],
  tallies: [index('own', 'orgUnitId', 'month'), index('below', 'parentId', 'month', '_id')],
  ledgers: [index('orgUnit', 'orgUnitId', '-at'), index('author', 'by.memberId'), index('at', 'at')],
  expiringFiles: [index('removeAt', 'removeAt')],
};
