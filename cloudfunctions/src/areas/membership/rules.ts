import type { PersonDetails } from '../../../../types/membership';
import { holds } from '../../domain/roles';
import type { Held } from '../../../../types/operation';
import { type Place, placedAnew } from '../../domain/place';
import type { Author } from '../../domain/author';
import type { MemberDocument, RoleGrant } from '../../records/members/document';

/** Whether one who holds these roles keeps the entry of a person. */
export const keeps = (held: readonly Held[], { path }: Pick<MemberDocument, 'path'>): boolean =>
  holds(held, 'administrator', path);

const next = ({ version }: MemberDocument) => ({ version: version + 1 });

/** Somebody as `details` say, but for name and phone, which are stored with what is made of them. */
export function amended(
  member: MemberDocument,
  { phone: _, ...details }: PersonDetails,
  made: Pick<MemberDocument, 'pinyin' | 'initials' | 'phone'>,
): MemberDocument {
  return { ...member, ...details, ...made, ...next(member) };
}

/** Somebody who belongs to another branch from `on` on. What they do for a branch, and their group, they leave behind. */
export function moved(member: MemberDocument, place: Place, on: number): MemberDocument {
  return { ...member, ...placedAnew(member, place, on), duty: null, group: null, ...next(member) };
}

/** What was granted, with everything ended that had not run out by itself. */
const ended = (grants: readonly RoleGrant[], by: Author, at: number, reason: string) =>
  grants.map(grant =>
    grant.ended || (grant.until !== null && grant.until <= at) ? grant : { ...grant, ended: { by, at, reason } },
  );

/** Somebody who is off the roster from `on` on. What they did for the branch and every right end at `at`. */
export function departed(
  member: MemberDocument,
  on: number,
  { by, at, reason }: { readonly by: Author; readonly at: number; readonly reason: string },
): MemberDocument {
  const grants = ended(member.grants, by, at, reason);
  return { ...member, state: 'left', leftAt: on, duty: null, grants, ...next(member) };
}

/** Somebody who left and is back from `on` on, in the same or in another branch. */
export const rejoined = (member: MemberDocument, place: Place, on: number): MemberDocument => ({
  ...moved(member, place, on),
  state: 'active',
  leftAt: null,
  mergedInto: null,
});

/** Somebody's entry that was made twice: it leaves the roster, unless it had, in favour of the one that counts. */
export function mergedInto(
  duplicate: MemberDocument,
  memberId: string,
  end: Parameters<typeof departed>[2],
): MemberDocument {
  const left = departed(duplicate, duplicate.leftAt ?? end.at, end);
  return { ...left, mergedInto: memberId };
}
