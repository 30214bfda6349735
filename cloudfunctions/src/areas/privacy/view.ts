import type { Held } from '../../../../types/operation';
import type { OwnData, PrivacyRequest, ReceivedRequest } from '../../../../types/privacy';
import { isInForce } from '../../domain/roles';
import { consentOf } from '../identity/view';
import type { MemberDocument } from '../../records/members/document';
import type { AccountDocument } from '../../records/accounts/document';
import type { ConsentDocument } from '../../records/consents/document';
import type { PrivacyRequestDocument } from '../../records/privacy-requests/document';

/** What the roster says of a member, as the member may see it: all of it, with the mobile number in full. */
export function profileOf(member: MemberDocument, mobile: string | null): OwnData['profile'] {
  const { name, no, gender, title, standing, duty, group, officePhone, joinedAt, branchName, unitName } = member;
  const { email, wecom, limited = false } = member;
  return {
    name,
    no,
    gender,
    title,
    standing,
    duty,
    group,
    mobile,
    officePhone,
    email,
    wecom,
    joinedAt,
    branchName,
    unitName,
    limited,
  };
}

/** Where a member belongs and belonged, latest first. */
export function placementsOf(member: MemberDocument): OwnData['placements'] {
  const { branchName, unitName, since, past } = member;
  const before = past.map(({ branchName, unitName, from, until }) => ({ branchName, unitName, from, until }));
  return [{ branchName, unitName, from: since, until: null }, ...before];
}

/** The roles of a member: what comes without a grant, and every grant there was. */
export function roleHistory({ grants }: MemberDocument, held: readonly Held[], now: number): OwnData['roles'] {
  const isGranted = ({ role, orgUnitId }: Held) =>
    grants.some(grant => isInForce(grant, now) && grant.role === role && grant.orgUnitId === orgUnitId);
  return [
    ...held
      .filter(one => !isGranted(one))
      .map(({ role, orgUnitName }) => ({ role, orgUnitName, from: null, until: null, inForce: true })),
    ...grants.map(grant => {
      const { role, orgUnitName, from, until, ended } = grant;
      return { role, orgUnitName, from, until: ended?.at ?? until, inForce: isInForce(grant, now) };
    }),
  ];
}

/** The WeChat identity of a member, and the consent that goes with it. */
export const accountOf = (account: AccountDocument | null, consent: ConsentDocument | null): OwnData['account'] => ({
  boundAt: account?.boundAt ?? 0,
  consent: consentOf(consent),
});

/** A request as its author sees it. */
export function requestOf({ _id, kind, field, words, at, state, answer }: PrivacyRequestDocument): PrivacyRequest {
  const given = answer && { words: answer.words, by: answer.by.name, at: answer.at };
  return { requestId: _id, kind, field, words, at, state, answer: given };
}

/** A request as the administrator sees it. */
export function receivedRequestOf(
  request: PrivacyRequestDocument,
  member: MemberDocument | undefined,
  readerId: string,
): ReceivedRequest {
  const { memberId } = request;
  const { name = '', branchName = '', unitName = '' } = member ?? {};
  return { ...requestOf(request), memberId, name, branchName, unitName, isOwn: memberId === readerId };
}
