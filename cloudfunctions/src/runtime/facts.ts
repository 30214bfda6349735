import type { Access, Held } from '../../../types/operation';
import { rolesOf } from '../domain/roles';
import { firstAdministrator } from '../platform/configuration';
import type { SeatingList } from '../records/sign-up-lists/document';
import type { LeaveDocument } from '../records/leaves/document';
import type { Author } from '../domain/author';
import type { OrgUnitDocument } from '../records/org-units/document';
import type { MemberDocument } from '../records/members/document';
import type { CheckInDocument } from '../records/check-ins/document';
import type { GatheringDocument } from '../records/gatherings/document';
import type { GuessesDocument } from '../records/guesses/document';
import { readJoined, type Join } from '../platform/joined-read';

/** Who is calling: an active member behind the platform's openid. */
export interface Caller {
  readonly openid: string;
  readonly memberId: string;
  readonly name: string;
  readonly member: MemberDocument;
  /** The roles that the member holds now. */
  readonly held: readonly Held[];
}

/** The caller as the author of what they do. */
export const authorOf = ({ memberId, name }: Caller): Author => ({ memberId, name });

/** What is known of one person at one gathering. */
export interface Own {
  readonly checkIn: CheckInDocument | null;
  readonly leave: LeaveDocument | null;
  readonly guesses: GuessesDocument | null;
  /** Who has signed up for that gathering; null: nobody, or nobody does for it. */
  readonly signUpList: SeatingList | null;
}

/** What access is decided on; also handed to the operation, so that nothing is read twice. */
export interface Facts {
  readonly openid: string | null;
  readonly caller: Caller | null;
  /** The gathering that the input names, if the operation is about one and it exists. */
  readonly gathering: GatheringDocument | null;
  /** Who hosts that gathering; not read for what every member may call. */
  readonly host: OrgUnitDocument | null;
  /** The caller's own records at that gathering. */
  readonly own: Own;
  /** The organisation unit that the input names, if access is over one and it exists. */
  readonly orgUnit: OrgUnitDocument | null;
}

const nothing: Omit<Facts, 'openid'> = {
  caller: null,
  gathering: null,
  host: null,
  own: { checkIn: null, leave: null, guesses: null, signUpList: null },
  orgUnit: null,
};

function inputField(input: Readonly<Record<string, unknown>>, field: string): string {
  const value = input[field];
  if (typeof value !== 'string') throw new Error(`access names input field "${field}", which is no text`);
  return value;
}

/** What of a list of sign-ups decides nothing about who is seated: the list may be long, and is read with every check-in. */
const notForSeating = ['withdrawn', 'waited', 'order.at', 'order.byHand'];

function joinsOf(access: Access, input: Readonly<Record<string, unknown>>): Readonly<Record<string, Join>> {
  const joins: Record<string, Join> = {
    member: { from: 'members', id: ['$memberId'] },
    delegator: { from: 'members', id: ['$member.standsInFor'] },
  };
  if ('at' in access && access.at !== undefined) {
    const gatheringId = inputField(input, access.at);
    const own = [`${gatheringId}:`, '$memberId'];
    joins.gathering = { from: 'gatherings', id: [gatheringId] };
    joins.checkIn = { from: 'checkIns', id: own };
    joins.leave = { from: 'leaves', id: own };
    joins.guesses = { from: 'guesses', id: own };
    joins.signUpList = { from: 'signUpLists', id: [gatheringId], without: notForSeating };
    if (access.who !== 'member') joins.host = { from: 'orgUnits', id: ['$gathering.host.orgUnitId'] };
  }
  if ('over' in access && access.over !== 'host')
    joins.orgUnit = { from: 'orgUnits', id: [inputField(input, access.over.orgUnit)] };
  return joins;
}

/** Reads the caller and everything that access is decided on, in one round trip. */
export async function readFacts(
  openid: string | null,
  access: Access,
  input: Readonly<Record<string, unknown>>,
  now: number,
): Promise<Facts> {
  if (!openid) return { openid, ...nothing };
  const row = (await readJoined('accounts', openid, joinsOf(access, input))) as
    | ({ readonly member: MemberDocument | null; readonly delegator: MemberDocument | null } & Partial<
        Omit<Facts, 'own'> & Own
      >)
    | null;
  if (row?.member?.state !== 'active') return { openid, ...nothing };
  const { member, delegator, gathering = null, host = null, orgUnit = null } = row;
  const { checkIn = null, leave = null, guesses = null, signUpList = null } = row;
  return {
    openid,
    caller: {
      openid,
      memberId: member._id,
      name: member.name,
      member,
      held: rolesOf(member, now, firstAdministrator(), delegator),
    },
    gathering,
    host,
    own: { checkIn, leave, guesses, signUpList },
    orgUnit,
  };
}
