import type { Documents } from '../../records/collections';
import type { ForgettingDocument } from '../../records/forgettings/document';
import type { MemberDocument } from '../../records/members/document';

/** What becomes of a collection's traces of a person who is forgotten. */
export interface Treatment {
  /** Documents go where one of these fields is the member. */
  readonly remove?: readonly string[];
  /** The name is replaced where one of these fields is the member. */
  readonly rename?: readonly string[];
  /** Lists that go from documents about the member: they say what the roster said before. */
  readonly empty?: readonly string[];
  /** Fields that go from documents whose `memberId` is the member: what they wrote themselves. */
  readonly erase?: readonly string[];
}

/**
 * How a person is forgotten, collection by collection; one that is missing here does not compile. What hangs on the WeChat
 * identity (consents, guesses) and the entry on the roster have steps of their own.
 */
export const treatments: { readonly [Name in keyof Documents]: Treatment } = {
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
  sheets: { rename: ['rows.memberId', 'by.memberId', 'held.chair.memberId', 'held.recorder.memberId'] },
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

/** What stays of a member so that the lines of the archives, and what was done by right of a role, have an owner. */
type Stays =
  '_id' | 'branchId' | 'branchName' | 'unitId' | 'unitName' | 'path' | 'since' | 'past' | 'branchIds' | 'mergedInto';

/** The entry on the roster of somebody who is forgotten. A field that is missing here does not compile. */
export const erasedMember = (
  { grants, leftAt, state }: Pick<MemberDocument, 'grants' | 'leftAt' | 'state'>,
  pseudonym: string,
  now: number,
) =>
  ({
    no: '',
    name: pseudonym,
    pinyin: '',
    initials: '',
    gender: 'unknown',
    title: '',
    standing: 'full',
    group: null,
    duty: null,
    standsInFor: '',
    grants: grants.map(grant => ({ ...grant, reason: '', ended: grant.ended && { ...grant.ended, reason: '' } })),
    phone: null,
    officePhone: null,
    email: null,
    wecom: null,
    limited: false,
    joinedAt: null,
    state: 'forgotten',
    leftAt: state === 'active' ? now : leftAt,
  }) satisfies Required<Omit<MemberDocument, Stays | 'version'>>;

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** `已注销人员-7F3K`, from four random numbers: nothing of the person goes into it. */
export const pseudonymOf = (random: readonly number[]): string =>
  `已注销人员-${random.map(number => letters[number % letters.length]).join('')}`;

export interface Renaming {
  readonly memberId: string;
  /** Every name that is known of the person. */
  readonly names: readonly string[];
  readonly pseudonym: string;
}

/**
 * A value with the person's name replaced in every text that is about them: those of the object that has their id beside
 * it, and of what lies below without an id of its own. A namesake keeps the name.
 */
export function renamed<T>(value: T, renaming: Renaming, isAbout = false): T {
  const { memberId, names, pseudonym } = renaming;
  if (typeof value === 'string')
    return (isAbout ? names.reduce<string>((text, name) => text.replaceAll(name, pseudonym), value) : value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, renaming, isAbout)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const whom = fields.memberId ?? (fields.subject as { readonly memberId?: unknown } | undefined)?.memberId;
  const about = typeof whom === 'string' ? whom === memberId : isAbout;
  const change = (field: string, item: unknown) => {
    if (about && field === 'name' && typeof item === 'string') return pseudonym;
    return renamed(item, renaming, about);
  };
  return Object.fromEntries(Object.entries(fields).map(([field, item]) => [field, change(field, item)])) as T;
}

/** The fields of a document in which something about the person has been replaced; lists of `empty` go. */
export function renamedFields<T extends object>(
  document: T,
  renaming: Renaming,
  empty: readonly string[] = [],
): Partial<T> {
  const emptied = Object.fromEntries(empty.map(field => [field, []]));
  const after = { ...renamed(document, renaming), ...emptied };
  const differs = ([field, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify((document as Record<string, unknown>)[field]);
  return Object.fromEntries(Object.entries(after).filter(differs)) as Partial<T>;
}

/** Calls that had begun before everything was gone through have ended by then; what they wrote is found in a second round. */
const secondRoundMs = 60_000;

/** Whether it is time to go through everything for the last time. */
export const isLastRound = ({ passedAt }: Pick<ForgettingDocument, 'passedAt'>, now: number): boolean =>
  passedAt !== null && now >= passedAt + secondRoundMs;
