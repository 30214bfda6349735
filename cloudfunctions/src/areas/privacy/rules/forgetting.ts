import type { ForgettingDocument } from '../../../records/forgettings/document';
import type { MemberDocument } from '../../../records/members/document';
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
/** Calls that had begun before everything was gone through have ended by then; what they wrote is found in a second round. */
const secondRoundMs = 60_000;

/** Whether it is time to go through everything for the last time. */
export const isLastRound = ({ passedAt }: Pick<ForgettingDocument, 'passedAt'>, now: number): boolean =>
  passedAt !== null && now >= passedAt + secondRoundMs;
