import type { Documents } from './documents';

/** An index: its fields in order, 1 ascending and -1 descending. */
export interface IndexDeclaration {
  readonly name: string;
  readonly unique?: boolean;
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[];
}

/** Every collection and its indexes. `npm run database:setup` makes a database match this. */
export const collections: { readonly [Name in keyof Documents]: readonly IndexDeclaration[] } = {
  orgUnits: [
    {
      name: 'parent',
      keys: [
        ['parentId', 1],
        ['order', 1],
      ],
    },
    {
      name: 'below',
      keys: [
        ['everBelow', 1],
        ['kind', 1],
        ['_id', 1],
      ],
    },
  ],
  members: [
    {
      name: 'branches',
      keys: [
        ['branchIds', 1],
        ['pinyin', 1],
      ],
    },
    {
      name: 'path',
      keys: [
        ['path', 1],
        ['_id', 1],
      ],
    },
    { name: 'phone', keys: [['phone.hash', 1]] },
    { name: 'grants', keys: [['grants.orgUnitId', 1]] },
    { name: 'grantedBy', keys: [['grants.by.memberId', 1]] },
    { name: 'revokedBy', keys: [['grants.ended.by.memberId', 1]] },
    {
      name: 'left',
      keys: [
        ['state', 1],
        ['leftAt', 1],
      ],
    },
  ],
  accounts: [{ name: 'member', unique: true, keys: [['memberId', 1]] }],
  consents: [{ name: 'withdrawn', keys: [['withdrawnAt', 1]] }],
  activations: [
    { name: 'member', unique: true, keys: [['memberId', 1]] },
    { name: 'expiry', keys: [['expiresAt', 1]] },
  ],
  gatherings: [
    {
      name: 'audience',
      keys: [
        ['audience', 1],
        ['startsAt', 1],
      ],
    },
    {
      name: 'host',
      keys: [
        ['host.orgUnitId', 1],
        ['startsAt', -1],
      ],
    },
    { name: 'settle', keys: [['settleAt', 1]] },
    { name: 'remind', keys: [['remindAt', 1]] },
  ],
  signUpLists: [],
  checkIns: [
    {
      name: 'roll',
      keys: [
        ['gatheringId', 1],
        ['branchId', 1],
      ],
    },
    { name: 'member', keys: [['memberId', 1]] },
    { name: 'author', keys: [['by.memberId', 1]] },
  ],
  attempts: [
    {
      name: 'gathering',
      keys: [
        ['gatheringId', 1],
        ['memberId', 1],
        ['at', 1],
      ],
    },
    {
      name: 'outcome',
      keys: [
        ['outcome', 1],
        ['at', 1],
      ],
    },
    { name: 'member', keys: [['memberId', 1]] },
    { name: 'author', keys: [['by.memberId', 1]] },
    { name: 'undone', keys: [['checkIn.by.memberId', 1]] },
  ],
  guesses: [{ name: 'last', keys: [['lastAt', 1]] }],
  leaves: [
    {
      name: 'roll',
      keys: [
        ['gatheringId', 1],
        ['branchId', 1],
      ],
    },
    { name: 'member', keys: [['memberId', 1]] },
    { name: 'author', keys: [['decidedBy.memberId', 1]] },
    {
      name: 'undecided',
      keys: [
        ['path', 1],
        ['state', 1],
      ],
    },
  ],
  sheets: [
    {
      name: 'branch',
      keys: [
        ['gatheringId', 1],
        ['branchId', 1],
        ['version', -1],
      ],
    },
    {
      name: 'member',
      keys: [
        ['rows.memberId', 1],
        ['gatheringId', 1],
      ],
    },
    { name: 'author', keys: [['by.memberId', 1]] },
  ],
  directoryHead: [],
  directoryParts: [{ name: 'version', keys: [['version', 1]] }],
  reveals: [
    {
      name: 'owner',
      keys: [
        ['memberId', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    { name: 'reader', keys: [['by.memberId', 1]] },
    { name: 'at', keys: [['at', 1]] },
  ],
  favourites: [],
  readBudgets: [],
  bulkReads: [
    { name: 'at', keys: [['at', -1]] },
    { name: 'member', keys: [['memberId', 1]] },
  ],
  visibilities: [{ name: 'version', keys: [['version', -1]] }],
  entryLimits: [
    {
      name: 'member',
      keys: [
        ['memberId', 1],
        ['at', -1],
      ],
    },
    { name: 'author', keys: [['by.memberId', 1]] },
    { name: 'at', keys: [['at', 1]] },
  ],
  privacyRequests: [
    {
      name: 'member',
      keys: [
        ['memberId', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'administrator',
      keys: [
        ['path', 1],
        ['state', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    { name: 'author', keys: [['answer.by.memberId', 1]] },
    { name: 'answered', keys: [['answer.at', 1]] },
  ],
  forgettings: [
    { name: 'pseudonym', unique: true, keys: [['pseudonym', 1]] },
    { name: 'done', keys: [['doneAt', 1]] },
    { name: 'author', keys: [['by.memberId', 1]] },
  ],
  rosterChanges: [
    {
      name: 'concerns',
      keys: [
        ['concerns', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'member',
      keys: [
        ['subject.memberId', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'import',
      keys: [
        ['importId', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    { name: 'settle', keys: [['settleAt', 1]] },
    { name: 'at', keys: [['at', 1]] },
    { name: 'author', keys: [['by.memberId', 1]] },
  ],
  reminders: [
    {
      name: 'turn',
      keys: [
        ['push', 1],
        ['sendAt', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'lease',
      keys: [
        ['push', 1],
        ['leaseUntil', 1],
      ],
    },
    {
      name: 'member',
      keys: [
        ['memberId', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'unread',
      keys: [
        ['memberId', 1],
        ['read', 1],
      ],
    },
    {
      name: 'branch',
      keys: [
        ['gatheringId', 1],
        ['branchId', 1],
      ],
    },
    { name: 'at', keys: [['at', 1]] },
  ],
  messageConsents: [{ name: 'member', keys: [['memberId', 1]] }],
  rosterImports: [
    {
      name: 'path',
      keys: [
        ['path', 1],
        ['checkedAt', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'work',
      keys: [
        ['state', 1],
        ['workedAt', 1],
      ],
    },
    { name: 'at', keys: [['checkedAt', 1]] },
    { name: 'checkedBy', keys: [['checkedBy.memberId', 1]] },
    { name: 'appliedBy', keys: [['appliedBy.memberId', 1]] },
  ],
  expiringFiles: [{ name: 'removeAt', keys: [['removeAt', 1]] }],
};
