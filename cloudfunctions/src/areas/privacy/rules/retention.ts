import type { KeptForDays } from '../../../../../types/privacy';
import type { PlainPath } from '../../../platform/document-paths';
import type { Documents } from '../../../records/collections';
import { minuteMs, dayMs } from '../../../domain/local-time';

/** What goes after a time of its own. */
export interface RetentionPeriod<Path extends string = string> {
  readonly name: KeptForDays;
  /** The field with the instant that the time begins at. */
  readonly since: Path;
  readonly days: number;
  /** Only documents with these values. */
  readonly only?: { readonly [Field in Path]?: string };
  /** Documents go whole, unless this field is all that goes. */
  readonly erase?: Path;
  readonly why: string;
}

/**
 * What decides how long a collection is kept: periods of its own, or something else.
 * `roster` as long as the person is on it · `archives` like the closed sheets, which belong to the archives of the branch ·
 * `current` a state that is overwritten, not a history · `settings` how the organisation set the product up
 */
type Kept<Path extends string> = readonly RetentionPeriod<Path>[] | 'roster' | 'archives' | 'current' | 'settings';

const month = 30;
const halfYear = 180;
const year = 365;
const threeYears = 3 * year;

/** The rest of a check-in belongs to the archives. */
const devices = {
  name: 'devices',
  since: 'device.at',
  days: month,
  erase: 'device',
  why: 'to ask about several check-ins by one phone, while the sheet is new',
} as const;

/** How long everything is kept. A collection that is missing here does not compile. */
const retention: { readonly [Name in keyof Documents]: Kept<PlainPath<Documents[Name]>> } = {
  orgUnits: 'settings',
  members: (['phone', 'officePhone', 'email', 'wecom'] as const).map(erase => ({
    name: 'contactsAfterLeaving' as const,
    since: 'leftAt' as const,
    days: halfYear,
    only: { state: 'left' },
    erase,
    why: 'somebody who left by mistake, or comes back, need not be asked again',
  })),
  accounts: 'roster',
  consents: [{ name: 'consent', since: 'withdrawnAt', days: threeYears, why: 'proof that there was a consent' }],
  activations: [
    { name: 'activations', since: 'expiresAt', days: 7, why: 'who let whom in, while it may still be asked about' },
  ],
  gatherings: 'archives',
  signUpLists: 'archives',
  checkIns: [
    devices,
    {
      name: 'reflections',
      since: 'study.at',
      days: threeYears,
      erase: 'study.reflection',
      why: 'while a sheet that rests on them may be questioned; the check-in itself belongs to the archives',
    },
  ],
  attempts: [
    {
      name: 'refusedCheckIns',
      since: 'at',
      days: halfYear,
      only: { outcome: 'refused' },
      why: 'to look into a complaint about a check-in that was refused',
    },
    {
      name: 'undoneCheckIns',
      since: 'at',
      days: threeYears,
      only: { outcome: 'undone' },
      why: 'to look into a sheet that is questioned',
    },
    {
      name: 'undoneCheckIns',
      since: 'at',
      days: threeYears,
      only: { outcome: 'checkOutUndone' },
      why: 'the same',
    },
  ],
  guesses: [{ name: 'guesses', since: 'lastAt', days: 1, why: 'wrong codes are counted for some minutes only' }],
  claims: [
    { name: 'keptCheckIns', since: 'learnedAt', days: threeYears, why: 'to look into a sheet that is questioned' },
    devices,
  ],
  leaves: 'archives',
  guestLists: [
    {
      name: 'guestLists',
      since: 'at',
      days: year,
      why: 'by then who came stands on the sheet; of what was never held nobody needs them',
    },
  ],
  attachments: [
    {
      name: 'leaveProofs',
      since: 'proof.at',
      days: halfYear,
      why: 'while a decision on a leave may be questioned; papers stay as long as a gathering names them',
    },
  ],
  sheets: 'archives',
  minutes: 'archives',
  minutesVersions: 'archives',
  directoryHead: 'current',
  directoryParts: 'current',
  reveals: [{ name: 'reveals', since: 'at', days: year, why: 'so that everyone can see who looked at their number' }],
  favourites: 'roster',
  readBudgets: 'current',
  bulkReads: [{ name: 'bulkReads', since: 'at', days: halfYear, why: 'to notice that the directory is being copied' }],
  visibilities: 'settings',
  entryLimits: [
    { name: 'entryLimits', since: 'at', days: threeYears, why: 'who limited an entry, and for what reason' },
  ],
  rosterChanges: [
    {
      name: 'rosterChanges',
      since: 'at',
      days: threeYears,
      why: 'who changed what on the roster, while it may be questioned',
    },
  ],
  reminders: [
    { name: 'reminders', since: 'at', days: year, why: 'who was told what, while an absence may be questioned' },
  ],
  reminderRounds: [
    { name: 'reminders', since: 'at', days: year, why: 'who had people reminded again, while it may be questioned' },
  ],
  messageConsents: 'roster',
  rosterImports: [
    {
      name: 'rosterChanges',
      since: 'checkedAt',
      days: threeYears,
      why: 'who changed what on the roster, while it may be questioned; its files go after a week',
    },
  ],
  tallies: 'archives',
  ledgers: [
    {
      name: 'rosterChanges',
      since: 'at',
      days: threeYears,
      why: 'who took which ledger out; its file goes after a day',
    },
  ],
  expiringFiles: 'current',
  privacyRequests: [
    { name: 'requests', since: 'answer.at', days: threeYears, why: 'proof that a request was answered' },
  ],
  forgettings: [{ name: 'requests', since: 'doneAt', days: threeYears, why: 'proof that a person was forgotten' }],
};

interface DuePeriod extends RetentionPeriod {
  readonly collection: keyof Documents;
}

/** Every period there is, with its collection. */
export const periods: readonly DuePeriod[] = Object.entries(retention).flatMap(([collection, kept]) =>
  typeof kept === 'string' ? [] : kept.map(period => ({ ...period, collection: collection as keyof Documents })),
);

/** The period that is looked after in this minute: each gets its turn, so that no minute has much to do. */
export const periodAt = (now: number): DuePeriod | undefined => periods[Math.floor(now / minuteMs) % periods.length];

/** The latest that a period may have begun for it to be over. */
export const overSince = ({ days }: Pick<RetentionPeriod, 'days'>, now: number): number => now - days * dayMs;

/** How long each is kept, in days, as a member is told. */
export const daysKept = Object.fromEntries(periods.map(({ name, days }) => [name, days])) as Readonly<
  Record<KeptForDays, number>
>;
